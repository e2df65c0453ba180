import type { Day } from "../day.ts";
import { type Break, restingUntil } from "../rest.ts";

/** In the last days before an exam nothing new is met, and everything met is shown once more. */
export const LAST_DAYS = 3;
/** A plan raises a collection's new cards to at most so many times what its learner set. */
export const MOST_RAISE = 3;

export interface ExamInput {
  readonly today: Day;
  readonly exam: Day;
  /** Cards of the collection never met, as of now. */
  readonly unmet: number;
  /** New cards of it already met today. */
  readonly doneToday: number;
  /** New cards a day without an exam. */
  readonly usual: number;
  readonly breaks?: readonly Break[] | undefined;
}

export interface ExamPlan {
  readonly exam: Day;
  readonly daysLeft: number;
  /** New cards a day with which all would be met before the last days. */
  readonly needed: number;
  /** New cards a day that are planned: as needed, never below the usual nor above MOST_RAISE times it. */
  readonly perDay: number;
  /** Cards that will not be met before the last days at that pace. */
  readonly left: number;
  /** The first of the last days. */
  readonly lastFrom: Day;
}

/** The first of the last days before an exam: everything is met by then. */
export const lastFrom = (exam: Day): Day => exam - LAST_DAYS;

/**
 * What meets an exam. Made anew each day from what is still unmet, so that a day missed or done early is spread over
 * those that are left. @returns null on the exam's day and after it
 */
export function examPlan({ today, exam, unmet, doneToday, usual, breaks }: ExamInput): ExamPlan | null {
  if (exam <= today) return null;
  const days = studyDays(today, Math.max(today, lastFrom(exam) - 1), breaks);
  const open = unmet + doneToday;
  const needed = Math.ceil(open / Math.max(1, days));
  const perDay = Math.max(usual, Math.min(needed, usual * MOST_RAISE));
  const left = Math.max(0, open - perDay * days);
  return { exam, daysLeft: exam - today, needed, perDay, left, lastFrom: lastFrom(exam) };
}

/** Days that are not off, both ends included. */
function studyDays(from: Day, to: Day, breaks: readonly Break[] | undefined): number {
  let days = 0;
  for (let day = from; day <= to; day += 1) if (restingUntil(day, breaks) === null) days += 1;
  return days;
}
