import { CardQuery } from "#lib/contract/library.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { oneCard } from "#lib/server/services/browse-cards.ts";

export const GET = route("GET /api/card", { query: CardQuery }, async ({ deps, learner, query }) => ({
  body: orNotFound(await oneCard(deps, learner, query.card), "card"),
}));
