import { Subscribe } from "#lib/contract/reminders.ts";
import { route } from "#lib/server/http/route.ts";
import { subscribe } from "#lib/server/services/reminders.ts";

export const POST = route("POST /api/reminders/subscribe", { body: Subscribe }, async ({ deps, learner, body }) => ({
  body: { ok: await subscribe(deps, deps.push, learner.id, body) },
}));
