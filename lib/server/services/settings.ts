import "server-only";
import type { Settings } from "#lib/contract/settings.ts";
import { workload } from "#lib/domain/review/workload.ts";
import type { Deps } from "../deps.ts";
import { hasAccount } from "../repos/accounts.ts";
import { studiedCollections } from "../repos/cards.ts";
import type { Learner } from "../repos/learners.ts";
import { reviewSample } from "../repos/memory.ts";
import { paceOfLearner } from "./pace.ts";
import { standingOf } from "./standing.ts";

/** Cards that are played forward; the figure is scaled up to all of them. */
const SAMPLE = 240;
const RETENTIONS = [0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97] as const;

/** @param learner null: somebody who has not answered yet, whose settings are the defaults */
export async function settingsOfLearner(deps: Deps, learner: Learner | null, zone: string): Promise<Settings> {
  const { now, day, settings } = await standingOf(deps, learner, zone);
  const collections = await studiedCollections(deps.store.db, learner?.id ?? null);
  const { memories, of } = learner ? await reviewSample(deps.store.db, learner.id, SAMPLE) : { memories: [], of: 0 };
  return {
    now,
    day,
    settings,
    account: learner !== null && (await hasAccount(deps.store.db, learner.id)),
    collections: collections.map(({ id, title }) => ({ id, title })),
    workload:
      memories.length === 0
        ? []
        : RETENTIONS.map((retention) => ({
            retention,
            reviews: workload(memories, of, { ...settings.values, desiredRetention: retention }, day),
          })),
    pace: await paceOfLearner(deps, learner, day),
    cards: of,
  };
}
