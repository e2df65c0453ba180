import { currentLearner } from "#lib/server/http/current.ts";
import { deps, type ServerDeps } from "#lib/server/http/deps.ts";
import { lastZone } from "#lib/server/repos/events.ts";
import type { Learner } from "#lib/server/repos/learners.ts";
import { shellNonce } from "../look.ts";

/** No event was ever made: every zone has the same cards. */
const ANY_ZONE = "UTC";

/**
 * What a page shows until its scripts have asked: as the server knows it, in the time zone that was last learned in. It
 * cannot know what the device still has to say, so what the page asks for itself replaces it. Null for nobody, and in
 * the page that a service worker stores, which is made for nobody.
 */
export async function atFirst<T>(
  read: (deps: ServerDeps, learner: Learner, zone: string) => Promise<T | null>,
): Promise<T | null> {
  if ((await shellNonce()) !== null) return null;
  const learner = await currentLearner();
  if (!learner) return null;
  const known = deps();
  return read(known, learner, (await lastZone(known.store.db, learner.id)) ?? ANY_ZONE);
}
