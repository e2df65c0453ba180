import { route } from "#lib/server/http/route.ts";
import { importsOf } from "#lib/server/services/bring-document.ts";

// Who is nobody yet has brought nothing, which is no error.
export const GET = route("GET /api/imports", {}, async ({ deps, learner }) => ({
  body: learner ? await importsOf(deps, learner) : { jobs: [] },
}));
