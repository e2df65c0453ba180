import { fold } from "../nlp/fold.ts";
import { BLANK } from "../prompt/prompt.ts";

/** Why chosen words and a question make no card. Whatever shows it has the words for it. */
export const wordingFaults = ["no-words", "too-long", "two-blanks", "no-question", "given-away"] as const;
export type WordingFault = (typeof wordingFaults)[number];

/** The longest answer, in words: beyond it nobody can tell whether they knew it. */
export const MOST_WORDS = 30;
/** The same in characters: a word can be as long as somebody likes. */
export const MOST_LETTERS = 600;

/** What of a card by hand can be told from its words alone, so that it is told at once, also without a network. */
export function wordingFault(key: string, stem: string): WordingFault | null {
  if (key.trim() === "") return "no-words";
  if (key.length > MOST_LETTERS || key.trim().split(/\s+/).length > MOST_WORDS) return "too-long";
  const gap = stem.includes(BLANK);
  if (gap && stem.split(BLANK).length > 2) return "two-blanks";
  if (!gap && !stem.endsWith("?")) return "no-question";
  return ` ${fold(stem)} `.includes(` ${fold(key)} `) ? "given-away" : null;
}
