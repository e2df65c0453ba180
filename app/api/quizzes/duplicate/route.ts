import { OneQuiz } from "#lib/contract/quizzes.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { duplicateQuiz } from "#lib/server/services/quiz/own-quizzes.ts";

export const POST = route("POST /api/quizzes/duplicate", { body: OneQuiz }, async ({ deps, learner, body }) => ({
  body: orNotFound(await duplicateQuiz(deps, learner.id, body.id), "quiz"),
}));
