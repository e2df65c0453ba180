import type * as z from "zod/mini";
import type { Fault, Shuffle } from "./parts.ts";

/** A solution as a taker is shown it once it may be shown. */
export interface Solution<Answer> {
  /** A fully right answer, in this attempt's positions. */
  readonly answer: Answer;
  /** Further answers that are right as well, as text. */
  readonly accept: readonly string[];
  /** What each choice earns in words, by position; empty where there are no choices. */
  readonly feedback: readonly string[];
}

/**
 * One type of item. `Content` is what its author wrote, key and all. `Asked` is what may be stored beside takers: no key,
 * and no order that tells it. `Shown` is Asked in one attempt's order, without ids: takers name choices by position.
 */
export interface ItemType<Content, Asked, Shown, Answer> {
  readonly content: z.ZodMiniType<Content>;
  readonly asked: z.ZodMiniType<Asked>;
  readonly shown: z.ZodMiniType<Shown>;
  readonly answer: z.ZodMiniType<Answer>;
  /** The answer is recalled, not recognised: right moves memory, too. */
  readonly recalled: boolean;
  /** What is missing before it can be published; empty for nothing. */
  faults(content: Content): readonly Fault[];
  ask(content: Content): Asked;
  show(asked: Asked, shuffle: Shuffle): Shown;
  /** @returns the share of the points that is earned, 0..1 */
  score(content: Content, answer: Answer, shuffle: Shuffle): number;
  /** Expected share of somebody who guesses at random, 0..1. */
  guess(content: Content): number;
  /** Ids of what was chosen, for statistics; empty for what is typed. */
  chosen(content: Content, answer: Answer, shuffle: Shuffle): readonly string[];
  /** Everything that can be chosen, by id, as text and whether it is (part of) the key; empty for what is typed. */
  choices(content: Content): readonly { readonly id: string; readonly text: string; readonly key: boolean }[];
  /** An answer as a person reads it. */
  said(content: Content, answer: Answer, shuffle: Shuffle): string;
  solution(content: Content, shuffle: Shuffle): Solution<Answer>;
  /** Texts that give the key away wherever else they stand. */
  reveals(content: Content): readonly string[];
}

export const defineItemType = <Content, Asked, Shown, Answer>(
  type: ItemType<Content, Asked, Shown, Answer>,
): ItemType<Content, Asked, Shown, Answer> => type;
