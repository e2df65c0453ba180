import { boundsOf } from "../../kernel/edtf.ts";
import { lookup } from "../../nlp/gazetteer/lookup.ts";
import { verbForms } from "../../nlp/gazetteer/verbs.ts";
import { nameKey } from "../../nlp/name-key.ts";
import { edtfOfAnswer } from "../date-answer.ts";
import { unframed } from "./plain-claim.ts";

/** An event as a dated card tells it. */
export interface Told {
  /** EDTF. */
  readonly when: string;
  /** The last words of the names in it: surnames, places, bodies. */
  readonly names: ReadonlySet<string>;
  /** What happens, as base forms. */
  readonly verbs: ReadonlySet<string>;
  /** The other words that carry meaning: "maritime", "agreement". */
  readonly things: ReadonlySet<string>;
}

const month = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** The last words of the names in a text: surnames, places, bodies. */
function namesIn(told: string): Set<string> {
  const names = new Set<string>();
  for (const [run] of told.matchAll(/\p{Lu}[\p{L}’'.-]*(?: (?:al-|el-)?\p{Lu}[\p{L}’'.-]*)*/gu)) {
    const word =
      run
        .replace(/[’']s$/, "")
        .split(" ")
        .at(-1) ?? "";
    // "Norwegian" and "Norway" are one land, and a month is nobody.
    const last = nameKey(lookup(word)?.canonical ?? word)
      .split(" ")
      .at(-1);
    if (last && !month.test(word)) names.add(last);
  }
  return names;
}

const auxiliary = new Set(["be", "do", "have", "take", "make"]);

/** What a stem tells, or null when its answer is no plain date or fewer than two names are in it. */
export function eventOf(stem: string, key: string): Told | null {
  const when = edtfOfAnswer(key);
  if (!when || boundsOf(when) === null) return null;
  const told = unframed(stem).replace(/^\S+/, (word) => word.toLowerCase());
  const names = namesIn(told);
  if (names.size < 2) return null;
  const verbs = new Set<string>();
  const things = new Set<string>();
  for (const [word] of told.matchAll(/(?<!\p{L})\p{Ll}+/gu)) {
    const base = verbForms(word)[0]?.base;
    if (base && !auxiliary.has(base)) verbs.add(base);
    else if (!base && word.length > 4) things.add(word);
  }
  return { when, names, verbs, things };
}

const asking = new Set("when since until what which state states person group organisation name according".split(" "));

/** The names and the other words of a question, for telling whether two are one. */
export function gistOf(stem: string): { readonly names: ReadonlySet<string>; readonly words: ReadonlySet<string> } {
  const told = unframed(stem).replace(/^\S+/, (word) => (asking.has(word.toLowerCase()) ? word.toLowerCase() : word));
  const words = [...told.matchAll(/(?<!\p{L})\p{Ll}{4,}/gu)].map(([word]) => word);
  return {
    names: namesIn(told),
    words: new Set(words.filter((word) => !asking.has(word)).map((word) => word.slice(0, 5))),
  };
}

/** One's names are among the other's, and so is at least half of what is said of them. */
export function asksTheSame(a: ReturnType<typeof gistOf>, b: ReturnType<typeof gistOf>): boolean {
  if (a.names.size === 0 || b.names.size === 0) return false;
  return (
    common(a.names, b.names) === Math.min(a.names.size, b.names.size) &&
    common(a.words, b.words) * 2 >= Math.min(a.words.size, b.words.size)
  );
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

/** One event in two wordings: the same date, one's names among the other's, one verb, and no other thing signed or built. */
export const tellsTheSame = (a: Told, b: Told): boolean =>
  a.when === b.when &&
  common(a.names, b.names) === Math.min(a.names.size, b.names.size) &&
  common(a.verbs, b.verbs) > 0 &&
  common(a.things, b.things) * 2 >= Math.min(a.things.size, b.things.size);

/**
 * The same people doing the same at a time that may be one and the same, with something else different (a place); or the
 * very same event at another time. They may be two events; nobody can know, so each source is asked for its own word.
 */
export function contradictEachOther(a: Told, b: Told): boolean {
  const shared = common(a.names, b.names);
  if (shared < 2 || common(a.verbs, b.verbs) === 0 || a.when === b.when) return false;
  return overlap(a.when, b.when) || shared === Math.min(a.names.size, b.names.size);
}

function overlap(a: string, b: string): boolean {
  const [x, y] = [boundsOf(a), boundsOf(b)];
  return x !== null && y !== null && x.first <= y.last && y.first <= x.last;
}
