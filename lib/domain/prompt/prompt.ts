import type { Span } from "../source/span.ts";
import type { Claim } from "./claim.ts";

/** Stands in a stem for the words that are asked; a stem has at most one. */
export const BLANK = "_____";

/** How an answer is compared: as words, as a date of the key's precision, or as somebody's name. */
export type AnswerType = "text" | "date" | "name";

/**
 * The narrow waist: what is asked of one fact, whatever its kind, for whatever form of card or item.
 * Fact kinds make prompts and know no card; card forms and item types read prompts and know no fact.
 */
export interface Prompt {
  /** Stable name of the template, `<kind>.<what is asked>`, e.g. `quote.who`, `quote.gap`, `date.when`. Part of a card's identity. */
  readonly name: string;
  /** A question ending in "?", or a statement with one BLANK. Stands alone without its document. */
  readonly stem: string;
  /** The answer as shown. */
  readonly key: string;
  readonly answerType: AnswerType;
  /** Other spellings that are right when typed: aliases, surname, other notations of a date. Without the key itself. */
  readonly accept: readonly string[];
  /** One short line under the stem saying what kind of thing is wanted ("One adjective.", "A month and a year."), or null. */
  readonly hint: string | null;
  /** The words in the document that yield the key; inside the fact's evidence. */
  readonly answer: readonly Span[];
  /** Which card forms fit, in the order of preference: recall before recognition. */
  readonly forms: readonly CardForm[];
  /**
   * Answers of the key's sort that are known to be wrong for this stem, likeliest first: nothing that is the key under another
   * name, part of it, or stands in the same relation. Left out where nobody can know.
   */
  readonly wrong?: readonly string[];
  /** What it holds to be so, where the question's own words are too many or too few to compare it by. */
  readonly claim?: Claim;
}

export type CardForm = "basic" | "cloze" | "typed" | "choice";
