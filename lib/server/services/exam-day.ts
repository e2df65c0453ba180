import "server-only";
import type { Day } from "#lib/domain/review/day.ts";
import { usualNew } from "#lib/domain/review/exam/exam-limits.ts";
import { lastRound, type RoundCard } from "#lib/domain/review/exam/last-round.ts";
import { type ExamPlan, examPlan } from "#lib/domain/review/exam/plan.ts";
import type { ReviewSettings } from "#lib/domain/review/settings.ts";
import type { Db } from "../db/open.ts";
import type { DayDone } from "../repos/counts.ts";
import { answeredOfCollection, metIn, notSeenSince } from "../repos/exam.ts";

/** Plans of the exams that are coming, by collection. */
export async function examPlans(
  db: Db,
  learner: string,
  collections: readonly { readonly id: string }[],
  settings: ReviewSettings,
  day: Day,
  done: DayDone,
): Promise<ReadonlyMap<string, ExamPlan>> {
  const plans = new Map<string, ExamPlan>();
  for (const { id } of collections) {
    const exam = settings.collections?.[id]?.exam;
    if (exam === undefined || exam <= day) continue;
    const plan = examPlan({
      today: day,
      exam,
      unmet: (await metIn(db, learner, id)).unmet,
      doneToday: done.by.get(id)?.fresh ?? 0,
      usual: usualNew(settings, id),
      breaks: settings.breaks,
    });
    if (plan) plans.set(id, plan);
  }
  return plans;
}

export interface Round {
  /** Not seen yet since the last days began, due or not. */
  readonly open: ReadonlySet<string>;
  /** Those of them that are shown today although their day has not come. */
  readonly early: readonly RoundCard[];
}

/** What the last days before an exam ask of a collection today; null before they begin. */
export async function roundOf(
  db: Db,
  learner: string,
  collection: string,
  plan: ExamPlan | undefined,
  settings: ReviewSettings,
  day: Day,
): Promise<Round | null> {
  if (!plan || day < plan.lastFrom) return null;
  const cards = await notSeenSince(db, learner, collection, plan.lastFrom, day);
  const doneToday = await answeredOfCollection(db, learner, collection, day);
  return {
    open: new Set(cards.map(({ card }) => card)),
    early: lastRound(cards, { today: day, exam: plan.exam, settings, doneToday }),
  };
}
