import "server-only";
import type { Today } from "#lib/contract/today.ts";
import { startOfDay } from "#lib/domain/review/day.ts";
import type { DayDone } from "#lib/domain/review/day-tally.ts";
import { preferencesOf } from "#lib/domain/review/preferences.ts";
import { streakOf } from "#lib/domain/review/streak.ts";
import type { Deps } from "../deps.ts";
import { answeredByDay, doneOn, dueByDay } from "../repos/counts.ts";
import type { Learner } from "../repos/learners.ts";
import { countWaiting } from "../repos/proposals.ts";
import { inSteps, nextReviewDay } from "../repos/queue.ts";
import { type LearnerDay, learnerDay } from "./day.ts";
import { paceOfLearner } from "./pace.ts";

const DAYS_AHEAD = 14;
const MINUTE_MS = 60_000;

/** The numbers of the first page. */
export async function today(deps: Deps, learner: Learner | null, zone: string): Promise<Today> {
  const { db } = deps.store;
  const state = await learnerDay(deps, learner, zone);
  const { now, day, done, collections, plan } = state;
  const yesterday = learner ? await doneOn(db, learner.id, day - 1) : done;
  const due = learner
    ? await dueByDay(
        db,
        learner.id,
        collections.map(({ id }) => id),
        day + DAYS_AHEAD - 1,
      )
    : [];
  const waiting = plan.counts.learning + plan.counts.reviews + plan.counts.fresh;
  return {
    now,
    known: learner !== null,
    day,
    settings: state.settings,
    waiting: plan.counts,
    minutes:
      waiting === 0 ? 0 : Math.max(1, Math.round((waiting * (await paceOfLearner(deps, learner, day))) / MINUTE_MS)),
    done: answeredAnd(done),
    yesterday: answeredAnd(yesterday),
    ahead: Array.from({ length: DAYS_AHEAD }, (_, i) => ({
      day: day + i,
      n: due
        .filter((each) => (i === 0 ? each.day <= day : each.day === day + i))
        .reduce((sum, each) => sum + each.n, 0),
    })),
    next: waiting === 0 && learner ? await nextCard(deps, learner, state) : null,
    restingUntil:
      state.restingUntil === null
        ? null
        : startOfDay(state.restingUntil + 1, state.offset, state.settings.values.rollover),
    streak: learner ? await streak(deps, learner, state) : null,
    backlog: Math.max(0, overdue(due, day) - plan.counts.reviews),
    proposals: learner ? (await countWaiting(db, learner.id)).total : 0,
    collections: collections.map(({ id, title }) => ({
      id,
      title,
      waiting: [...plan.learning, ...plan.order].filter((card) => state.collectionOf.get(card) === id).length,
    })),
  };
}

const overdue = (due: readonly { day: number; n: number }[], day: number): number =>
  due.filter((each) => each.day <= day).reduce((sum, each) => sum + each.n, 0);

/** Looked back so far first; a streak that reaches farther is read to its end. */
const STREAK_DAYS = [60, 3660] as const;

async function streak(deps: Deps, learner: Learner, { day, settings }: LearnerDay): Promise<number | null> {
  if (!preferencesOf(settings.values).streak) return null;
  let days = 0;
  for (const back of STREAK_DAYS) {
    const answered = await answeredByDay(deps.store.db, learner.id, day - back);
    days = streakOf(new Set(answered.map((each) => each.day)), day, settings.values.breaks);
    if (days < back / 2) break;
  }
  return days || null;
}

const answeredAnd = ({ answered, again }: DayDone) => ({ answered, remembered: answered - again });

async function nextCard(
  deps: Deps,
  learner: Learner,
  { day, offset, settings, collections }: LearnerDay,
): Promise<Today["next"]> {
  const { db } = deps.store;
  const days: number[] = [];
  for (const { id } of collections) {
    const [step] = await inSteps(db, learner.id, id);
    if (step) days.push(step.shownDay);
    const next = await nextReviewDay(db, learner.id, id, day);
    if (next !== null) days.push(next);
  }
  if (days.length === 0) return null;
  return { at: startOfDay(Math.min(...days), offset, settings.values.rollover), precise: false };
}
