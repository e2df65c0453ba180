import type { CardMemory } from "#lib/domain/review/memory.ts";
import type { Sitting } from "./sitting.ts";

export interface Summary {
  readonly cards: number;
  /** Never graded Again in this sitting. */
  readonly remembered: number;
  /** ms spent on answers. */
  readonly took: number;
  /** Cards graded Again or Hard, in the order they were met, with what is known of them now. */
  readonly hard: readonly { readonly card: string; readonly memory: CardMemory | null }[];
  /** Cards in their steps that come back later today. */
  readonly later: { readonly n: number; readonly at: number } | null;
}

export function summaryOf({ board, past }: Sitting): Summary {
  const answers = past.flatMap(({ card, done }) => (done.kind === "review" ? { card, ...done } : []));
  const cards = new Set(answers.map(({ card }) => card));
  const forgotten = new Set(answers.filter(({ rating }) => rating === 1).map(({ card }) => card));
  const hard = new Set(answers.filter(({ rating }) => rating <= 2).map(({ card }) => card));
  const waiting = [...board.learning.values()];
  return {
    cards: cards.size,
    remembered: cards.size - forgotten.size,
    took: answers.reduce((sum, { took }) => sum + took, 0),
    hard: [...hard].map((card) => ({ card, memory: board.memories.get(card) ?? null })),
    later: waiting.length === 0 ? null : { n: waiting.length, at: Math.min(...waiting) },
  };
}
