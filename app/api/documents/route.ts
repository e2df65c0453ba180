import { NewDocument } from "#lib/contract/documents.ts";
import { route } from "#lib/server/http/route.ts";
import { bringDocument, broughtIn } from "#lib/server/services/bring-document.ts";

export const POST = route("POST /api/documents", { body: NewDocument }, async ({ deps, learner, body }) => ({
  body: await bringDocument(deps, deps.imports, learner, broughtIn(body)),
}));
