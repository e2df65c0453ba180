import type { ReviewCard, ReviewSession } from "#lib/contract/review.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import type { Rating } from "#lib/domain/review/rating.ts";
import { type Board, layOut, putAway, turn } from "./board.ts";

/** One answer of this sitting, with what it takes to go back and forth over it. */
export interface Answered {
  /** Id of its review event. */
  readonly event: string;
  /** Id of the undo that took it back last, while it is taken back. */
  readonly undo: string | null;
  readonly card: string;
  readonly rating: Rating;
  /** ms */
  readonly took: number;
  readonly typed: string;
  readonly countedAsRight: boolean;
  readonly before: Board;
  readonly after: Board;
}

/** One sitting. Pure: every instant is passed in, and events are made before they are told here. */
export interface Sitting {
  readonly cards: ReadonlyMap<string, ReviewCard>;
  readonly day: number;
  readonly settings: ReviewSession["settings"];
  readonly board: Board;
  readonly revealed: boolean;
  /** When the answer was shown, or the card came back by undo: what the grades' intervals count from. */
  readonly revealedAt: number;
  readonly shownAt: number;
  /** What was typed, or chosen among options. */
  readonly typed: string;
  readonly countedAsRight: boolean;
  /** Answers that count, oldest first. */
  readonly past: readonly Answered[];
  /** Answers taken back, the next to redo last. */
  readonly future: readonly Answered[];
}

export type Move =
  | { readonly kind: "reveal"; readonly now: number }
  | { readonly kind: "type"; readonly typed: string }
  | { readonly kind: "choose"; readonly option: string; readonly now: number }
  | { readonly kind: "count-as-right" }
  | {
      readonly kind: "answered";
      readonly event: string;
      readonly rating: Rating;
      readonly memory: CardMemory;
      readonly took: number;
      readonly now: number;
    }
  | { readonly kind: "undone"; readonly undo: string; readonly now: number }
  | { readonly kind: "redone"; readonly now: number };

export function beginSitting(session: ReviewSession, local: ReadonlyMap<string, CardMemory>, now: number): Sitting {
  return {
    cards: new Map(session.cards.map((card) => [card.id, card])),
    day: session.day,
    settings: session.settings,
    past: [],
    future: [],
    ...front(turn(layOut(session, local), now), now),
  };
}

export function play(sitting: Sitting, move: Move): Sitting {
  switch (move.kind) {
    case "reveal":
      return sitting.board.current === null ? sitting : { ...sitting, revealed: true, revealedAt: move.now };
    case "type":
      return sitting.revealed ? sitting : { ...sitting, typed: move.typed };
    case "choose":
      return sitting.revealed || sitting.board.current === null
        ? sitting
        : { ...sitting, typed: move.option, revealed: true, revealedAt: move.now };
    case "count-as-right":
      return { ...sitting, countedAsRight: true };
    case "answered":
      return answer(sitting, move);
    case "undone":
      return takeBack(sitting, move.undo, move.now);
    case "redone":
      return bringBack(sitting, move.now);
  }
}

function answer(sitting: Sitting, move: Extract<Move, { kind: "answered" }>): Sitting {
  const { current } = sitting.board;
  if (current === null) return sitting;
  const after = putAway(sitting.board, move.memory, move.now);
  const { event, rating, took, now } = move;
  const entry: Answered = {
    event,
    undo: null,
    card: current,
    rating,
    took,
    typed: sitting.typed,
    countedAsRight: sitting.countedAsRight,
    before: sitting.board,
    after,
  };
  return { ...sitting, past: [...sitting.past, entry], future: [], ...front(after, now) };
}

/** The card comes back as it was when it was graded: answer shown, so that a slip of the thumb costs one press. */
function takeBack(sitting: Sitting, undo: string, now: number): Sitting {
  const entry = sitting.past.at(-1);
  if (!entry) return sitting;
  return {
    ...sitting,
    past: sitting.past.slice(0, -1),
    future: [...sitting.future, { ...entry, undo }],
    ...front(entry.before, now),
    revealed: true,
    typed: entry.typed,
    countedAsRight: entry.countedAsRight,
    shownAt: now - entry.took,
  };
}

function bringBack(sitting: Sitting, now: number): Sitting {
  const entry = sitting.future.at(-1);
  if (!entry) return sitting;
  const past = [...sitting.past, { ...entry, undo: null }];
  return { ...sitting, past, future: sitting.future.slice(0, -1), ...front(entry.after, now) };
}

const front = (board: Board, now: number) => ({
  board,
  revealed: false,
  revealedAt: now,
  shownAt: now,
  typed: "",
  countedAsRight: false,
});
