import { ZoneQuery } from "#lib/contract/query.ts";
import { route } from "#lib/server/http/route.ts";
import { settingsOfLearner } from "#lib/server/services/settings.ts";

export const GET = route("GET /api/settings", { query: ZoneQuery }, async ({ deps, learner, query }) => ({
  body: await settingsOfLearner(deps, learner, query.zone),
}));
