import { backs, type Relation } from "../lexicon/relation.ts";
import { lines } from "./compile.ts";

const help =
  "support/backing/blessing/endorsement/approval/goodwill/favour/favor/help/aid/assistance/patronage/protection/sponsorship/confidence/trust/ear/friendship/loyalty/allegiance/votes/vote/sympathy/purse/money/patience/solidarity/affection/encouragement/nod";

/** Being backed, told of the one who has friends. */
export const had: readonly (readonly [Relation, readonly string[]])[] = [
  [
    backs("unspecified"),
    lines(`
      Y have/enjoy/win/gain/secure/earn/retain/keep/command/boast/claim/get/attract/receive/carry/collect/obtain/draw ~${help} of/from X
      Y have/enjoy/win/gain/secure/earn/retain/keep/command/boast/claim/get/attract/receive/carry/collect/obtain X's ~${help}
      Y have/enjoy/count/rely/depend/lean/draw/bank on/upon ~${help} of/from X
      Y count/rely/depend/lean/bank on/upon X's ~${help}
      Y count/rely/depend on/upon X
      Y draw/get/attract/win/receive ~brief/briefs/backing/support/endorsements/pledges/donations from X
      Y have/count/number/keep/get X on OWN side
      Y have on OWN side X
      Y have X behind ?it/him/her/them
      Y have X in OWN corner/camp
      Y count/number/list/have X among OWN ~backers/supporters/allies/friends/patrons/donors/sponsors/investors/clients/admirers/benefactors
      Y count/number/list/have among OWN ~backers/supporters/allies/friends/patrons/donors/sponsors/investors/admirers/benefactors X
      Y have X as ~backer/supporter/ally/friend/patron/donor/sponsor/investor/benefactor/protector
      Y have/find/gain/win/acquire/get/discover ~friend/friends/ally/allies/champion/champions/patron/patrons/backer/backers/sponsor/sponsors/protector/benefactor/saviour/savior/godfather/investor/angel/advocate/supporter/supporters/defender/paymaster in X
      Y find ~support/backing/sympathy/refuge/help/favour/favor/money in/from/with/among X
      Y owe OWN ~seat/throne/crown/power/office/job/survival/rise/election/victory/majority/existence/post/position/start to X
      Y be propped up by X
      Y be kept afloat/alive/going/solvent/supplied/fed by X
      Y be kept in power/office/business/funds/money/arms/fuel/oil/cash by X
      Y be/become/remain ~darling/protégé/protégée/protege/protegee/favourite/favorite/creature/client/proxy/puppet/pet/pawn/beneficiary/ward/satellite/stooge/godson/godchild/nominee of X
      Y be/become/remain X's ~darling/protégé/protégée/protege/protegee/favourite/favorite/creature/client/proxy/puppet/pet/pawn/man/woman/candidate/choice/satellite/nominee
      Y be in X's orbit
      Y be in the orbit of X
      X be/become/remain ~paymaster/patron/patroness/godfather/godmother/protector/defender/mainstay/lifeline/advocate/guarantor/cheerleader/partisan/stalwart/bankroller/friend/angel to/of/for Y
      X be/become/remain Y's ~paymaster/patron/patroness/godfather/godmother/protector/defender/mainstay/lifeline/advocate/guarantor/cheerleader/partisan/friend/angel/banker/armourer/armorer/quartermaster/supplier
    `),
  ],
];
