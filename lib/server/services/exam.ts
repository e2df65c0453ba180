import "server-only";
import type { Exam } from "#lib/contract/exam.ts";
import { usualNew } from "#lib/domain/review/exam/exam-limits.ts";
import { forecast } from "#lib/domain/review/exam/forecast.ts";
import { examPlan, LAST_DAYS } from "#lib/domain/review/exam/plan.ts";
import { settingsIn } from "#lib/domain/review/settings.ts";
import type { Deps } from "../deps.ts";
import { seenCollection } from "../repos/collections.ts";
import { doneOn } from "../repos/counts.ts";
import { metIn, metSample } from "../repos/exam.ts";
import type { Learner } from "../repos/learners.ts";
import { standingOf } from "./standing.ts";

/** Cards that are played forward; the figure is scaled up to all of them. */
const SAMPLE = 240;
/** An exam farther away is planned, but not played. */
const FARTHEST = 730;

/** @param on a day to look at instead of the one that is set @returns null when the person may not see the collection */
export async function examOf(
  deps: Deps,
  learner: Learner | null,
  zone: string,
  collection: string,
  on: number | null,
): Promise<Exam | null> {
  const { db } = deps.store;
  if (!(await seenCollection(db, learner?.id ?? null, collection))) return null;
  const { now, day, settings } = await standingOf(deps, learner, zone);
  const { cards, met, unmet } = await metIn(db, learner?.id ?? null, collection);
  const exam = on ?? settings.values.collections?.[collection]?.exam ?? null;
  const usual = usualNew(settings.values, collection);
  const doneToday = learner ? ((await doneOn(db, learner.id, day)).by.get(collection)?.fresh ?? 0) : 0;
  const plan =
    exam === null || exam > day + FARTHEST
      ? null
      : examPlan({ today: day, exam, unmet, doneToday, usual, breaks: settings.values.breaks });
  const head = { now, day, settings, cards, unmet };
  if (!plan) return { ...head, exam: null, outlook: null };
  const values = settingsIn(settings.values, collection);
  const sample = learner ? await metSample(db, learner.id, collection, SAMPLE) : [];
  const played = { sample, met, unmet, today: day, exam: plan.exam, settings: values };
  const { needed, perDay, left, lastFrom } = plan;
  return {
    ...head,
    exam: plan.exam,
    outlook: {
      needed,
      perDay,
      usual,
      left,
      lastFrom,
      round: Math.ceil((cards - left) / LAST_DAYS),
      reviewsPerDay: values.reviewsPerDay,
      planned: forecast({ ...played, perDay, planned: true }),
      unplanned: forecast({ ...played, perDay: usual, planned: false }),
    },
  };
}
