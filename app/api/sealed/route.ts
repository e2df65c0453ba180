import { Sealed } from "#lib/contract/sealed.ts";
import { ProblemError } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { LearnerGone } from "#lib/server/services/record-events.ts";
import { openSealed } from "#lib/server/services/sealed.ts";

export const POST = route("POST /api/sealed", { body: Sealed }, async ({ deps, body }) => {
  try {
    const results = await openSealed(deps, (await deps.auth.$context).secret, body);
    if (!results) throw new ProblemError("bad_request", "This was not locked away for this server, or it was changed.");
    // Whoever brings it learns how much it was, and nothing of what.
    return { body: { settled: results.length } };
  } catch (error) {
    if (error instanceof LearnerGone) throw new ProblemError("gone", "This learner was deleted. Nothing was stored.");
    throw error;
  }
});
