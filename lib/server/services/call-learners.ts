import "server-only";
import { reminderText } from "#lib/contract/reminder-text.ts";
import { dayOf, offsetIn } from "#lib/domain/review/day.ts";
import { retrievability } from "#lib/domain/review/fsrs.ts";
import { LOOK_AHEAD, reasonToCall } from "#lib/domain/review/reminder.ts";
import type { Deps } from "../deps.ts";
import { type PushWorld, sendPush } from "../reminders/send-push.ts";
import { dueByDay } from "../repos/counts.ts";
import { type Learner, learnerById } from "../repos/learners.ts";
import { dueReviews } from "../repos/queue.ts";
import {
  callable,
  claimDay,
  dropSubscription,
  noteDelivery,
  type ReminderRow,
  subscriptionsOf,
} from "../repos/reminders.ts";
import { learnerDay } from "./day.ts";
import { paceOfLearner } from "./pace.ts";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAY_HOURS = 24;
/** So long after the chosen hour a server that was away still calls; later it lets the day pass. */
const LATE_HOURS = 3;
/** A push service that fails so often in a row is given up. */
const MOST_FAILURES = 8;

/**
 * Calls who is to be called now, at most once a day each. A learner's day is taken by an update that one process can do,
 * so that two do not call twice, and a restart calls nobody again. @returns calls that were sent
 */
export async function callLearners(deps: Deps, push: PushWorld): Promise<number> {
  if (push.keys === null) return 0;
  const now = deps.clock();
  let sent = 0;
  // The clock that is farthest ahead is 14 hours before UTC.
  for (const row of await callable(deps.store.db, dayOf(now, 14 * 60, 0))) {
    const offset = offsetIn(row.zone, now) ?? 0;
    const day = dayOf(now, offset, 0);
    if (row.looked_day >= day || !isHour(row.hour, now, offset)) continue;
    if (!(await claimDay(deps.store.db, row.learner_id, day))) continue;
    const learner = await learnerById(deps.store.db, row.learner_id);
    const message = learner && (await messageFor(deps, learner, row));
    if (message) sent += await deliver(deps, push, row.learner_id, message);
  }
  return sent;
}

/** By the wall clock, so that an hour which a change to summer time leaves out is made up for by the next one. */
function isHour(hour: number, now: number, offset: number): boolean {
  const local = Math.floor((now + offset * MINUTE_MS) / HOUR_MS) % DAY_HOURS;
  return local >= hour && local < hour + LATE_HOURS;
}

async function messageFor(deps: Deps, learner: Learner, { zone, language }: ReminderRow) {
  const { db } = deps.store;
  const state = await learnerDay(deps, learner, zone);
  const { day, plan, done, settings, collections } = state;
  const ids = collections.map(({ id }) => id);
  const ahead = await dueByDay(db, learner.id, ids, day + LOOK_AHEAD);
  const planned = new Set(plan.order);
  const recall = [];
  for (const id of ids)
    for (const { card, stability, lastDay } of await dueReviews(db, learner.id, id, day)) {
      if (!planned.has(card)) continue;
      const at = (days: number) =>
        retrievability(Math.max(0, days - lastDay), Math.max(0.01, stability ?? 0.01), settings.values);
      recall.push({ today: at(day), tomorrow: at(day + 1) });
    }
  const reason = reasonToCall({
    due: plan.counts.learning + plan.counts.reviews,
    fresh: plan.counts.fresh,
    limit: settings.values.reviewsPerDay,
    recall,
    ahead: Array.from({ length: LOOK_AHEAD }, (_, i) =>
      ahead.filter((each) => each.day === day + 1 + i).reduce((sum, { n }) => sum + n, 0),
    ),
    answered: done.answered > 0,
    resting: state.restingUntil !== null,
  });
  if (reason === null) return null;
  const cards = plan.counts.learning + plan.counts.reviews + plan.counts.fresh;
  const minutes = Math.max(1, Math.round((cards * (await paceOfLearner(deps, learner, day))) / MINUTE_MS));
  return { ...reminderText(language, cards, minutes), language, path: "/review" };
}

async function deliver(
  { store, clock }: Deps,
  push: PushWorld,
  learner: string,
  message: Parameters<typeof sendPush>[1],
): Promise<number> {
  let sent = 0;
  for (const row of await subscriptionsOf(store.db, learner)) {
    if (row.retry_at > clock()) continue;
    const outcome = await sendPush(row, message, push);
    const failures = outcome === "failed" ? row.failures + 1 : 0;
    if (outcome === "gone" || failures > MOST_FAILURES) await dropSubscription(store.db, learner, row.id);
    // Waits twice as long after each failure, from an hour on.
    else if (failures !== row.failures)
      await noteDelivery(store.db, row.id, failures, failures === 0 ? 0 : clock() + 2 ** (failures - 1) * HOUR_MS);
    if (outcome === "sent") sent += 1;
  }
  return sent;
}
