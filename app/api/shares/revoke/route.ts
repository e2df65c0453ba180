import { RevokeShare } from "#lib/contract/shares.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { endShare } from "#lib/server/services/shares.ts";

export const POST = route("POST /api/shares/revoke", { body: RevokeShare }, async ({ deps, learner, body }) => ({
  body: orNotFound(await endShare(deps, learner.id, body.share), "link"),
}));
