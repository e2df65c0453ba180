import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { type Relation, set } from "./relation.ts";

const military =
  /^(?:military|armed|arms|weapons?|weaponry|troops?|jets?|drones?|missiles?|tanks?|mercenaries|soldiers|fighters|advisers|advisors|ammunition|artillery|aircraft|warplanes|planes|air|naval|guns|rifles|forces|defence|defense|systems?|warships|helicopters|contractors|munitions|bombs|rockets|training|cavalry|infantry|muskets|cannon|shells|ships|men)$/;
const financial =
  /^(?:financial|money|funds?|funding|loans?|grants?|donation|investments?|subsidy|cash|economic|subsidies|credit|dollars|euros|donations?|banknotes|million|billion|capital|sponsorship|gifts?|bequest|legacy)$/;
const diplomatic = /^(?:diplomatic|recognition|mediation)$/;
const political = /^(?:political|electoral|endorsement|endorsements|votes?|nomination)$/;

/** What kind of help a stretch of words tells of; several when it names several ("financial and diplomatic support"). */
export function supportIn(words: readonly string[]): Relation["support"][] {
  const found = new Set<Relation["support"]>();
  for (const word of words) {
    if (military.test(word)) found.add("military");
    else if (financial.test(word)) found.add("financial");
    else if (diplomatic.test(word)) found.add("diplomatic");
    else if (political.test(word)) found.add("political");
  }
  return [...found];
}

/** Help as a noun: it is given, had and taken back. */
export const helpNouns = set(
  `support backing aid assistance help patronage sponsorship endorsement endorsements protection funding donations recognition
   blessing allegiance loyalty votes financing donation subsidies`,
);

/** What is handed over when somebody is helped. */
export const goods = set(
  `loan grant grants donation donations investment investments subsidies subsidy lorries trucks vehicles rifles guns missile missiles tank tanks
   drone drones helicopter helicopters ammunition munitions uniforms training trainers intelligence weapons weaponry arms money cash funds funding jets
   troops mercenaries soldiers fighters advisers advisors instructors artillery aircraft warplanes systems loans credit credits banknotes
   equipment supplies gunboats ships warships cannon muskets gunpowder horses cavalry infantry battalion battalions regiment regiments
   bequest endowment scholarship sponsorship capital shells rockets grenades mortars howitzers volunteers men reinforcements`,
);

export const giving = set(
  `give provide lend offer supply send deliver extend pledge grant deploy dispatch ship bring sell step increase continue keep throw
   donate contribute commit award express declare announce voice reaffirm reiterate signal promise channel smuggle funnel transfer
   advance hand pay approve make bequeath leave allocate earmark ferry`,
);

export const isGiving = (word: string): boolean => verbForms(word).some((form) => giving.has(form.base));

const currency =
  /^(?:[$€£¥₹]|dollars?|euros?|pounds?|francs?|crowns|kron(?:er|or|a)|roubles|rubles|yen|yuan|rupees|dinars?|lira|pesos?|marks|guilders|florins|ducats|livres|thalers)$/;

/** Does a stretch name a sum of money? "£2m", "3 million dollars". */
export const isMoney = (words: readonly string[]): boolean =>
  words.some((word) => currency.test(word)) && words.some((word) => /\d|^(?:million|billion|thousand)$/.test(word));
