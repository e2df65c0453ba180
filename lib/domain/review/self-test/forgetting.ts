import type { CardMemory } from "../memory.ts";

/** FSRS gives a card whose first answer was Again a difficulty of 6.4, Hard 5.1. */
const HARD_FROM_THE_START = 6;
const WEEK = 7;

/**
 * How much a learner keeps forgetting a card, 0–1: half the share of its answers that were lapses (eight lapses weigh
 * as much as a share of all), three tenths its difficulty, two tenths how soon it fades (a week's stability counts
 * half). 0 for a card that was never forgotten, or not met. One score for server and phone, from the memory alone.
 */
export function forgetting({ reps, lapses, difficulty, stability }: CardMemory): number {
  if (reps === 0 || (lapses === 0 && difficulty < HARD_FROM_THE_START)) return 0;
  const share = Math.min(1, Math.max(lapses / reps, lapses / 8));
  return 0.5 * share + (0.3 * (difficulty - 1)) / 9 + 0.2 / (1 + stability / WEEK);
}
