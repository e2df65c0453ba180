import "server-only";
import type { Progress } from "#lib/contract/progress.ts";
import { retrievability } from "#lib/domain/review/fsrs.ts";
import { preferencesOf } from "#lib/domain/review/preferences.ts";
import { streakOf } from "#lib/domain/review/streak.ts";
import type { Deps } from "../deps.ts";
import { answeredByDay } from "../repos/counts.ts";
import type { Learner } from "../repos/learners.ts";
import { metStabilities } from "../repos/memory.ts";
import { standingOf } from "./standing.ts";

/** Fifty-three weeks, so that a year's calendar begins on a whole week. */
const DAYS = 371;

/** A year of answers, and what is remembered now. */
export async function progressOf(deps: Deps, learner: Learner | null, zone: string): Promise<Progress> {
  const { now, day, settings } = await standingOf(deps, learner, zone);
  const { breaks = [] } = settings.values;
  const days = learner ? await answeredByDay(deps.store.db, learner.id, day - DAYS + 1) : [];
  const met = learner ? await metStabilities(deps.store.db, learner.id) : [];
  const wanted = preferencesOf(settings.values).streak;
  return {
    now,
    day,
    days: days.map(({ again, ...rest }) => ({ ...rest, remembered: rest.answered - again })),
    streak: (wanted && streakOf(new Set(days.map((each) => each.day)), day, breaks)) || null,
    met: met.reduce((sum, { n }) => sum + n, 0),
    remembered: Math.round(
      met.reduce(
        (sum, { stability, lastDay, n }) =>
          sum + n * retrievability(Math.max(0, day - lastDay), Math.max(0.01, stability), settings.values),
        0,
      ),
    ),
    breaks,
  };
}
