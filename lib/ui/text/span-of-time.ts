/** How long until a card comes back, in the unit a person would say it in. */
export interface SpanOfTime {
  readonly n: number;
  readonly unit: "minute" | "hour" | "day" | "month" | "year";
}

const MINUTE_MS = 60_000;

/** @param ms until an instant inside the steps; less than a minute counts as one */
export function spanOfMs(ms: number): SpanOfTime {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
  return minutes < 60 ? { n: minutes, unit: "minute" } : { n: Math.round(minutes / 60), unit: "hour" };
}

/** @param days at least 1 */
export function spanOfDays(days: number): SpanOfTime {
  if (days < 60) return { n: days, unit: "day" };
  if (days < 365) return { n: Math.round(days / 30.4375), unit: "month" };
  return { n: Math.round((days / 365.25) * 10) / 10, unit: "year" };
}
