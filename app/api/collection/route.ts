import { CollectionQuery } from "#lib/contract/library.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { collectionOf } from "#lib/server/services/library.ts";

export const GET = route("GET /api/collection", { query: CollectionQuery }, async ({ deps, learner, query }) => ({
  body: orNotFound(await collectionOf(deps, learner, query.collection), "collection"),
}));
