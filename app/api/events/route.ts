import { EventBatch } from "#lib/contract/events.ts";
import { route } from "#lib/server/http/route.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";

export const POST = route("POST /api/events", { body: EventBatch }, async ({ deps, learner, body }) => ({
  body: { results: await recordEvents(deps, learner.id, body) },
}));
