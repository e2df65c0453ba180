import { Browser } from "#lib/contract/reminders.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { tryBrowser } from "#lib/server/services/reminders.ts";

export const POST = route("POST /api/reminders/test", { body: Browser }, async ({ deps, learner, body }) => ({
  body: { ok: orNotFound(await tryBrowser(deps, deps.push, learner.id, body.endpoint), "browser") },
}));
