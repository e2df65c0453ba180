import { leaves, opposes, type Relation } from "../lexicon/relation.ts";
import { lines } from "./compile.ts";

/** Standing against somebody. */
export const against: readonly (readonly [Relation, readonly string[]])[] = [
  [
    opposes("political"),
    lines(`
      X object to Y's ~bid/offer/plan/plans/scheme/proposal/takeover/application/appointment/candidacy
      X block/fight/resist/reject/oppose/contest/rebuff/spurn Y's ~bid/offer/takeover/appointment/candidacy/nomination/application
      X campaign/lobby/fight/work ?hard against Y
      X come ?out/down/round against Y
      X speak/stand up/out/against against Y
      X stand/line/team/gang up against Y
      X set OWN face against Y
      X campaign/lobby/vote/canvass/agitate/protest/demonstrate/rally/march/plot/conspire/argue/petition/preach/turn/side/strike/rule against Y
      X be/remain/stay ?openly/firmly/strongly/fiercely/bitterly opposed/hostile to Y
      X be/remain ?firmly/strongly against Y
      X be at odds/loggerheads with Y
      X impose/slap/place/keep ~sanctions/embargo/blockade/boycott on/against Y
      X refuse/decline to recognise/recognize/back/serve Y
      X file/bring/win/start/launch ~lawsuit/suit/case/action/complaint/charges/proceedings against Y
      X take Y to court
      X take ~action against Y
      X take on Y
      X call on Y to resign/quit/go/withdraw
      X call for Y's resignation/removal/dismissal/ouster/head
      X demand/want Y's resignation/removal/dismissal/ouster/head
      X try/seek/vow/want to oust/topple/unseat/overthrow/block/stop/defeat Y
      X want Y out
      Y face ~opposition/resistance/hostility from X
      Y meet ~opposition/resistance/hostility from X
      Y be/remain/become ~enemy/foe/bugbear/bête/target of X
      X be/remain/become ~enemy/foe/opponent/adversary/critic/thorn/scourge/nemesis of/to Y
    `),
  ],
  [
    opposes("military"),
    lines(`
      X take up arms against Y
      X go to war/battle with/against Y
      X be at war with Y
      X declare/wage/make/levy war on/against/upon Y
      X rise ?up/in ?revolt/rebellion against Y
      X rebel/revolt/mutiny/intervene against Y
      X enter/join ?in the war/fight/conflict/struggle/campaign/battle against Y
      X fight/battle/struggle ?a/back ?war against Y
    `),
  ],
];

/** Taking support away. */
export const leaving: readonly (readonly [Relation, readonly string[]])[] = [
  [
    leaves("unspecified"),
    lines(`
      X turn OWN back/backs on Y
      X break/part ?ranks/company/ties/away with/from Y
      X sever/cut/break ?off ~ties/relations/links/alliance with/to Y
      X drop/ditch/dump/jettison/forsake/disown Y
      X drop/ditch/forsake/desert/abandon OWN ~protégé/protégée/client/ally/candidate/protege Y
      X desert/abandon Y's cause/camp/side/ranks
      X leave/quit/desert/walk ?out/of Y's ~coalition/camp/government/cabinet/majority/alliance/ranks/side
      X leave/quit/desert ~coalition/camp/alliance/ranks of/with Y
      X defect from Y
      X walk away from Y
      X withdraw/retire ~candidate/candidates/ministers/deputies from Y's ~government/cabinet/coalition
      X distance itself/himself/herself/themselves from Y
      X pull/withdraw/retreat/walk ?out of/from ~alliance/pact/partnership/coalition/deal with Y
      X cease/stop/quit to sponsor/support/back/fund/finance/arm/supply Y
      X pull/withdraw/cut/end/suspend/freeze/halt/stop/scrap/drop/axe/terminate/stop/revoke/rescind/remove/switch/reverse ?off OWN ~support/backing/aid/funding/sponsorship/help/assistance/endorsement/recognition/grant/grants/subsidy/subsidies/protection/patronage/money/alliance/donations/loan/loans/credit for/from/to/of/with Y
      X cut/stop/halt/suspend/freeze/end ?off ~support/backing/aid/funding/help/assistance/subsidies/money/grants/supplies/payments/deliveries/sponsorship/credit/arms for/to/of Y
      X cut Y off
      X cut/slash/drop/pull Y's ~funding/grant/subsidy/budget/sponsorship/allowance/pension/stipend/aid
      X pull the plug/rug on Y
      X wash OWN hands of Y
      X lose patience/faith/confidence with/in Y
      X take OWN money/votes/name/custom ?away/off from/off Y
      Y lose ~support/backing/confidence/endorsement/sponsorship/favour/favor/votes/help/aid/patronage/trust of X
      Y lose X's ~support/backing/confidence/endorsement/sponsorship/favour/favor/votes/help/aid/patronage/trust
      Y lose X as ~backer/sponsor/patron/ally/donor/supporter
      Y be abandoned/deserted/forsaken/dropped by X
    `),
  ],
];
