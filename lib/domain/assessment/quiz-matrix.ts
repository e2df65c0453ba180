import {
  choicesOf,
  chosenIn,
  type Answer as Given,
  guessOf,
  type Item,
  saidIn,
  scoreOf,
  unshuffled,
} from "../item/item.ts";
import { type Decided, placeKey, scoredAs } from "./decided.ts";
import { orderIn } from "./grade.ts";
import type { Place } from "./layout.ts";
import type { AskedItem, Attempt, Matrix, Response } from "./matrix.ts";
import type { Standing } from "./response.ts";

/** An attempt that was handed in. */
export interface TakenAttempt {
  readonly id: string;
  readonly taker: string;
  readonly number: number;
  readonly seed: string;
  readonly places: readonly Place[];
  readonly standings: readonly Standing[];
  readonly shuffleOptions: boolean;
}

/** What an item's answers are made of; a text with several gaps is only right by degrees. */
function answersOf(item: Item): AskedItem["answers"] {
  if (item.type === "single" || item.type === "multiple" || item.type === "true-false") return "options";
  if (item.type === "hot-text") return "sentences";
  if (item.type === "match" || item.type === "order") return "whole";
  return item.type === "cloze" && item.gaps.length > 1 ? "whole" : "typed";
}

export function askedItemOf(id: string, item: Item, points: number): AskedItem {
  const answers = answersOf(item);
  const chosen = answers === "options" || answers === "sentences";
  const options = chosen ? choicesOf(item).map(({ id: option, key }) => ({ id: option, key })) : null;
  return { id, points, answers, options, guess: guessOf(item) };
}

/**
 * Attempts as statistics read them, each item version a column, in the order of `versions`. An answer is worth what it is by the
 * decisions since; how sure somebody was is left out, since it says nothing about the item.
 * @param versions the columns, by `placeKey`
 */
export function quizMatrix(
  attempts: readonly TakenAttempt[],
  versions: readonly { readonly key: string; readonly content: Item; readonly points: number }[],
  decided: Decided,
): Matrix {
  const columns = versions.map(({ key, content, points }) => {
    const item = scoredAs(content, decided.get(key) ?? []);
    return { key, item, asked: askedItemOf(key, item, points) };
  });
  return {
    items: columns.map(({ asked }) => asked),
    attempts: attempts.map((attempt): Attempt => {
      const positions = new Map(attempt.places.map((place, at) => [placeKey(place), at]));
      const responses = columns.map(({ key, item, asked }): Response | null => {
        const at = positions.get(key);
        const place = at === undefined ? undefined : attempt.places[at];
        const standing = at === undefined ? undefined : attempt.standings[at];
        if (!place || !standing) return null;
        const { answer, took } = standing;
        if (answer === null) return { fraction: 0, answer: null, ms: took };
        const order = orderIn(attempt.seed, place, attempt.shuffleOptions);
        return {
          fraction: scoreOf(item, answer, order),
          answer:
            asked.answers === "typed"
              ? { typed: saidIn(item, answer, order) }
              : { chosen: asked.options === null ? [] : [...chosenIn(item, answer, order)] },
          ms: took,
        };
      });
      return { id: attempt.id, taker: attempt.taker, number: attempt.number, responses };
    }),
  };
}

/** What is right, in words: each thing that counts, the one that is shown first. */
export function keyInWords(
  item: Item,
  solution: { readonly answer: Given; readonly accept: readonly string[] },
): string {
  return [saidIn(item, solution.answer, unshuffled), ...solution.accept].filter(Boolean).join("; ");
}
