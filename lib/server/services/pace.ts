import "server-only";
import type { Day } from "#lib/domain/review/day.ts";
import type { Deps } from "../deps.ts";
import { answeredByDay } from "../repos/counts.ts";
import type { Learner } from "../repos/learners.ts";

/** ms an answer takes before we know the learner's own pace: Anki users' usual figure, a little generous. */
const USUAL_PACE = 12_000;
const DAYS = 14;
const ENOUGH = 10;

/** ms an answer takes this learner, over the last fortnight; the usual figure until there are enough answers. */
export async function paceOfLearner(deps: Deps, learner: Learner | null, day: Day): Promise<number> {
  const days = learner ? await answeredByDay(deps.store.db, learner.id, day - DAYS) : [];
  const answered = days.reduce((sum, each) => sum + each.answered, 0);
  return answered < ENOUGH ? USUAL_PACE : days.reduce((sum, each) => sum + each.took, 0) / answered;
}
