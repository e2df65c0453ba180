import type { Day } from "./day.ts";
import { type Break, restingUntil } from "./rest.ts";

/** One missed day is forgiven when so many days before it were not missed. */
const KEPT_BEFORE = 6;

/**
 * Days in a row with at least one answer, up to today or yesterday: today is not lost until it is over. A day off does not
 * count and does not break; a single missed day a week is forgiven, and not counted either.
 */
export function streakOf(answered: ReadonlySet<Day>, today: Day, breaks: readonly Break[] = []): number {
  let days = 0;
  let sinceMiss = KEPT_BEFORE; // the newest miss has nothing after it to be too near to
  for (let day = answered.has(today) ? today : today - 1; ; day -= 1) {
    if (answered.has(day)) {
      days += 1;
      sinceMiss += 1;
    } else if (restingUntil(day, breaks) !== null) {
      if (!breaks.some(({ from }) => from <= day && from >= day - 400)) return days;
    } else {
      if (sinceMiss < KEPT_BEFORE || !answered.has(day - 1)) return days;
      sinceMiss = 0;
    }
  }
}
