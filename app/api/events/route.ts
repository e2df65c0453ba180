import { EventBatch } from "#lib/contract/events.ts";
import { ProblemError } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { LearnerGone, recordEvents } from "#lib/server/services/record-events.ts";

export const POST = route("POST /api/events", { body: EventBatch }, async ({ deps, learner, body }) => {
  try {
    return { body: { results: await recordEvents(deps, learner.id, body) } };
  } catch (error) {
    if (error instanceof LearnerGone) throw new ProblemError("gone", "This learner was deleted. Nothing was stored.");
    throw error;
  }
});
