import { route } from "#lib/server/http/route.ts";
import { importsOf } from "#lib/server/services/bring-document.ts";

export const GET = route("GET /api/imports", {}, async ({ deps, learner }) => ({
  body: await importsOf(deps, deps.imports, learner),
}));
