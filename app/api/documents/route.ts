import { NewDocument } from "#lib/contract/documents.ts";
import { engineVersion } from "#lib/server/engine-version.ts";
import { route } from "#lib/server/http/route.ts";
import { bringDocument } from "#lib/server/services/bring-document.ts";

let engine: string | undefined;

export const POST = route("POST /api/documents", { body: NewDocument }, async ({ deps, learner, body }) => {
  engine ??= engineVersion(process.cwd());
  return { body: await bringDocument(deps, learner, body, engine) };
});
