import { SourcesQuery } from "#lib/contract/sources.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { sourcesOf } from "#lib/server/services/sources.ts";

export const GET = route("GET /api/sources", { query: SourcesQuery }, async ({ deps, learner, query }) => ({
  body: orNotFound(await sourcesOf(deps, learner, query.card), "card"),
}));
