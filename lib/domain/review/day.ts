/**
 * A learner's day, counted from 1970-01-01. It begins at the rollover hour of the learner's own clock, so an answer at
 * 1 a.m. belongs to the evening before. One number for scheduling, limits, streaks and statistics alike.
 */
export type Day = number;

export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * The learner's clock written as if it were UTC, with midnight at the rollover hour: what ts-fsrs must be given, since
 * it counts UTC days. @param at epoch ms @param offset minutes east of UTC, -840..840 @param rollover hour, 0..23
 */
export function shiftedClock(at: number, offset: number, rollover: number): number {
  return at + offset * MINUTE_MS - rollover * HOUR_MS;
}

export function dayOf(at: number, offset: number, rollover: number): Day {
  return Math.floor(shiftedClock(at, offset, rollover) / DAY_MS);
}

/** The instant at which a learner's day begins, for a clock that stands `offset` minutes east of UTC. */
export function startOfDay(day: Day, offset: number, rollover: number): number {
  return day * DAY_MS - offset * MINUTE_MS + rollover * HOUR_MS;
}

/**
 * Minutes east of UTC in an IANA zone at an instant, or null when this ICU does not know the zone. Events carry the
 * offset their device measured, so that folding them does not hang on one machine's zone tables.
 */
export function offsetIn(zone: string, at: number): number | null {
  const clock = clockIn(zone);
  if (!clock) return null;
  const parts = new Map(clock.formatToParts(at).map((part) => [part.type, Number(part.value)] as const));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return Math.round((local - Math.floor(at / 1000) * 1000) / MINUTE_MS);
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();

function clockIn(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = makeClock(zone);
  if (clocks.size < 1000) clocks.set(zone, clock); // zones come from outside: keep the map bounded
  return clock;
}

function makeClock(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return null; // RangeError: no such zone
  }
}
