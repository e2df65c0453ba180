import type { Today } from "#lib/contract/today.ts";
import { startOfDay } from "#lib/domain/review/day.ts";
import type { DayDone } from "#lib/domain/review/day-tally.ts";
import { queueOf, shownDay } from "#lib/domain/review/memory.ts";
import { preferencesOf } from "#lib/domain/review/preferences.ts";
import { streakOf } from "#lib/domain/review/streak.ts";
import { dayAt, type Held } from "./held.ts";
import { doneOn, planOnDevice } from "./plan.ts";
import type { Moment } from "./session.ts";

const DAYS_AHEAD = 14;
const MINUTE_MS = 60_000;

/** The numbers of the first page from what the device holds: the same reply as GET /api/today. */
export async function todayOnDevice(held: Held, { now, offset }: Moment): Promise<Today> {
  const { state } = held;
  const { values } = held.settings;
  const day = dayAt(held, now, offset);
  const { plan, collectionOf, restingUntil } = await planOnDevice(held, day, {});
  const coming = await held.shownBy(day + DAYS_AHEAD - 1);
  const reviews = coming.filter(({ memory }) => queueOf(memory) === "review").map(({ memory }) => shownDay(memory));
  const overdue = reviews.filter((each) => each <= day).length;
  const waiting = plan.counts.learning + plan.counts.reviews + plan.counts.fresh;
  const next = coming.map(({ memory }) => shownDay(memory)).sort((a, b) => a - b)[0];
  const streak = preferencesOf(values).streak
    ? streakOf(new Set([...state.answeredDays, ...held.tallies.map((tally) => tally.day)]), day, values.breaks)
    : 0;
  const yesterday = day === state.day ? state.yesterday : answeredAnd(doneOn(held, day - 1));
  return {
    now,
    known: true,
    day,
    settings: held.settings,
    waiting: plan.counts,
    minutes: waiting === 0 ? 0 : Math.max(1, Math.round((waiting * state.pace) / MINUTE_MS)),
    done: answeredAnd(doneOn(held, day)),
    yesterday,
    ahead: Array.from({ length: DAYS_AHEAD }, (_, i) => ({
      day: day + i,
      n: i === 0 ? overdue : reviews.filter((each) => each === day + i).length,
    })),
    next:
      waiting === 0 && next !== undefined ? { at: startOfDay(next, offset, values.rollover), precise: false } : null,
    restingUntil: restingUntil === null ? null : startOfDay(restingUntil + 1, offset, values.rollover),
    streak: streak || null,
    backlog: Math.max(0, overdue - plan.counts.reviews),
    proposals: state.proposals,
    collections: held.collections.map(({ id, title }) => ({
      id,
      title,
      waiting: [...plan.learning, ...plan.order].filter((card) => collectionOf.get(card) === id).length,
    })),
  };
}

const answeredAnd = ({ answered, again }: DayDone) => ({ answered, remembered: answered - again });
