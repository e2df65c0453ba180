import { fold } from "../nlp/fold.ts";
import { sentencesOf } from "../nlp/sentences.ts";
import { type Item, revealsOf } from "./item.ts";
import { gistWords, passageTexts, questionIn, textsOf, toldAfter } from "./words-of-item.ts";

/** One item as the others see it: its keys, what they are keys to, and what it says itself. Made once an item. */
export interface Told {
  readonly keys: readonly string[];
  /** Words of its question without its key. */
  readonly about: ReadonlySet<string>;
  readonly before: readonly Sentence[];
  readonly after: readonly Sentence[];
  readonly passage: readonly Sentence[];
}
interface Sentence {
  /** Folded, a space at either end, so that whole words are found. */
  readonly folded: string;
  readonly gist: ReadonlySet<string>;
}

const sentences = (texts: readonly string[]): Sentence[] =>
  texts.flatMap((text) =>
    sentencesOf(text).map(({ start, end }) => {
      const words = text.slice(start, end);
      return { folded: ` ${fold(words)} `, gist: gistWords(words) };
    }),
  );

export function toldBy(item: Item): Told {
  const keys = [...new Set(revealsOf(item).map(fold))].filter((key) => key.length > 1);
  const asks = item.type === "cloze" ? `${item.stem} ${item.text.replace(/\[\[[\w-]+\]\]/g, " ")}` : item.stem;
  const about = gistWords(questionIn(asks));
  for (const key of keys) for (const word of gistWords(key)) about.delete(word);
  return {
    keys,
    about,
    before: sentences(textsOf(item)),
    after: sentences(toldAfter(item)),
    passage: sentences(passageTexts(item)),
  };
}

export type Where = "before" | "after" | "passage";

/** So many of a question's words must stand beside its key, or "Turkey" anywhere would tell every answer that is Turkey. */
const SHARE = 0.6;
const LEAST = 2;

/**
 * R30: a sentence of one item that holds another's key and most of what it asks. Whole words only.
 * @returns where it does, what is read first named first; null when nothing tells
 */
export function whereRevealed(by: Told, of: Told): { readonly where: Where; readonly key: string } | null {
  if (of.keys.length === 0 || of.about.size < LEAST) return null;
  for (const where of ["before", "after", "passage"] as const)
    for (const { folded, gist } of by[where]) {
      const key = of.keys.find((one) => folded.includes(` ${one} `));
      if (key === undefined) continue;
      let shared = 0;
      for (const word of of.about) if (gist.has(word)) shared += 1;
      if (shared >= LEAST && shared >= of.about.size * SHARE) return { where, key };
    }
  return null;
}
