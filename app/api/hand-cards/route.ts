import { HandCard } from "#lib/contract/hand-card.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { makeHandCard } from "#lib/server/services/hand-card.ts";

export const POST = route("POST /api/hand-cards", { body: HandCard }, async ({ deps, learner, body }) => ({
  body: orNotFound(await makeHandCard(deps, learner, body), "document"),
}));
