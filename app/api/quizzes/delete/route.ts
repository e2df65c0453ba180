import { OneQuiz } from "#lib/contract/quizzes.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { removeQuiz } from "#lib/server/services/quiz/own-quizzes.ts";

export const POST = route("POST /api/quizzes/delete", { body: OneQuiz }, async ({ deps, learner, body }) => ({
  body: orNotFound(await removeQuiz(deps, learner.id, body.id), "quiz"),
}));
