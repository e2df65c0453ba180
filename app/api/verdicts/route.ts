import { Verdicts } from "#lib/contract/document.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { giveVerdicts } from "#lib/server/services/verdicts.ts";

export const POST = route("POST /api/verdicts", { body: Verdicts }, async ({ deps, learner, body }) => ({
  body: orNotFound(await giveVerdicts(deps, learner, body), "card"),
}));
