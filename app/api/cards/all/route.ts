import { AllCardsQuery } from "#lib/contract/library.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { allCards } from "#lib/server/services/browse-cards.ts";

export const GET = route("GET /api/cards/all", { query: AllCardsQuery }, async ({ deps, learner, query }) => ({
  body: orNotFound(await allCards(deps, learner, query), "collection"),
}));
