import { remaining } from "#lib/domain/review/session.ts";
import type { Sitting } from "./sitting.ts";

/** `met`: this is the n-th card of so many. `repeat`: a card of this sitting again, so many repeats to go. */
export type Place =
  | { readonly kind: "met"; readonly n: number; readonly of: number }
  | { readonly kind: "repeat"; readonly left: number };

export interface Progress {
  /** Answers given, and answers given plus those still to come as far as is known. */
  readonly done: number;
  readonly of: number;
  readonly place: Place;
}

export function progressOf({ board, past: steps }: Sitting, now: number): Progress {
  const past = steps.filter(({ done }) => done.kind === "review");
  const current = board.current === null ? 0 : 1;
  const left = remaining(board, now) + current;
  const met = new Set(past.map(({ card }) => card));
  const coming = [...board.order, ...board.learning.keys()].filter((card) => !met.has(card)).length;
  const repeats = board.current !== null && met.has(board.current);
  return {
    done: past.length,
    of: past.length + left,
    place: repeats
      ? { kind: "repeat", left: left - board.order.length }
      : { kind: "met", n: met.size + current, of: met.size + current + coming },
  };
}
