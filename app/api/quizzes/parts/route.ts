import { PartsQuery } from "#lib/contract/quizzes.ts";
import { route } from "#lib/server/http/route.ts";
import { quizParts } from "#lib/server/services/quiz/propose-items.ts";

export const GET = route("GET /api/quizzes/parts", { query: PartsQuery }, async ({ deps, learner, query }) => ({
  body: await quizParts(deps, learner.id, query.documents.split(",")),
}));
