import { Browser } from "#lib/contract/reminders.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { unsubscribe } from "#lib/server/services/reminders.ts";

export const POST = route("POST /api/reminders/unsubscribe", { body: Browser }, async ({ deps, learner, body }) => {
  orNotFound((await unsubscribe(deps, learner.id, body.endpoint)) || null, "browser");
  return { body: {} };
});
