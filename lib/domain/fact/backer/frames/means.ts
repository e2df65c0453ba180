import { backs, type Relation } from "../lexicon/relation.ts";
import { lines } from "./compile.ts";

/** Helping with money or with arms. */
export const means: readonly (readonly [Relation, readonly string[]])[] = [
  [
    backs("financial"),
    lines(`
      X pay for Y
      X step/weigh/come in with SUM for Y
      X step/weigh/come in with ~loan/grant/money/cash/gift/offer for Y
      X give/leave/lend/will Y OWN ~fortune/estate/inheritance/house/library/land/proceeds/savings/barn/name/prize
      X put OWN ~money/chips on Y
      X foot/pay/meet/cover/settle/pick ?up Y's ~bill/bills/debts/rent/wages/costs/salaries/losses/expenses/fees/fare/way/tab
      X foot/pay/meet/cover/settle/pick ?up ~bill/bills/debts/rent/wages/costs/salaries/losses/expenses/fees/tab of/for Y
      X carry Y's ~losses/debts
      X plug/fill/close ~hole/holes/gap/gaps in Y's ~budget/accounts/finances/coffers/books
      X fill/line Y's ~coffers/purse/pockets/treasury/war
      X fill/line the ~coffers/purse/pockets/treasury of Y
      X discount/honour/honor/guarantee/underwrite/buy Y's bills/debts/bonds/loans/notes
      X open OWN ~chequebook/checkbook/purse/wallet/coffers/purse-strings for/to Y
      X write ~cheque/cheques/check/checks to/for Y
      X put/stump/cough up ~money/cash/funds/capital/cost/costs/half/million/bn/most/third/quarter for/of Y
      X pour/pump/plough/plow/sink/put/inject/channel/funnel/plunge/tip ~money/cash/funds/capital/million/millions/bn/billions/m/savings/fortune/dollars/euros/pounds into/to Y
      X plough/plow/sink ~savings/fortune in/into Y
      X pour/pump/plough/plow/sink/put/inject/channel/funnel/tip SUM into/in/to/behind Y
      X put/stump/cough/pay/raise/find/give/pledge/promise/lend/donate/contribute SUM ?up to/for/towards Y
      X give/grant/award/lend/leave/advance/pay/hand/send/allow/offer/pledge/promise/donate Y ?a ?further SUM
      X spend SUM on Y
      Y have/receive/get/take/accept/raise/borrow/secure/win/collect SUM from X
      Y have/receive/get/take/accept/raise/borrow/secure/win/collect SUM of/in ~support/backing/aid/funding/money/help/credit from X
      X spend ~million/m/bn/money/fortune/thousands/millions on Y
      X take/buy/acquire/hold/own/have/build ~stake/stakes/shareholding/share/shares/holding in Y
      X put/place OWN ~money/savings/fortune in/into/behind/on Y
      X contribute/donate/subscribe/chip/give generously ?in to Y
      X contribute/donate/subscribe to Y
      X chip in ~with/for Y
      X bail/help Y out
      X bail out Y
      X rescue/save/relieve/help Y with/by ~money/loan/loans/cash/grant/gift/buying/paying/million/m/rescue
      X come up with ~money/cash/funds/million for Y
      X make/give/send/leave/grant/award/bequeath/pledge/promise/donate/advance ~donation/donations/gift/gifts/grant/grants/bequest/legacy/loan/loans/contribution/money/fortune/estate/proceeds/savings/pension/subsidy/subsidies/cheque/check/million/m/bn/billion to Y
      X give/grant/award/lend/leave/advance/pay/hand/send/allow/offer/pledge/promise Y ~pension/stipend/allowance/grant/loan/gift/money/funds/million/m/bn/billion/proceeds/subsidy/credit/scholarship/retainer/cash/cheque/check/budget/discount
      X lend Y a/an/the/his/her/its/their/some/two/three/four/five ~barn/hall/house/office/offices/premises/room/rooms/ship/ships/boat/boats/lorry/lorries/van/vans/plane/planes/jet/bus/buses/horses/galleys/staff/lawyers/lawyer/studio/land/field/galley/warehouse
      X lend Y ~galleys/ships/boats/lorries/planes/buses/horses/offices/staff/lawyers/money/guns
      X back Y to the hilt
      X raise/collect ~money/funds/cash/thousands/million for Y
      X collect for Y
      X bankroll/subsidise/subsidize Y's ~campaign/war/bid/church/paper
      X keep Y on the payroll
      X take Y on OWN payroll
      X sponsor/finance/fund Y's ~campaign/war/bid/posters/tour/season/work/trips/expedition/research
      Y live/subsist/survive/depend/rely/lean/bank/draw ?off/on/upon ~money/gifts/grants/grant/loans/loan/donations/funds/cash/subsidies/subsidy/allowance/pension/generosity/largesse/purse/support/help/aid from/of X
      Y live/subsist/survive/depend/rely/lean ?off/on/upon X's ~money/gifts/grants/loans/donations/funds/cash/subsidies/subsidy/generosity/largesse/purse/support/help/aid
      Y depend/rely/count/lean on/upon X for ~money/funds/cash/arms/weapons/fuel/food/support/help/aid/oil/grain/income/protection/ammunition
      Y be/live/stay in the pay/pocket/debt of X
      Y be/live/stay in X's pay/pocket/debt
      Y run/campaign/live/operate on/with/off ~money/cash/funds from/of X
      Y receive/get/take/have/accept/draw/raise/borrow/secure/win/obtain/collect ~money/cash/funds/funding/grant/grants/loan/loans/donation/donations/gift/gifts/stipend/pension/salary/subsidy/subsidies/million/m/bn/billion/credit/investment/capital/sponsorship/retainer/arms/weapons/rifles/drones/missiles/training/ammunition/supplies from X
    `),
  ],
  [
    backs("military"),
    lines(`
      X fight/serve/march/ride/die for/alongside/under Y
      X fight/serve/march at the side of Y
      X fight/serve/march on the side of Y
      X fight/serve/march at/on Y's side
      X fight Y's wars/battles
      X take up arms for Y
      X take up arms on behalf of Y
      X enter/join the war/fight/conflict/struggle/fray/campaign/battle ?on ?the side/alongside/for/beside ?of Y
      X enter/join the war/fight/conflict/struggle/campaign/battle on Y's side
      X intervene ?militarily in support/favour/favor of Y
      X send/dispatch/lend/lead/land/rush/commit/contribute/deploy ~troops/soldiers/men/army/fleet/ships/warships/regiments/regiment/battalion/battalions/force/forces/cavalry/volunteers/advisers/advisors/instructors/mercenaries/marines/squadron/planes/jets/bombers/corps/division/paratroopers to help/support/aid/assist/defend/protect/guard/relieve/reinforce/join/rescue/save Y
      X keep/station/base/post ~troops/soldiers/men/paratroopers/marines/guards/advisers/ships/planes/drones/jets ~at/in/near Y's ~palace/gates/borders/side/disposal/capital
      X put ~troops/soldiers/men/ships/fleet/planes at Y's disposal
      X put ~troops/soldiers/men/ships/fleet/planes at the disposal of Y
      X sell/ship/fly/smuggle/deliver/supply/send/hand/give/lend/provide ~arms/weapons/rifles/guns/tanks/drones/missiles/rockets/howitzers/ammunition/jets/boats/shells/muskets/cannon/gunpowder/mortars/grenades/helicopters/armour/armor/spares/munitions/warplanes/weaponry/equipment/galleys to Y
      X supply/provide/furnish/equip/arm/ply Y with ~arms/weapons/rifles/guns/tanks/drones/missiles/rockets/howitzers/ammunition/jets/boats/shells/money/troops/intelligence/training/cash/funds/loans/uniforms/lorries/munitions/grain/food/fuel/oil/muskets/cannon/advisers/fighters/weaponry/equipment
      X feed/clothe/pay/house/quarter Y's ~army/troops/soldiers/men/cavalry/fighters/forces/fleet/horses/guards
      X train/teach/drill/arm/equip Y's ~army/troops/soldiers/men/cavalry/fighters/forces/pilots/officers/police/guards/militia/militias/recruits
      X train/teach/drill the ~army/troops/soldiers/fighters/forces/pilots/officers/police/militia/recruits of Y
      X keep Y under arms
    `),
  ],
];
