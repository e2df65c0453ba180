import { edtfInWords } from "../../kernel/edtf.ts";
import { fold, wordsOf } from "../../nlp/fold.ts";
import { lookup } from "../../nlp/gazetteer/lookup.ts";
import { nameKey } from "../../nlp/name-key.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import type { PromptContext } from "../define-fact-kind.ts";
import { sentenceAt } from "../evidence.ts";
import type { FactCommon } from "../fact.ts";
import type { RolePayload } from "../kinds/role.ts";
import { aliasesOf } from "./actor-words.ts";
import { locate } from "./locate.ts";
import { typeset } from "./typography.ts";

type RoleFact = FactCommon & RolePayload;

/** "President" and "head teacher" are posts of whom? Only what names a country, a body or a place is asked. */
const isPlaced = (role: string): boolean =>
  role.split(" ").some((word) => lookup(word.replace(/['’]s$/, "")) !== null) ||
  /\b(?:of|at|for|to) (?:the )?[^ ]*\p{Lu}/u.test(role) ||
  /^(?:\p{Lu}{2,}|\p{Lu}\p{L}+['’]s) /u.test(role);

/** Whose, or how long: no post that one could name. */
const loose = /\b(?:his|her|its|their|our|my|long-?time|veteran|lifelong|one-?time)\b/i;

/** "Turkey's foreign minister" and "Turkish Foreign Minister" are one post: demonym and owner fall together. */
const postKey = (role: string): string =>
  wordsOf(role.replace(/['’]s\b/g, ""))
    .filter((word) => !/^(?:the|of|a|an|at|for|in|former|acting|then|self|styled)$/.test(word))
    .map((word) => (word === "defense" ? "defence" : (lookup(word)?.canonical ?? word).toLowerCase()))
    .sort()
    .join(" ");

/** "Norwegian President Ann Lee": a title before a name introduces nobody, and who leads a state is known or looked up. */
const inPassing = (role: string): boolean => {
  const [land = "", ...office] = role.split(" ");
  return (
    lookup(land) !== null &&
    /^(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emperor)$/.test(office.join(" "))
  );
};

/** "As of July 2020"; null where nobody can say when. A document without a date gives its year of writing to nothing. */
const officeAt = (asOf: string | null): string | null => {
  const plain = asOf?.replace("~", "") ?? "";
  return /^\d{4}(?:-\d{2}){0,2}$/.test(plain) ? `As of ${edtfInWords(plain.slice(0, 7))}` : null;
};

/** Offices with one holder at a time; of fellows, members and analysts there are many. */
const single =
  /\b(?:president|minister|premier|chancellor|head|leader|chair|chairman|chairwoman|chairperson|director|speaker|secretary|secretary[- ]general|commander|ambassador|mayor|governor|king|queen|sultan|emir|ruler|chief|coach|captain|spokesman|spokeswoman|spokesperson|editor|principal|commissioner|rector|dean|bishop|archbishop|treasurer|general|executive|marshal|owner|envoy|postmaster|curator|superintendent)(?= |$)/i;

/** Ranks and callings of which a country or a body has many at once, unless they are told to be its head: "the Libyan commander". */
const many =
  /\b(?:commander|general|marshal|captain|executive|envoy|spokesman|spokeswoman|spokesperson|editor|owner|director|chief|commissioner|leader|coach)$/i;
const owning =
  /\b(?:of|at|for) \p{L}|^(?:the )?\p{Lu}[\p{L}-]*(?:['’]s)? (?:Presidential|Prime|Chief|Supreme|national)\b|^\p{Lu}{2,}\b|['’]s /u;

/**
 * Who held the post, and which post somebody held, both as of a date (R4). A post that two people hold in one document,
 * a post that names no country or body, and a judgement ("rogue actor") are not asked.
 */
export function rolePrompts(fact: RoleFact, { analysis, siblings }: PromptContext<RoleFact>): Prompt[] {
  const at = locate(analysis, fact.mention);
  if (!at || sentenceAt(at.paragraph, at.start)?.damaged || at.paragraph.block.kind === "list") return [];
  // The same post is asked once, from the mention that says most.
  const index = indexOf(siblings);
  const mine = index.byPerson.get(fold(fact.person)) ?? [];
  const twins = mine.filter((other) => postKey(other.role) === postKey(fact.role));
  if (twins[0] && twins[0] !== fact && twins.some((other) => other.mention.start < fact.mention.start)) return [];
  const role = typeset(fact.role);
  if (!isPlaced(fact.role) || loose.test(role) || role.split(" ").length > 14 || !fact.person.includes(" ")) return [];
  const when = officeAt(fact.asOf);
  if (when === null || inPassing(role)) return [];
  const said =
    fact.attribution && fold(fact.attribution) !== fold(fact.person) ? `, according to ${fact.attribution},` : ",";
  const former = fact.standing === "former";
  const bare = role.replace(/^(?:former|ex-|then[- ])\s*/i, "");
  const head = bare.split(/ (?:of|at|for|to|in|from) /)[0] ?? bare;
  const office =
    single.test(head) &&
    !(many.test(bare) && !owning.test(bare)) &&
    !/\b(?:member|fellow|deputy|vice|assistant|associate)\b/i.test(head);
  const owned = /^\p{L}+['’]s /u.test(bare);
  const prompts: Prompt[] = [];
  const rivals = rivalsOf(index, fact);
  const shared = { answerType: "name" as const, answer: [fact.mention] };
  if (rivals.length === 0 && office && !former && !mine.some((other) => tellsMore(other, fact)))
    prompts.push({
      ...shared,
      name: "role.who",
      stem: typeset(`${when}${said} who was ${owned ? "" : "the "}${bare}?`),
      key: typeset(fact.person),
      accept: aliasesOf(analysis, fact.person),
      hint: "A person.",
      forms: ["basic", "choice"],
      wrong: wrongHolders(index, fact),
      claim: { about: `role.who|${postKey(fact.role)}`, says: nameKey(fact.person), when: fact.asOf, several: false },
    });
  const others = mine
    .filter((other) => postKey(other.role) !== postKey(fact.role) && other.standing === "holds")
    .filter((other) => !/^(?:former|ex-)/i.test(other.role))
    .map((other) => typeset(other.role));
  const longest = mine
    .filter((other) => isPlaced(other.role))
    .toSorted((a, b) => b.role.length - a.role.length || a.mention.start - b.mention.start)[0];
  const what = office ? "post" : "position";
  // Of what somebody used to be there are many right answers.
  if (longest === fact && !former)
    prompts.push({
      ...shared,
      name: "role.post",
      stem: typeset(`${when}${said} what ${what} did ${fact.person} hold?`),
      key: role,
      accept: [...new Set(others)],
      hint: `A ${what}, and of what.`,
      forms: ["basic"],
      claim: { about: `role.post|${nameKey(fact.person)}`, says: postKey(fact.role), when: null, several: true },
    });
  return prompts;
}

interface Index {
  readonly byPerson: ReadonlyMap<string, readonly RoleFact[]>;
  readonly byWord: ReadonlyMap<string, readonly RoleFact[]>;
}
const indices = new WeakMap<readonly RoleFact[], Index>();

/** Roles by who holds them and by each word of the post: looked up once a document, not once a fact. */
function indexOf(facts: readonly RoleFact[]): Index {
  let known = indices.get(facts);
  if (!known) {
    const byWord = new Map<string, RoleFact[]>();
    const told = new Set<string>();
    for (const fact of facts) {
      const key = `${fold(fact.person)}|${postKey(fact.role)}`;
      if (told.has(key)) continue;
      told.add(key);
      for (const word of new Set(postKey(fact.role).split(" "))) byWord.set(word, [...(byWord.get(word) ?? []), fact]);
    }
    known = { byPerson: Map.groupBy(facts, (fact) => fold(fact.person)), byWord };
    indices.set(facts, known);
  }
  return known;
}

const rivalsOf = (index: Index, fact: RoleFact): readonly RoleFact[] =>
  [...new Set(postKey(fact.role).split(" "))]
    .flatMap((word) => index.byWord.get(word) ?? [])
    .filter((other) => fold(other.person) !== fold(fact.person) && samePost(other.role, fact.role));

/** Words of an office that are no place: "Turkish foreign minister" is of Turkey. */
const officeWord =
  /^(?:foreign|defence|finance|interior|prime|deputy|presidential|affairs|minister|president|spokesperson|treasury|and)$/;

const MOST_LOOKED_AT = 12;

const yearsApart = (a: string | null, b: string | null): number =>
  a && b ? Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4))) : 0;

/** People of the document who hold another post: never one whose post could be worded like this one. */
function wrongHolders(index: Index, fact: RoleFact): string[] {
  const surname = (name: string): string => fold(name).split(" ").at(-1) ?? "";
  const found = new Map<string, { name: string; near: number }>();
  const mine = new Set(postKey(fact.role).split(" "));
  const placed = new Set(placeWords(fact.role));
  const national =
    placed.size > 0 &&
    [...placed].every(
      (word) => lookup(word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())) !== null || officeWord.test(word),
    );
  for (const roles of index.byPerson.values()) {
    const [other] = roles;
    if (!other?.person.includes(" ") || surname(other.person) === surname(fact.person)) continue;
    // Somebody told as "President" alone may be this very president.
    if (roles.some((one) => samePost(one.role, fact.role) || one.standing !== "holds")) continue;
    if (!roles.some((one) => isPlaced(one.role) && single.test(one.role))) continue;
    // Somebody who held a post in another decade gives himself away.
    if (!roles.some((one) => yearsApart(one.asOf, fact.asOf) <= 4)) continue;
    // The likelier, the more the posts have in common: the country, or the kind of office.
    const near = Math.max(
      ...roles.map(
        (one) =>
          postKey(one.role)
            .split(" ")
            .filter((word) => mine.has(word)).length,
      ),
    );
    // Nothing in common, another country and another office: such an option gives the answer away.
    if (near === 0) continue;
    // Beside the head of a house or an army, foreign presidents are no choice: there the body or the land must agree.
    if (!national && !roles.some((one) => placeWords(one.role).some((word) => placed.has(word)))) continue;
    if (!found.has(surname(other.person))) found.set(surname(other.person), { name: typeset(other.person), near });
    if (found.size >= MOST_LOOKED_AT) break;
  }
  return [...found.values()]
    .sort((a, b) => b.near - a.near)
    .slice(0, 8)
    .map(({ name }) => name);
}

/** What a post is of: its words without the office itself. */
const placeWords = (role: string): string[] =>
  postKey(role)
    .split(" ")
    .filter((word) => !single.test(word));

/** "Speaker of the lower House" beside "head of the House": one office of one person, told more fully by the other. */
function tellsMore(other: RoleFact, fact: RoleFact): boolean {
  if (other === fact || other.standing === "former") return false;
  const [x, y] = [placeWords(fact.role), new Set(placeWords(other.role))];
  const shared = x.filter((word) => y.has(word)).length;
  if (shared === 0 || (shared < x.length && shared < 2)) return false;
  return (
    other.role.length > fact.role.length ||
    (other.role.length === fact.role.length && other.mention.start < fact.mention.start)
  );
}

/** Two wordings that a learner could not tell apart: one's words are all among the other's. */
function samePost(a: string, b: string): boolean {
  const [x, y] = [new Set(postKey(a).split(" ")), new Set(postKey(b).split(" "))];
  return [...x].every((word) => y.has(word)) || [...y].every((word) => x.has(word));
}
