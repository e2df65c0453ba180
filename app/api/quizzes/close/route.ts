import { OneQuiz } from "#lib/contract/quizzes.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { closeQuiz } from "#lib/server/services/quiz/publish.ts";

export const POST = route("POST /api/quizzes/close", { body: OneQuiz }, async ({ deps, learner, body }) => {
  orNotFound(await closeQuiz(deps, learner.id, body.id), "quiz");
  return { body: {} };
});
