import { fold, surnameKey } from "./fold.ts";
import { cueTier } from "./gazetteer/cues.ts";
import { genderOfGiven } from "./gazetteer/given-names.ts";
import { lookup } from "./gazetteer/lookup.ts";
import { orgHeads, thingHeads } from "./gazetteer/organisations.ts";
import { honorifics, portfolios, roleModifiers, roleNouns } from "./gazetteer/roles.ts";
import { prepositions } from "./gazetteer/words.ts";
import type { Run } from "./name-runs.ts";
import type { Token } from "./token.ts";

export type NameType = "person" | "org" | "state" | "place" | "thing" | "role" | "demonym" | "unknown";

/** A mention of a name. `title` is what stands before it inside the run ("Russian Foreign Minister"). */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly title: string | null;
  readonly type: NameType;
  readonly canonical: string;
}

const textBetween = (tokens: readonly Token[], text: string, first: number, last: number): string =>
  text.slice((tokens[first] as Token).start, (tokens[last] as Token).end);

const isRank = (lower: string): boolean => roleNouns.has(lower) || honorifics.has(lower);

/** Index of the last title word at the head of a run, or -1: the longest prefix of demonyms, modifiers and roles that ends in a role. */
function titleEnd(tokens: readonly Token[], run: Run): number {
  let end = -1;
  for (let at = run.first; at <= run.last; at += 1) {
    const { lower, text } = tokens[at] as Token;
    if (isRank(lower)) end = at;
    else if (text === ".") continue;
    else if (thingHeads.has(lower) && !roleModifiers.has(lower)) break;
    else if (
      !(
        roleModifiers.has(lower) ||
        lookup(text) ||
        lower === "of" ||
        lower === "and" ||
        lower === "for" ||
        lower === "&" ||
        (orgHeads.has(lower) && at < run.last)
      )
    )
      break;
  }
  return end;
}

function typeOf(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
): { type: NameType; canonical: string } {
  const words = textBetween(tokens, text, first, last);
  const known = lookup(words);
  if (known?.type === "demonym") return { type: "demonym", canonical: known.canonical };
  if (known?.type === "org") return { type: "org", canonical: known.canonical };
  if (known?.type === "state" || known?.type === "metonym") return { type: "state", canonical: known.canonical };
  if (known?.type === "capital") return { type: "place", canonical: words };
  const [head, tail] = [tokens[first] as Token, tokens[last] as Token];
  const ofAt = tokens.slice(first, last).findIndex((token) => token.lower === "of" || token.lower === "for");
  const core = ofAt > 0 ? (tokens[first + ofAt - 1] as Token).lower : tail.lower;
  if (orgHeads.has(core) && last > first) return { type: "org", canonical: words };
  if (
    thingHeads.has(tail.lower) ||
    (ofAt < 0 &&
      /^(?:lake|mount|cape|gulf|river|port|fort|operation|treaty|battle|war|palace|hotel|camp)$/.test(head.lower) &&
      last > first)
  )
    return { type: "thing", canonical: words };
  // "Nazi Germany", "Imperial Russia": a state of its time.
  if (last === first + 1 && era.test(head.text) && lookup(tail.text)?.type === "state")
    return { type: "state", canonical: words };
  // "Henry V", "Charles of Anjou": told by a given name.
  if (
    last > first &&
    genderOfGiven(fold(head.text)) &&
    (/^[IVX]{1,5}$/.test(tail.text) || tokens[first + 1]?.lower === "of")
  )
    return { type: "person", canonical: words };
  if (first === last) {
    if (/^\p{Lu}{2,6}s?$/u.test(head.text)) return { type: "org", canonical: words };
    return { type: "unknown", canonical: words };
  }
  const first2 = lookup(head.text);
  if (first2 && first2.type !== "capital") return { type: "thing", canonical: words };
  return last - first <= 4 ? { type: "person", canonical: words } : { type: "thing", canonical: words };
}

const era = /^(?:Nazi|Fascist|Imperial|Soviet|Communist|Ottoman|Tsarist|Vichy|Meiji|Weimar|Revolutionary|Republican)$/;

/** Splits a run into its title and its name and types both by their own words; the document decides later. */
export function nameOf(tokens: readonly Token[], text: string, run: Run): Name[] {
  const make = (first: number, last: number, title: string | null, forced?: NameType): Name => {
    const guess = typeOf(tokens, text, first, last);
    const start = (tokens[first] as Token).start;
    const end = (tokens[last] as Token).end;
    const type = forced && guess.type !== "state" ? forced : guess.type;
    return { first, last, start, end, text: text.slice(start, end), title, type, canonical: guess.canonical };
  };
  const whole = make(run.first, run.last, null);
  const known = lookup(whole.text);
  if (known) return [whole];
  if (whole.type === "org" && !honorifics.has((tokens[run.first] as Token).lower)) {
    const rank = titleEnd(tokens, run);
    if (rank < 0 || rank >= run.last) return [whole];
  }
  let end = titleEnd(tokens, run);
  // "House of Representatives President Amina Diallo": a post deep inside a long run still ends the title.
  if (end < run.last && run.last - run.first >= 3) {
    for (let at = run.last - 1; at > end && at >= run.last - 3; at -= 1) {
      const { lower } = tokens[at] as Token;
      if (roleNouns.has(lower) || (orgHeads.has(lower) && end >= 0)) end = at;
      if (end === at) break;
    }
  }
  if (end >= run.first && tokens[end + 1]?.text === "." && end + 1 < run.last) end += 1;
  if (end >= run.last) return [{ ...whole, type: "role" }];
  if (end >= run.first && /^(?:of|for)$/.test(tokens[end + 1]?.lower ?? "")) {
    // "Minister of Culture Jaap Verhoef": the portfolio belongs to the post.
    let at = end + 1;
    while (at <= run.last && (portfolios.has((tokens[at] as Token).lower) || lookup((tokens[at] as Token).text)))
      at += 1;
    if (at > run.last || run.last - at > 3) return [{ ...whole, type: "role" }];
    end = at - 1;
  }
  if (end >= run.first) return [make(end + 1, run.last, textBetween(tokens, text, run.first, end), "person")];
  // A demonym before a name is no part of it ("French Armand Petit"); before a body it is ("Libyan National Army").
  const opener = lookup((tokens[run.first] as Token).text);
  // A state before a word of business is part of the firm's name ("Japan Tobacco").
  if (
    opener &&
    (opener.type !== "state" || run.last - run.first > 1) &&
    run.last > run.first &&
    whole.type === "thing" &&
    !thingHeads.has((tokens[run.last] as Token).lower)
  ) {
    return [make(run.first, run.first, null), make(run.first + 1, run.last, null)];
  }
  return [whole];
}

/** What the words around a mention say for or against its being a person. */
export function evidence(tokens: readonly Token[], name: Name): { person: number; place: number; org: number } {
  const before = tokens[name.first - 1]?.lower ?? "";
  const after = tokens[name.last + 1];
  const next = tokens[name.last + 2];
  let [person, place, org] = [0, 0, 0];
  if (name.title) person += 3;
  if (after && (cueTier(after.lower) || (after.text === "," && next && cueTier(next.lower)))) person += 1;
  if (cueTier(before) && tokens[name.first - 2]?.text === '"') person += 2;
  if (after?.text === "," && next) {
    const third = tokens[name.last + 3]?.lower ?? "";
    const fourth = tokens[name.last + 4]?.lower ?? "";
    if (next.kind === "number" && /^[1-9]\d$/.test(next.text)) person += 3;
    if (
      /^(?:a|an|the|who|whose|former|then)$/.test(next.lower) &&
      [next.lower, third, fourth].some((word) => isRank(word) || word === "who" || word === "whose")
    )
      person += 2;
    if (roleNouns.has(next.lower)) person += 1;
  }
  if (name.text.includes(" ") && genderOfGiven(fold(name.text.split(" ")[0] ?? ""))) person += 3;
  if (/^(?:who|whose|himself|herself)$/.test(after?.lower ?? "")) person += 2;
  if (before === "the") org += 2;
  // "In Szymański's opinion" is no place.
  if (
    /^(?:in|at|near|around|outside|throughout|across)$/.test(before) &&
    after?.kind !== "possessive" &&
    !(before === "in" && putsMoney(tokens, name.first - 2))
  )
    place += 2;
  // "Brightwater, a Leeds start-up": what an apposition calls a body.
  if (
    name.first === name.last &&
    after?.text === "," &&
    /^(?:a|an)$/.test(next?.lower ?? "") &&
    isBodyNoun(tokens, name.last + 3)
  )
    org += 2;
  return { person, place, org };
}

const invests =
  /^(?:invest(?:ed|s|ing|ors?|ments?)?|shareholders?|stakes?|shareholding|shares|round|funding|financing)$/;
const sums = /^(?:[$€£¥]|dollars|euros|pounds|yen|francs|kron(?:er|or)|\d[\d.,]*(?:m|bn))$/;

/** "an investor in Brightwater", "$20 million in Brightwater": what money is put into is no place for that. */
const putsMoney = (tokens: readonly Token[], at: number): boolean => {
  if (invests.test(tokens[at]?.lower ?? "")) return true;
  for (let left = at; left > at - 4 && left >= 0; left -= 1) if (sums.test(tokens[left]?.lower ?? "")) return true;
  return false;
};

/** Does the apposition that goes on at `at` end in a noun for a body? */
const isBodyNoun = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at; index < at + 5; index += 1) {
    const next = tokens[index + 1];
    if (tokens[index]?.kind !== "word") return false;
    if (next?.kind === "word" && !prepositions.has(next.lower) && !/^(?:that|which|based)$/.test(next.lower)) continue;
    return bodyNoun.test(tokens[index]?.lower ?? "");
  }
  return false;
};

const bodyNoun =
  /^(?:start-?up|company|firm|maker|retailer|bank|insurer|developer|charity|foundation|manufacturer|producer|operator|publisher|airline|brewer|carmaker|drugmaker|supplier|lender|business|venture|militia|party|club|union|think-tank|newspaper|platform|chain)$/;

export const lastWord = (name: string): string => surnameKey(name.split(/[\s]+/).at(-1) ?? name);
