import { backs, opposes, type Relation, set } from "./relation.ts";

interface Standing {
  readonly relation: Relation;
  /** "Y is a client of X": the noun names who is backed, not who backs. */
  readonly reverse: boolean;
}

const rows: readonly (Standing & { readonly nouns: string })[] = [
  {
    relation: backs("unspecified"),
    reverse: false,
    nouns: "backer supporter patron sponsor ally benefactor protector supplier armourer armorer",
  },
  {
    relation: backs("financial"),
    reverse: false,
    nouns: "donor investor funder financier lender creditor shareholder paymaster underwriter subscriber contributor",
  },
  { relation: backs("unspecified"), reverse: true, nouns: "client proxy protégé protege beneficiary puppet" },
  { relation: opposes("political"), reverse: false, nouns: "opponent critic foe enemy adversary detractor" },
];

const standing = new Map<string, Standing>();
for (const { relation, reverse, nouns } of rows) {
  for (const noun of nouns.split(" ")) {
    const plural = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
    for (const form of [noun, plural, `co-${noun}`, `co-${plural}`]) standing.set(form, { relation, reverse });
  }
}

/** How whoever a noun names stands to somebody: a backer, a donor, a client, an opponent. */
export const standingOf = (word: string): Standing | null => standing.get(word) ?? null;

/** "-backed" and its kin in a compound adjective: "Turkish-backed". */
export const compounds: ReadonlyMap<string, Relation> = new Map([
  ...[..."backed supported sponsored aligned allied aided".split(" ")].map(
    (word) => [word, backs("unspecified")] as const,
  ),
  ...[..."funded financed bankrolled subsidised subsidized".split(" ")].map(
    (word) => [word, backs("financial")] as const,
  ),
  ...[..."armed trained equipped supplied".split(" ")].map((word) => [word, backs("military")] as const),
  ...[..."recognised recognized".split(" ")].map((word) => [word, backs("diplomatic")] as const),
  ...[..."endorsed nominated".split(" ")].map((word) => [word, backs("political")] as const),
]);

/** "pro-X", "anti-X": what the prefix tells of the one it is said of. */
export const prefixes: ReadonlyMap<string, Relation> = new Map([
  ["pro", backs("political")],
  ["anti", opposes("political")],
]);

/** Adjectives that stand after a group with their own object: "militias loyal to X", "MPs opposed to Y". */
export const leanings: readonly { readonly word: RegExp; readonly next: RegExp; readonly relation: Relation }[] = [
  { word: /^(?:loyal|faithful|sympathetic)$/, next: /^to$/, relation: backs("political") },
  { word: /^(?:allied|aligned|affiliated)$/, next: /^(?:with|to)$/, relation: backs("unspecified") },
  { word: /^supportive$/, next: /^of$/, relation: backs("political") },
  { word: /^(?:opposed|hostile)$/, next: /^to$/, relation: opposes("political") },
];

export const opposition = set("opposition hostility resistance");
