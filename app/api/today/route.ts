import { ZoneQuery } from "#lib/contract/query.ts";
import { route } from "#lib/server/http/route.ts";
import { today } from "#lib/server/services/today.ts";

export const GET = route("GET /api/today", { query: ZoneQuery }, async ({ deps, learner, query }) => ({
  body: await today(deps, learner, query.zone),
}));
