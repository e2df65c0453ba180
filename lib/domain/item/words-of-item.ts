import { unframed } from "../card/collection/plain-claim.ts";
import { wordsOf } from "../nlp/fold.ts";
import type { Item } from "./item.ts";

/** Whatever a taker reads of an item before its answer is out, as texts. */
export function textsOf(item: Item): string[] {
  const own = [item.stem, ...item.hints];
  switch (item.type) {
    case "single":
    case "multiple":
      return [...own, ...item.options.map(({ text }) => text)];
    case "cloze":
      return [...own, item.text.replace(/\[\[[\w-]+\]\]/g, " … "), ...item.gaps.flatMap(({ options }) => options)];
    case "match":
      return [...own, ...item.pairs.map(({ left }) => left), ...item.pairs.map(({ right }) => right), ...item.extras];
    case "order":
      return [...own, ...item.entries.map(({ text }) => text)];
    case "hot-text":
      return [...own, ...item.sentences.map(({ text }) => text)];
    default:
      return own;
  }
}

/** What a taker reads once the key is out. */
export const toldAfter = (item: Item): string[] =>
  [
    item.feedback,
    ...("options" in item ? item.options.map(({ feedback }) => feedback) : []),
    ...(item.type === "true-false" ? [item.onTrue, item.onFalse] : []),
  ].filter(Boolean);

export const passageTexts = (item: Item): string[] =>
  (item.footnote?.passage?.paragraphs ?? []).map(({ runs }) => runs.map(({ text }) => text).join(""));

const small = new Set(
  "the and for with from was were been that this when what which who whom how many much did does has have had according about into over after before their its his her".split(
    " ",
  ),
);

/** Words that say what an item is about, cut so that "meet" and "meeting" are one. */
export const gistWords = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => !small.has(word) && (word.length > 2 || /\d/.test(word)))
      .map((word) => word.slice(0, 5)),
  );

/** "As of July 2020, according to Ann Lee, who was …? (A person.)" → "who was …?" */
export const questionIn = (stem: string): string => unframed(stem).replace(/\s*\([^()]*\)$/, "");
