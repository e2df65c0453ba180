import { VersionChoice } from "#lib/contract/documents.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { giveWord } from "#lib/server/services/bring-document.ts";

export const POST = route("POST /api/versions", { body: VersionChoice }, async ({ deps, learner, body }) => ({
  body: orNotFound(await giveWord(deps, deps.imports, learner, body), "version"),
}));
