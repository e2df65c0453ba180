import { ZoneQuery } from "#lib/contract/query.ts";
import { route } from "#lib/server/http/route.ts";
import { progressOf } from "#lib/server/services/progress.ts";

export const GET = route("GET /api/progress", { query: ZoneQuery }, async ({ deps, learner, query }) => ({
  body: await progressOf(deps, learner, query.zone),
}));
