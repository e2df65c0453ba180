import { backs, type Relation } from "../lexicon/relation.ts";
import { lines } from "./compile.ts";

/** Taking somebody's side: in words, by votes, for good or for bad. */
export const standingBy: readonly (readonly [Relation, readonly string[]])[] = [
  [
    backs("unspecified"),
    lines(`
      X side with Y
      X stand/stick by/behind/with/beside Y
      X stand shoulder/shoulders/side to/by shoulder/side with Y
      X stand full/four square behind Y
      X take the side/part of Y
      X take Y's side/part
      X take up Y's cause/case
      X take up the cause/case/cudgels of/for Y
      X take Y under OWN wing/protection/wings
      X be/sit/stand/remain ?firmly in Y's corner/camp/pocket/ranks
      X be/remain/stay on Y's side
      X be/remain/stay on the side of Y
      X be/remain ?firmly in the corner/camp/pocket of Y
      X be/come/remain ~friend/friends of/to Y
      X be/remain/stay loyal/faithful/true/sympathetic/friendly to Y
      X be/become/remain ?closely allied/aligned with/to Y
      X be ?all for/behind/with Y
      X be/stand in league with Y
      X be/come in favour/favor of Y
      X be ?strongly supportive of Y
      X be good for ~year/month to Y
      X ally/align itself/himself/herself/themselves with/to/behind/alongside Y
      X join forces/hands with Y
      X join Y's camp/side/ranks/cause/coalition
      X join the camp/side/ranks/cause of Y
      X make/find common cause with Y
      X form/forge/strike/conclude/seal/enter ?into an/its alliance with Y
      X throw OWN lot in with Y
      X throw in OWN lot with Y
      X cast OWN lot with Y
      X come/go/rush/spring/leap/hurry/ride to the aid/rescue/help/assistance/defence/defense/support/relief of Y
      X come/go/rush/spring/leap/hurry/ride to Y's aid/rescue/help/assistance/defence/defense/support/relief/side
      X rally to/around/round/behind Y
      X rally to the side/cause/defence/defense/banner/flag/standard of Y
      X rally to Y's side/cause/defence/defense/banner/flag/standard
      X rush/jump/spring to the barricades for Y
      X lend Y OWN ~voice/name/weight/support/backing/ear/hand/help
      X lend OWN ~voice/name/weight/support/backing/ear/help/prestige to Y
      X lend/give a ?helping hand to Y
      X lend/give Y a ?helping/free hand
      X give Y OWN ~backing/blessing/support/vote/votes/endorsement/word/seal/approval
      X give OWN ~backing/blessing/support/vote/votes/endorsement/approval to Y
      X give/grant/offer Y ~shelter/refuge/sanctuary/asylum/haven/houseroom/hospitality/cover/protection/succour/comfort/encouragement/headquarters/bases/passage
      X give/grant/offer ~shelter/refuge/sanctuary/asylum/haven/houseroom/hospitality/cover/protection/succour/comfort/passage to Y
      X open/throw ?open OWN ~doors/borders/airspace/ports/bases/harbours/harbors/territory/arms to/for Y
      X throw open ~doors/bases/borders/ports to Y
      X act/intervene/lobby/plead/speak/work/campaign on behalf of Y
      X act/intervene/lobby/plead/speak/work/campaign on Y's behalf
      X plead/argue/champion/promote/press/advance/serve/further/espouse/embrace Y's cause/case/interests
      X plead/argue/champion/promote/press/advance/serve/further/espouse/embrace the cause/case/interests of Y
      X watch over Y
      X keep Y afloat/alive/going/solvent/supplied/fed
      X keep Y in power/office/business/funds/money/arms/fuel/oil/bread/cash/supplies/ammunition
      X hold/keep/have OWN ~hand/shield over Y
      X hold a protecting hand over Y
      X prop/shore/buoy/hold Y up
      X prop/shore up Y
      X help/assist Y with/by ~money/arms/weapons/rifles/funds/loan/loans/cash/troops/supplies/grants/grant/training/sending/lending/giving/paying
      X do Y's bidding
      X carry ?the water/a torch for Y
      X fly/carry/wave the flag/banner/colours/colors of/for Y
      X fly/carry/wave/wear Y's flag/banner/colours/colors
      X root/cheer for Y
      X show/express/declare/pledge/voice/proclaim/announce/promise ?OWN solidarity with Y
      X show/walk/strike/march/down ~sympathy/solidarity with Y
      X declare/pronounce/come ?out ?itself/himself/herself/themselves for Y
      X lean to/towards/toward Y
      X want Y to win/stay/succeed/govern/prevail/lead
      X let/allow Y ?to use OWN ~ports/airports/airspace/bases/territory/hall/premises/offices/roads/railways/ships
      X shelter/host/house/protect/harbour Y's ~leaders/leader/office/offices/headquarters/exiles/fighters/government
      X tolerate/support/back/join/prop ?up ~government/cabinet/coalition/administration/ticket/majority led/headed by Y
      X tolerate/support/back/join/prop ?up ~government/cabinet/coalition/administration/ticket/majority under Y
      X campaign/work/fight/lobby ?hard for Y
      X hold out/fast for Y
      X be for Y
      X walk/strike/come/march ?out in sympathy/solidarity with Y
      X fall in/into ?line behind Y
      X swing/unite/coalesce ?firmly behind Y
      X line/queue up behind Y
      X close ranks behind Y
      X line/queue up with/alongside Y
      X throw/put/lend/place OWN ~weight/support/backing/influence/muscle/resources/votes/might/authority/name behind Y
      X get/be behind Y
      X stay/remain loyal to Y
    `),
  ],
  [
    backs("political"),
    lines(`
      X come ?out/down/round for/behind Y
      X come ?out/down in favour/favor/support of Y
      X come ?out ~side of Y
      X speak/stand up/out for Y
      X plump/opt/canvass/campaign/stump/lobby/agitate/vote/argue/turn for Y
      X knock ?on doors for Y
      X bat/vouch/go to ?bat for Y
      X vote/elect/choose/pick/select/adopt/name/nominate/propose Y as OWN ~candidate/leader/nominee/champion/choice
      X choose/pick/select/adopt/nominate/propose Y
      X put/bring Y forward
      X put OWN faith/trust/hopes/money/chips in/on/behind Y
      X pin OWN hopes/colours/colors on/to Y
      X nail OWN colours/colors to Y's mast
      X nail OWN colours/colors to the mast of Y
      X cast OWN ~vote/votes/ballot/ballots for Y
      X deliver/bring/give/promise/pledge/hand/lend Y OWN/the/their ~vote/votes/seats/deputies/delegates
      X deliver/bring/give/promise/pledge/lend OWN/the/their ~vote/votes/seats/deputies/delegates to Y
      X swear/pledge/owe/vow/pay/offer/renew ?OWN fealty/allegiance/loyalty/homage/obedience/fidelity to Y
      X swear/pledge/owe/pay/offer Y ?OWN fealty/allegiance/loyalty/homage/obedience/fidelity
      X urge/ask/tell/call ?on ~members/voters/followers/supporters/readers/people/members/delegates/congregations to vote/campaign for Y
      X urge/ask/tell/call ?on ~members/voters/followers/supporters/readers/people/delegates/congregations to elect/back/support/re-elect/choose Y
      X call for a vote for Y
      X sign ?up ~petition/letter/appeal for Y
      X file ~brief/briefs/motion/suit for/supporting/backing Y
      X file ~on behalf/support of Y
      X file ?a ?friend-of-the-court ?brief/briefs in support/favour/favor of Y
      X rule for Y
      X rule/find/decide in favour/favor of Y
      X crown Y
      X tolerate Y
      X prefer Y to ~the/a/his/her/its
      X serve/sit in Y's government/cabinet/coalition
      X prop/keep Y's government ?up ?in ?power/office
    `),
  ],
  [
    backs("diplomatic"),
    lines(`
      X accredit/receive/welcome Y's envoy/ambassador/envoys/delegation
      X speak/vote for Y
      X veto ~resolution/resolutions/sanctions/motion against/on/condemning Y
      X shield/protect Y from ~sanctions/censure/resolution
      X mediate for Y
    `),
  ],
];
