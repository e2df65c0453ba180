import { EventBatch, type EventReply } from "#lib/contract/events.ts";
import { ProblemError } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { storedOf } from "#lib/server/repos/learners.ts";
import { LearnerGone, recordEvents } from "#lib/server/services/record-events.ts";

export const POST = route("POST /api/events", { body: EventBatch }, async ({ deps, learner, body }) => {
  try {
    const results = await recordEvents(deps, learner.id, body);
    const device = await storedOf(deps.store.db, learner.id, body.device);
    return { body: { results, ...(device ? { device } : {}) } satisfies EventReply };
  } catch (error) {
    if (error instanceof LearnerGone) throw new ProblemError("gone", "This learner was deleted. Nothing was stored.");
    throw error;
  }
});
