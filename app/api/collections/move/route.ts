import { MoveDocument } from "#lib/contract/collections.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { moveDocument } from "#lib/server/services/move-document.ts";

export const POST = route("POST /api/collections/move", { body: MoveDocument }, async ({ deps, learner, body }) => ({
  body: orNotFound(await moveDocument(deps, learner.id, body), "document"),
}));
