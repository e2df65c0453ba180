/** An option of an item, as statistics need it. */
export interface AnswerOption {
  readonly id: string;
  /** Choosing it is (part of) the right answer. */
  readonly key: boolean;
}

/** One version of an item: a mended item is another version, with statistics of its own. */
export interface AskedItem {
  readonly id: string;
  /** What a whole right answer is worth, > 0. */
  readonly points: number;
  /**
   * What an answer is made of, and so what can be said about it. `options`: some of several that were written to be chosen;
   * `sentences`: some of a passage's, most of which nobody need choose; `typed`: words; `whole`: an order or a matching, which is
   * only right by degrees.
   */
  readonly answers: "options" | "sentences" | "typed" | "whole";
  /** Everything that can be chosen; null where nothing is. */
  readonly options: readonly AnswerOption[] | null;
  /** Share of the points that blind guessing gives, 0..1; null: unknown (as in Moodle for several keys). */
  readonly guess: number | null;
}

export type Answer = { readonly chosen: readonly string[] } | { readonly typed: string };

export interface Response {
  /** Share of the item's points, 0..1. */
  readonly fraction: number;
  /** Null: left blank, which is worth its fraction (0) and counts in every N. */
  readonly answer: Answer | null;
  /** Time spent on the item in ms; null: not measured. */
  readonly ms: number | null;
}

export interface Attempt {
  readonly id: string;
  readonly taker: string;
  /** 1 for a taker's first attempt at this quiz. */
  readonly number: number;
  /** In the order of the matrix's items. Null: this attempt was not asked the item, so it is in none of that item's N. */
  readonly responses: readonly (Response | null)[];
}

/** Attempts × items. */
export interface Matrix {
  readonly items: readonly AskedItem[];
  readonly attempts: readonly Attempt[];
}

/** A response beside what its attempt earned elsewhere. */
export interface Asked {
  readonly taker: string;
  readonly response: Response;
  /** Points of this item. */
  readonly mark: number;
  /** Points of the attempt's other items, whatever items those were. */
  readonly rest: number;
}

export const markOf = (item: AskedItem, response: Response): number => item.points * response.fraction;

/** Points an attempt earned. */
export function totalOf(matrix: Matrix, attempt: Attempt): number {
  return matrix.items.reduce((sum, item, at) => {
    const response = attempt.responses[at];
    return response ? sum + markOf(item, response) : sum;
  }, 0);
}

/** Points an attempt could have earned: less than the items' sum when it was asked only some. */
export function worthOf(matrix: Matrix, attempt: Attempt): number {
  return matrix.items.reduce((sum, item, at) => (attempt.responses[at] ? sum + item.points : sum), 0);
}

/** Everybody who was asked item `at`. `totals` are the attempts' points, in their order. */
export function askedOf(matrix: Matrix, at: number, totals: readonly number[]): Asked[] {
  const item = matrix.items[at];
  if (!item) return [];
  return matrix.attempts.flatMap((attempt, row) => {
    const response = attempt.responses[at];
    if (!response) return [];
    const mark = markOf(item, response);
    return [{ taker: attempt.taker, response, mark, rest: (totals[row] ?? 0) - mark }];
  });
}
