import type { Day } from "#lib/domain/review/day.ts";
import { weekdayOf } from "#lib/domain/review/weekday.ts";

const WEEKS = 53;
const DAY_MS = 86_400_000;

export interface Week {
  readonly first: Day;
  readonly days: readonly Day[];
  /** The day that begins a month in this week, or null. */
  readonly newMonth: Day | null;
}

/** The 53 weeks that end with this one, Monday first. */
export function weeksOf(today: Day): Week[] {
  const monday = today - weekdayOf(today);
  return Array.from({ length: WEEKS }, (_, i) => {
    const first = monday - (WEEKS - 1 - i) * 7;
    const days = Array.from({ length: 7 }, (_unused, d) => first + d);
    return { first, days, newMonth: days.find((day) => new Date(day * DAY_MS).getUTCDate() === 1) ?? null };
  });
}

/** 1–4: quarters of the fullest day. */
export const levelOf = (answered: number, most: number): 1 | 2 | 3 | 4 =>
  Math.min(4, Math.max(1, Math.ceil((answered / most) * 4))) as 1 | 2 | 3 | 4;
