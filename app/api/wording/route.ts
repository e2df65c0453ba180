import { WordingChange } from "#lib/contract/wording.ts";
import { ProblemError } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { changeWording } from "#lib/server/services/change-wording.ts";

export const POST = route("POST /api/wording", { body: WordingChange }, async ({ deps, learner, body }) => {
  if (!(await changeWording(deps, learner, body)))
    throw new ProblemError("not_found", "No card of a collection of yours has that name. Nothing was changed.");
  return { body: null };
});
