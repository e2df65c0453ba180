import { Part } from "#lib/contract/collections.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { holdings } from "#lib/server/services/own-collections.ts";

export const GET = route("GET /api/collections/holdings", { query: Part }, async ({ deps, learner, query }) => ({
  body: orNotFound(await holdings(deps, learner.id, query), "collection" in query ? "collection" : "document"),
}));
