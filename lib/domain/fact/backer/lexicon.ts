import { verbForms } from "../../nlp/gazetteer/verbs.ts";
import type { BackerPayload } from "../kinds/backer.ts";

export interface Relation {
  readonly support: BackerPayload["support"];
  readonly stance: BackerPayload["stance"];
}

const backs = (support: Relation["support"]): Relation => ({ support, stance: "backs" });
const opposes = (support: Relation["support"]): Relation => ({ support, stance: "opposes" });

/** Verbs that make a relation by themselves: "X supports Y". */
const verbs: Readonly<Record<string, Relation>> = {
  support: backs("unspecified"),
  back: backs("unspecified"),
  champion: backs("unspecified"),
  underwrite: backs("financial"),
  bolster: backs("unspecified"),
  sponsor: backs("unspecified"),
  favour: backs("unspecified"),
  favor: backs("unspecified"),
  endorse: backs("political"),
  arm: backs("military"),
  equip: backs("military"),
  train: backs("military"),
  fund: backs("financial"),
  finance: backs("financial"),
  bankroll: backs("financial"),
  subsidise: backs("financial"),
  recognise: backs("diplomatic"),
  recognize: backs("diplomatic"),
  oppose: opposes("political"),
  condemn: opposes("political"),
  denounce: opposes("political"),
  accuse: opposes("political"),
  criticise: opposes("political"),
  criticize: opposes("political"),
  confront: opposes("unspecified"),
};

interface Phrasal {
  readonly verb: string;
  readonly particle: RegExp;
  readonly relation: Relation;
}

/** Verbs that need their particle: "side with", "fight against", "prop up". */
const phrasal: readonly Phrasal[] = [
  { verb: "side", particle: /^with$/, relation: backs("unspecified") },
  { verb: "stand", particle: /^(?:by|behind)$/, relation: backs("unspecified") },
  { verb: "ally", particle: /^(?:with|to)$/, relation: backs("unspecified") },
  { verb: "prop", particle: /^up$/, relation: backs("unspecified") },
  { verb: "rally", particle: /^(?:behind)$/, relation: backs("political") },
  { verb: "fight", particle: /^(?:for|alongside)$/, relation: backs("military") },
  { verb: "fight", particle: /^(?:against)$/, relation: opposes("military") },
  { verb: "campaign", particle: /^(?:against)$/, relation: opposes("political") },
  { verb: "campaign", particle: /^(?:for)$/, relation: backs("political") },
  { verb: "vote", particle: /^against$/, relation: opposes("political") },
  { verb: "lobby", particle: /^against$/, relation: opposes("political") },
  { verb: "mediate", particle: /^for$/, relation: backs("diplomatic") },
];

interface Idiom {
  readonly verb: string;
  /** The words after the verb, up to the object. */
  readonly rest: RegExp;
  readonly relation: Relation;
}

/** Turns of phrase of several words that mean one of the verbs above: "threw its weight behind", "came out for". */
const idioms: readonly Idiom[] = [
  { verb: "come", rest: /^(?:down |out )(?:for|in (?:favour|favor|support) of) /, relation: backs("political") },
  { verb: "come", rest: /^(?:down |out )against /, relation: opposes("political") },
  {
    verb: "throw|put",
    rest: /^(?:its|his|her|their)(?: full| whole| considerable)? (?:weight|support|backing|influence) behind /,
    relation: backs("political"),
  },
  { verb: "line", rest: /^up (?:behind|with) /, relation: backs("political") },
  { verb: "swing|unite", rest: /^behind /, relation: backs("political") },
  { verb: "fall", rest: /^in behind /, relation: backs("political") },
  { verb: "turn", rest: /^against /, relation: opposes("political") },
  { verb: "speak", rest: /^out against /, relation: opposes("political") },
  { verb: "speak", rest: /^(?:up|out) for /, relation: backs("political") },
  { verb: "take", rest: /^the side of /, relation: backs("unspecified") },
  { verb: "fight", rest: /^at the side of /, relation: backs("military") },
];

/** The idiom that starts at a verb, with how many words it has after it. */
export function idiomOf(word: string, ahead: string): { relation: Relation; length: number; form: string } | null {
  for (const { base, form } of verbForms(word)) {
    for (const idiom of idioms) {
      if (!idiom.verb.split("|").includes(base)) continue;
      const rest = idiom.rest.exec(ahead)?.[0];
      if (rest) return { relation: idiom.relation, length: rest.trim().split(" ").length, form };
    }
  }
  return null;
}

export function relationOf(
  word: string,
  next: string,
): { relation: Relation; particle: boolean; form: string; base: string } | null {
  for (const { base, form } of verbForms(word)) {
    const plain = verbs[base];
    if (plain) return { relation: plain, particle: false, form, base };
    const both = phrasal.find((entry) => entry.verb === base && entry.particle.test(next));
    if (both) return { relation: both.relation, particle: true, form, base };
  }
  return null;
}

/** "-backed" and its kin in a compound adjective: "Turkish-backed". */
export const compounds: Readonly<Record<string, Relation>> = {
  backed: backs("unspecified"),
  supported: backs("unspecified"),
  sponsored: backs("unspecified"),
  funded: backs("financial"),
  financed: backs("financial"),
  armed: backs("military"),
  trained: backs("military"),
  recognised: backs("diplomatic"),
  recognized: backs("diplomatic"),
};

const military =
  /^(?:military|armed|arms|weapons?|troops?|jets?|drones?|missiles?|tanks?|mercenaries|soldiers|fighters|advisers|advisors|ammunition|artillery|aircraft|warplanes|planes|air|naval|guns|rifles|forces|defence|defense|systems?|warships|helicopters|contractors|munitions|bombs|rockets|training)$/;
const financial =
  /^(?:financial|money|funds?|funding|loans?|grants?|donation|investments?|subsidy|cash|economic|subsidies|credit|dollars|euros|donations?|banknotes|million|billion)$/;
const diplomatic = /^(?:diplomatic|recognition|mediation)$/;
const political = /^(?:political|electoral|endorsement|votes?)$/;

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

export const helpNouns: ReadonlySet<string> = new Set(
  "support backing aid assistance help patronage sponsorship endorsement protection funding donations recognition".split(
    " ",
  ),
);
export const goods: ReadonlySet<string> = new Set(
  "loan grant donation donations grants investment subsidies subsidy lorries trucks vehicles rifles guns missile tank drone helicopters ammunition uniforms training intelligence weapons arms money funds funding jets drones missiles tanks troops mercenaries soldiers fighters advisers ammunition artillery aircraft warplanes systems loans banknotes weaponry equipment".split(
    " ",
  ),
);
export const giving: ReadonlySet<string> = new Set(
  "give provide lend offer supply send deliver extend pledge grant deploy dispatch ship bring sell step increase continue keep throw donate contribute commit award".split(
    " ",
  ),
);
export const backerNouns: ReadonlySet<string> = new Set(
  "backer backers supporter supporters patron patrons sponsor sponsors ally allies benefactor benefactors".split(" "),
);

/** Who backs with money: an investor, a lender, a donor. */
export const funderNouns: ReadonlySet<string> = new Set(
  "donor donors investor investors funder funders financier financiers lender lenders creditor creditors".split(" "),
);

const currency =
  /^(?:[$€£¥₹]|dollars?|euros?|pounds?|francs?|crowns|kron(?:er|or|a)|roubles|rubles|yen|yuan|rupees|dinars?|lira|pesos?)$/;

/** Does a stretch name a sum of money? "£2m", "3 million dollars". */
export const isMoney = (words: readonly string[]): boolean =>
  words.some((word) => currency.test(word)) && words.some((word) => /\d|^(?:million|billion|thousand)$/.test(word));
export const isGiving = (word: string): boolean => verbForms(word).some((form) => giving.has(form.base));
