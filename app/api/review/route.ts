import { ReviewQuery } from "#lib/contract/query.ts";
import { packed } from "#lib/server/http/packed.ts";
import { route } from "#lib/server/http/route.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";

export const GET = route("GET /api/review", { query: ReviewQuery }, async ({ deps, learner, query }) => ({
  body: await reviewSession(deps, learner, query.zone, {
    more: Number(query.more ?? 0),
    anyway: query.anyway === "1",
    ...(query.cards === undefined ? {} : { cards: query.cards.split(",") }),
  }),
  headers: packed(),
}));
