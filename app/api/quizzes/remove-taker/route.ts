import { RemoveTaker } from "#lib/contract/live.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { removeFromQuiz } from "#lib/server/services/quiz/remove-taker.ts";

export const POST = route("POST /api/quizzes/remove-taker", { body: RemoveTaker }, async ({ deps, learner, body }) => ({
  body: orNotFound(await removeFromQuiz(deps, learner.id, body), "quiz"),
}));
