import type { Day } from "./day.ts";
import { weekdayOf } from "./weekday.ts";

/** Intervals shorter than this are not moved: a day is too much of them. */
const SHORTEST = 3;
const MOST_DAYS = 15;

/** How far an interval may be moved to miss a day that is to be easy, days. */
const reach = (interval: number): number =>
  interval < SHORTEST ? 0 : Math.min(MOST_DAYS, Math.max(1, Math.round(interval * 0.05)));

/**
 * The interval that comes back on a day with the most room, near the one FSRS gave. Equal days: the nearer, then the
 * earlier. @param shares share of the usual load, Monday first, 0–1
 */
export function easedInterval(from: Day, interval: number, shares: readonly number[]): number {
  const near = reach(interval);
  let best = interval;
  for (let step = 1; step <= near; step += 1)
    for (const other of [interval - step, interval + step])
      if (share(from + other, shares) > share(from + best, shares)) best = other;
  return best;
}

const share = (day: Day, shares: readonly number[]): number => shares[weekdayOf(day)] ?? 1;

/** A day's limit on a day that is to be easy. */
export const easedLimit = (limit: number, day: Day, shares: readonly number[] | undefined): number =>
  shares ? Math.round(limit * share(day, shares)) : limit;
