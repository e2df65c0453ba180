import type { Day } from "./day.ts";

export interface Break {
  readonly from: Day;
  /** The last day off. */
  readonly to: Day;
}

/** The last day of the break that a day lies in, or null. */
export function restingUntil(day: Day, breaks: readonly Break[] | undefined): Day | null {
  const ends = (breaks ?? []).flatMap(({ from, to }) => (from <= day && day <= to ? to : []));
  return ends.length === 0 ? null : Math.max(...ends);
}

/**
 * How many reviews a day of catching up holds: what waits, spread evenly over the days that are left.
 * @param load reviews that waited when the day began @returns null outside the catch-up
 */
export function catchUpLimit(
  day: Day,
  load: number,
  plan: { readonly from: Day; readonly days: number } | null | undefined,
): number | null {
  if (!plan || day < plan.from || day >= plan.from + plan.days) return null;
  return Math.ceil(load / (plan.from + plan.days - day));
}
