import type { Day } from "./day.ts";

export type MemoryState = "new" | "learning" | "review" | "relearning";
export type Flag = "wrong" | "unclear" | "trivial";

/**
 * What the log says about one learner and one card. A pure fold of events, never written on its own: a row that stores
 * it is a projection and can be made anew.
 */
export interface CardMemory {
  readonly state: MemoryState;
  /** Days until recall falls to 90 %; 0 while new. */
  readonly stability: number;
  /** 1–10; 0 while new. */
  readonly difficulty: number;
  /** Index into the (re)learning steps. */
  readonly step: number;
  readonly reps: number;
  readonly lapses: number;
  /** Days from the last review to the due day; 0 inside the steps. */
  readonly interval: number;
  /** Effective instant of the last review (epoch ms), null while new. */
  readonly lastAt: number | null;
  /** The same on the shifted clock (day.ts): what ts-fsrs counts days from. */
  readonly lastShifted: number | null;
  readonly lastDay: Day | null;
  /** Inside the steps: the instant it comes back (epoch ms). Else null. */
  readonly dueAt: number | null;
  /** Outside the steps: the day it comes back. Else the day of the last review; null while new. */
  readonly dueDay: Day | null;
  readonly suspended: boolean;
  /** Not shown before this day. */
  readonly buriedUntil: Day | null;
  readonly flag: Flag | null;
  readonly flagNote: string;
  /** The learner's own wording, which nobody else sees. */
  readonly override: { readonly stem: string | null; readonly key: string | null } | null;
}

/** A card forgotten this often is a leech: better reworded or suspended than asked again. */
export const LEECH_LAPSES = 8;

export const newMemory: CardMemory = {
  state: "new",
  stability: 0,
  difficulty: 0,
  step: 0,
  reps: 0,
  lapses: 0,
  interval: 0,
  lastAt: null,
  lastShifted: null,
  lastDay: null,
  dueAt: null,
  dueDay: null,
  suspended: false,
  buriedUntil: null,
  flag: null,
  flagNote: "",
  override: null,
};

/** Where a card waits: `learning` by instant, `review` by day, `new` to be met, `none` when suspended. */
export type QueueName = "new" | "learning" | "review" | "none";

export function queueOf(memory: CardMemory): QueueName {
  if (memory.suspended) return "none";
  if (memory.state === "new") return "new";
  return memory.dueAt === null ? "review" : "learning";
}

/** First day on which the card may be shown. 0 for a new card that nobody buried: it waits for no day. */
export function shownDay(memory: CardMemory): Day {
  return Math.max(memory.dueDay ?? 0, memory.buriedUntil ?? 0);
}
