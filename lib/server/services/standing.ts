import "server-only";
import { type Day, dayOf, offsetIn } from "#lib/domain/review/day.ts";
import { settingsOf } from "#lib/domain/review/fold.ts";
import { DEFAULT_SETTINGS, type ReviewSettings } from "#lib/domain/review/settings.ts";
import type { Deps } from "../deps.ts";
import { type Learner, settingsVersions } from "../repos/learners.ts";

/** Where a learner stands: by which settings, on which day. */
export interface Standing {
  readonly now: number;
  readonly day: Day;
  /** Minutes east of UTC where the learner is now. */
  readonly offset: number;
  readonly settings: { readonly version: string; readonly values: ReviewSettings };
}

/** @param zone IANA; one this server does not know counts as UTC @param learner null: somebody who has not answered yet */
export async function standingOf(deps: Deps, learner: Learner | null, zone: string): Promise<Standing> {
  const now = deps.clock();
  const version = learner?.settings ?? DEFAULT_SETTINGS;
  const values = settingsOf(
    version,
    learner ? await settingsVersions(deps.store.db, learner.id, [version]) : () => undefined,
  );
  const offset = offsetIn(zone, now) ?? 0;
  return { now, day: dayOf(now, offset, values.rollover), offset, settings: { version, values } };
}
