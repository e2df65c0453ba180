import { DAY_MS, type Day } from "./day.ts";
import { answered } from "./fsrs.ts";
import type { CardMemory } from "./memory.ts";
import type { Rating } from "./rating.ts";
import type { ReviewSettings } from "./settings.ts";

/** mulberry32: the same cards give the same figure on every machine. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The memory at the end of a day on which a card was answered: its steps are over within it. */
export function answeredOn(
  start: CardMemory,
  rating: Rating,
  day: Day,
  settings: ReviewSettings,
  seed: string,
): CardMemory {
  const at = day * DAY_MS + DAY_MS / 2;
  let memory = answered(start, rating, { at, shifted: at, day }, settings, seed);
  for (let step = 0; memory.dueAt !== null && step < 5; step += 1)
    memory = answered(memory, 3, { at: memory.dueAt, shifted: memory.dueAt, day }, settings, seed);
  return memory;
}
