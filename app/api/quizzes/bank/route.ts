import { route } from "#lib/server/http/route.ts";
import { itemBank } from "#lib/server/services/quiz/own-quizzes.ts";

export const GET = route("GET /api/quizzes/bank", {}, async ({ deps, learner }) => ({
  body: await itemBank(deps, learner.id),
}));
