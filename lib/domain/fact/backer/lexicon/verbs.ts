import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { backs, leaves, opposes, type Relation } from "./relation.ts";

/**
 * What an object must be for the verb to mean what its row says. One trains a pupil, recognises a face and fights a rival for a
 * title: there only a body or a group is backed or opposed ("group"), not even a name that may be a person's; "body" refuses persons only.
 */
export type Wanted = "any" | "body" | "group";

interface Row {
  readonly relation: Relation;
  readonly object: Wanted;
  readonly verbs: string;
}

const rows: readonly Row[] = [
  {
    relation: backs("unspecified"),
    object: "any",
    verbs: "support back champion bolster sponsor favour favor aid",
  },
  { relation: backs("unspecified"), object: "any", verbs: "assist shelter harbour patronise" },
  { relation: backs("political"), object: "any", verbs: "endorse nominate recommend" },
  { relation: backs("military"), object: "any", verbs: "arm" },
  { relation: backs("military"), object: "group", verbs: "equip train rearm reinforce resupply" },
  {
    relation: backs("financial"),
    object: "any",
    verbs:
      "fund finance bankroll subsidise subsidize underwrite co-finance cofinance co-fund cofund endow recapitalise refinance",
  },
  { relation: backs("diplomatic"), object: "group", verbs: "recognise recognize" },
  {
    relation: opposes("political"),
    object: "any",
    verbs: "oppose condemn denounce accuse criticise criticize sue sanction boycott repudiate veto",
  },
  { relation: opposes("political"), object: "any", verbs: "reject defy disown" },
  { relation: opposes("unspecified"), object: "any", verbs: "confront" },
  { relation: opposes("unspecified"), object: "group", verbs: "resist" },
  { relation: opposes("military"), object: "group", verbs: "fight battle" },
  { relation: leaves("unspecified"), object: "group", verbs: "abandon desert" },
];

const byVerb = new Map(rows.flatMap((row) => row.verbs.split(" ").map((verb) => [verb, row] as const)));

interface Phrasal {
  readonly verbs: string;
  readonly particle: RegExp;
  readonly relation: Relation;
}

/** Verbs that need one particle: "side with", "fight against", "prop up". */
const phrasal: readonly Phrasal[] = [
  { verbs: "side", particle: /^with$/, relation: backs("unspecified") },
  { verbs: "stand stick", particle: /^(?:by|behind)$/, relation: backs("unspecified") },
  { verbs: "ally align", particle: /^(?:with|to)$/, relation: backs("unspecified") },
  { verbs: "prop", particle: /^up$/, relation: backs("unspecified") },
  { verbs: "bail", particle: /^out$/, relation: backs("financial") },
  { verbs: "rally unite swing coalesce", particle: /^(?:behind|to|around|round)$/, relation: backs("political") },
  { verbs: "fight", particle: /^(?:for|alongside)$/, relation: backs("military") },
  { verbs: "fight battle rebel revolt rise", particle: /^against$/, relation: opposes("military") },
  {
    verbs: "campaign canvass vote lobby demonstrate protest turn side",
    particle: /^against$/,
    relation: opposes("political"),
  },
  { verbs: "campaign canvass vote declare", particle: /^for$/, relation: backs("political") },
  { verbs: "mediate", particle: /^for$/, relation: backs("diplomatic") },
  { verbs: "pay", particle: /^for$/, relation: backs("financial") },
];

export interface Trigger {
  readonly relation: Relation;
  readonly particle: boolean;
  readonly form: string;
  readonly base: string;
  readonly object: Wanted;
}

/** The relation a verb makes by itself ("X supports Y") or with the particle that follows it. */
export function relationOf(word: string, next: string): Trigger | null {
  for (const { base, form } of verbForms(word)) {
    const both = phrasal.find((entry) => entry.verbs.split(" ").includes(base) && entry.particle.test(next));
    if (both) return { relation: both.relation, particle: true, form, base, object: "any" };
    const plain = byVerb.get(base);
    if (plain) return { relation: plain.relation, particle: false, form, base, object: plain.object };
  }
  return null;
}
