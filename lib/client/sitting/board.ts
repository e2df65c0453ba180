import type { ReviewSession } from "#lib/contract/review.ts";
import { type CardMemory, queueOf, shownDay } from "#lib/domain/review/memory.ts";
import { LEARN_AHEAD_MS, nextCard } from "#lib/domain/review/session.ts";

/** What lies on the table: the card on screen, those still to come, and what is known of each. */
export interface Board {
  /** On screen, and in neither of the two below; null when the sitting is over. */
  readonly current: string | null;
  readonly order: readonly string[];
  readonly learning: ReadonlyMap<string, number>;
  readonly memories: ReadonlyMap<string, CardMemory>;
  /** Steps are not waited for: the learner asked to go on. */
  readonly ahead?: boolean;
}

/**
 * The server's queue with what this device knows better laid over it: cards with answers on the way stand where those
 * answers put them. Cards that the learner picked are all shown but the suspended ones. @param local memories of cards with unsent events
 */
export function layOut(session: ReviewSession, local: ReadonlyMap<string, CardMemory>): Board {
  const memories = new Map(session.cards.map((card) => [card.id, local.get(card.id) ?? card.memory]));
  const there = [...session.learning, ...session.order].filter((card) => memories.has(card));
  const picked = new Set(session.picked ? session.order : []);
  const early = new Set(session.early);
  const learning = new Map<string, number>();
  const order: string[] = [];
  for (const card of there) {
    const memory = memories.get(card) as CardMemory;
    const queue = queueOf(memory);
    if (picked.has(card) && queue !== "none") order.push(card);
    else if (queue === "learning") learning.set(card, memory.dueAt as number);
    else if (queue === "new" || (queue === "review" && shownDay(memory) <= session.day)) order.push(card);
    // Before its day, unless this device knows an answer of today.
    else if (
      queue === "review" &&
      early.has(card) &&
      (memory.lastDay ?? 0) < session.day &&
      !isBuried(memory, session.day)
    )
      order.push(card);
  }
  return { current: null, order, learning, memories };
}

const isBuried = ({ buriedUntil }: CardMemory, day: number): boolean => (buriedUntil ?? 0) > day;

/** Puts the next card on screen. Only called when none is, or the one that is was just answered. */
export function turn(board: Board, now: number): Board {
  const current = nextCard(board, now, board.ahead ? Number.POSITIVE_INFINITY : LEARN_AHEAD_MS);
  if (current === null) return { ...board, current };
  const learning = new Map(board.learning);
  learning.delete(current);
  return { ...board, current, learning, order: board.order.filter((card) => card !== current) };
}

/** Puts a card that is still to come on screen instead of the one that is, which then comes next; without that card nothing changes. */
export function instead(board: Board, card: string): Board {
  const { current, memories } = board;
  const learning = new Map(board.learning);
  const order = board.order.filter((each) => each !== card);
  if (current === null || current === card || (!learning.delete(card) && order.length === board.order.length))
    return board;
  const dueAt = memories.get(current)?.dueAt ?? null;
  if (dueAt === null) order.unshift(current);
  else learning.set(current, dueAt);
  return { ...board, current: card, order, learning };
}

/** The board after the card on screen was answered or put out of sight: it waits in its steps or has left the sitting. */
export function putAway(board: Board, memory: CardMemory, now: number, answered: boolean): Board {
  if (board.current === null) return board;
  const memories = new Map(board.memories).set(board.current, memory);
  const learning = new Map(board.learning);
  if (answered && memory.dueAt !== null) learning.set(board.current, memory.dueAt);
  return turn({ ...board, current: null, memories, learning }, now);
}

/** The board after something was noted about the card on screen, which stays. */
export function keep(board: Board, memory: CardMemory): Board {
  return board.current === null ? board : { ...board, memories: new Map(board.memories).set(board.current, memory) };
}
