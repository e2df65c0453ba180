import type { ReviewCard, ReviewSession } from "#lib/contract/review.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import type { Rating } from "#lib/domain/review/rating.ts";
import { type ReviewSettings, settingsIn } from "#lib/domain/review/settings.ts";
import { type Board, instead, keep, layOut, putAway, turn } from "./board.ts";

/** What was done to the card on screen. Answers and these leave it: */
const leaving = ["suspend", "bury", "forget", "set-due"] as const;
/** … after these it stays where it is. */
const staying = ["flag", "override"] as const;
export type ActKind = (typeof leaving)[number] | (typeof staying)[number];
export type Done =
  | { readonly kind: "review"; readonly rating: Rating /** ms */; readonly took: number }
  | { readonly kind: ActKind };

/** One thing done in this sitting, with what it takes to go back and forth over it. */
export interface Step {
  /** Id of its event. */
  readonly event: string;
  /** Id of the undo that took it back last, while it is taken back. */
  readonly undo: string | null;
  readonly card: string;
  readonly done: Done;
  readonly before: Board;
  readonly after: Board;
  /** How the card stood on screen. */
  readonly revealed: boolean;
  readonly typed: string;
  readonly countedAsRight: boolean;
  /** ms the card had been on screen. */
  readonly shownFor: number;
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
  /** What counts, oldest first. */
  readonly past: readonly Step[];
  /** What was taken back, the next to redo last. */
  readonly future: readonly Step[];
}

export type Move =
  | { readonly kind: "reveal"; readonly now: number }
  /** Back to the question, without a grade: a long answer hides it. */
  | { readonly kind: "conceal" }
  | { readonly kind: "type"; readonly typed: string }
  | { readonly kind: "choose"; readonly option: string; readonly now: number }
  | { readonly kind: "count-as-right" }
  /** Something was written down about the card on screen. */
  | {
      readonly kind: "done";
      readonly event: string;
      readonly done: Done;
      readonly memory: CardMemory;
      readonly now: number;
    }
  | { readonly kind: "undone"; readonly undo: string; readonly now: number }
  | { readonly kind: "redone"; readonly now: number }
  /** Cards in their steps are shown now, however long they were to wait. */
  | { readonly kind: "ahead"; readonly now: number }
  /** Other settings are in force from here on. */
  | { readonly kind: "settings"; readonly settings: Sitting["settings"] }
  /** More cards, after the last one. */
  | { readonly kind: "more"; readonly session: ReviewSession; readonly now: number };

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

/** A sitting that nothing was done in yet, begun with a card of it; as it was when that card does not come. */
export const startWith = (sitting: Sitting, card: string): Sitting => ({
  ...sitting,
  board: instead(sitting.board, card),
});

/** What holds for the cards of one collection. */
export const settingsFor = (sitting: Sitting, card: string): ReviewSettings =>
  settingsIn(sitting.settings.values, sitting.cards.get(card)?.collection ?? "");

export function play(sitting: Sitting, move: Move): Sitting {
  switch (move.kind) {
    case "reveal":
      return sitting.board.current === null ? sitting : { ...sitting, revealed: true, revealedAt: move.now };
    case "conceal":
      return { ...sitting, revealed: false, countedAsRight: false };
    case "type":
      return sitting.revealed ? sitting : { ...sitting, typed: move.typed };
    case "choose":
      return sitting.revealed || sitting.board.current === null
        ? sitting
        : { ...sitting, typed: move.option, revealed: true, revealedAt: move.now };
    case "count-as-right":
      return { ...sitting, countedAsRight: true };
    case "done":
      return done(sitting, move);
    case "undone":
      return takeBack(sitting, move.undo, move.now);
    case "redone":
      return bringBack(sitting, move.now);
    case "ahead":
      return sitting.board.current === null
        ? { ...sitting, ...front(turn({ ...sitting.board, ahead: true }, move.now), move.now) }
        : sitting;
    case "settings":
      return { ...sitting, settings: move.settings };
    case "more":
      return more(sitting, move.session, move.now);
  }
}

const stays = (kind: Done["kind"]): boolean => (staying as readonly string[]).includes(kind);

function done(sitting: Sitting, move: Extract<Move, { kind: "done" }>): Sitting {
  const { current } = sitting.board;
  if (current === null) return sitting;
  const { event, memory, now } = move;
  const after = stays(move.done.kind)
    ? keep(sitting.board, memory)
    : putAway(sitting.board, memory, now, move.done.kind === "review");
  const entry: Step = {
    event,
    undo: null,
    card: current,
    done: move.done,
    before: sitting.board,
    after,
    revealed: sitting.revealed,
    typed: sitting.typed,
    countedAsRight: sitting.countedAsRight,
    shownFor: now - sitting.shownAt,
  };
  const next = stays(move.done.kind) ? { board: after } : front(after, now);
  return { ...sitting, past: [...sitting.past, entry], future: [], ...next };
}

/** The card comes back as it stood: answer shown if it was, so that a slip of the thumb costs one press. */
function takeBack(sitting: Sitting, undo: string, now: number): Sitting {
  const entry = sitting.past.at(-1);
  if (!entry) return sitting;
  return {
    ...sitting,
    past: sitting.past.slice(0, -1),
    future: [...sitting.future, { ...entry, undo }],
    ...front(entry.before, now),
    revealed: entry.revealed,
    typed: entry.typed,
    countedAsRight: entry.countedAsRight,
    shownAt: now - entry.shownFor,
  };
}

function bringBack(sitting: Sitting, now: number): Sitting {
  const entry = sitting.future.at(-1);
  if (!entry) return sitting;
  const past = [...sitting.past, { ...entry, undo: null }];
  const stood = stays(entry.done.kind) ? { revealed: entry.revealed, typed: entry.typed } : {};
  return { ...sitting, past, future: sitting.future.slice(0, -1), ...front(entry.after, now), ...stood };
}

/** Cards that this sitting has not had yet go behind those it has. */
function more(sitting: Sitting, session: ReviewSession, now: number): Sitting {
  const met = new Set(sitting.cards.keys());
  const fresh = session.cards.filter((card) => !met.has(card.id));
  const added = layOut(
    { ...session, cards: fresh, learning: [], order: session.order.filter((id) => !met.has(id)) },
    new Map(),
  );
  const board: Board = {
    ...sitting.board,
    order: [...sitting.board.order, ...added.order],
    memories: new Map([...sitting.board.memories, ...added.memories]),
  };
  return {
    ...sitting,
    cards: new Map([...sitting.cards, ...fresh.map((card) => [card.id, card] as const)]),
    future: [],
    ...(sitting.board.current === null ? front(turn(board, now), now) : { board }),
  };
}

const front = (board: Board, now: number) => ({
  board,
  revealed: false,
  revealedAt: now,
  shownAt: now,
  typed: "",
  countedAsRight: false,
});
