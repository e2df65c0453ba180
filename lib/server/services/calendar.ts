import "server-only";
import { calendarName, cardsWaiting } from "#lib/contract/reminder-text.ts";
import { DAY_MS, offsetIn } from "#lib/domain/review/day.ts";
import { restingUntil } from "#lib/domain/review/rest.ts";
import type { Deps } from "../deps.ts";
import { sha256 } from "../digest.ts";
import { calendarText } from "../reminders/ics.ts";
import { studiedCollections } from "../repos/cards.ts";
import { dueByDay } from "../repos/counts.ts";
import { learnerById } from "../repos/learners.ts";
import { reminderByCalendar } from "../repos/reminders.ts";
import { standingOf } from "./standing.ts";

const DAYS = 14;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * The coming two weeks as a calendar: on each day with something due, how many, at the learner's hour. Counts only, no
 * card's words. @param base where links lead @returns null when no calendar has this token, or it was ended
 */
export async function calendarOf(deps: Deps, base: string, token: string): Promise<string | null> {
  const hash = sha256(token);
  const row = await reminderByCalendar(deps.store.db, hash);
  const learner = row && (await learnerById(deps.store.db, row.learner_id));
  if (!learner) return null;
  const { now, day, settings } = await standingOf(deps, learner, row.zone);
  const collections = (await studiedCollections(deps.store.db, learner.id)).map(({ id }) => id);
  const due = await dueByDay(deps.store.db, learner.id, collections, day + DAYS - 1);
  const events = Array.from({ length: DAYS }, (_, i) => {
    const n = due.filter((each) => (i === 0 ? each.day <= day : each.day === day + i)).reduce((sum, e) => sum + e.n, 0);
    return { day: day + i, n };
  })
    .filter(({ day, n }) => n > 0 && restingUntil(day, settings.values.breaks) === null)
    .map(({ day, n }) => ({
      uid: `${day}-${hash.slice(0, 16)}@footnote`,
      start: atHour(day, row.hour, row.zone),
      summary: cardsWaiting(row.language, n),
      url: `${base}/review`,
    }));
  return calendarText(calendarName(row.language), events, now);
}

/** The instant at which a day's hour strikes in a zone, on whichever side of a change of the clocks that day is. */
export function atHour(day: number, hour: number, zone: string): number {
  const local = day * DAY_MS + hour * HOUR_MS;
  // The offset of the guess may be that of the other side; the second look is on the right one.
  const guess = local - (offsetIn(zone, local) ?? 0) * MINUTE_MS;
  return local - (offsetIn(zone, guess) ?? 0) * MINUTE_MS;
}
