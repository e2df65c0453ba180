import { ZoneQuery } from "#lib/contract/query.ts";
import { route } from "#lib/server/http/route.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";

export const GET = route("GET /api/review", { query: ZoneQuery }, async ({ deps, learner, query }) => ({
  body: await reviewSession(deps, learner, query.zone),
}));
