import { wordsOf } from "./fold.ts";

/** Letters kept of a word, so that no text fills the index with one; longer words are found by their beginning. */
const LONGEST = 40;

/**
 * The words of a text as search knows them: lower case, without accents, each once. Both databases store and are asked
 * for these, so that what is found does not hang on how one of them cuts and folds words.
 */
export const searchWords = (text: string): string[] => [
  ...new Set(wordsOf(text).map((word) => [...word].slice(0, LONGEST).join(""))),
];
