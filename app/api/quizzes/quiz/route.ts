import { OneQuiz } from "#lib/contract/quizzes.ts";
import { takeBase } from "#lib/server/env.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { openOwnQuiz } from "#lib/server/services/quiz/own-quizzes.ts";

export const GET = route("GET /api/quizzes/quiz", { query: OneQuiz }, async ({ deps, learner, query }) => ({
  body: orNotFound(await openOwnQuiz(deps, takeBase(deps.env), learner.id, query.id), "quiz"),
}));
