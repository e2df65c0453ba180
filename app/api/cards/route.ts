import { CardsQuery } from "#lib/contract/library.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { browseCards } from "#lib/server/services/browse-cards.ts";

export const GET = route("GET /api/cards", { query: CardsQuery }, async ({ deps, learner, query }) => ({
  body: orNotFound(await browseCards(deps, learner, query), "collection"),
}));
