import { ZoneQuery } from "#lib/contract/query.ts";
import { route } from "#lib/server/http/route.ts";
import { library } from "#lib/server/services/library.ts";

export const GET = route("GET /api/library", { query: ZoneQuery }, async ({ deps, learner, query }) => ({
  body: await library(deps, learner, query.zone),
}));
