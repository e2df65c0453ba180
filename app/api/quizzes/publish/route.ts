import { PublishQuiz } from "#lib/contract/quizzes.ts";
import { takeBase } from "#lib/server/env.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { publishOwn } from "#lib/server/services/quiz/own-quizzes.ts";

export const POST = route("POST /api/quizzes/publish", { body: PublishQuiz }, async ({ deps, learner, body }) => ({
  body: orNotFound(await publishOwn(deps, takeBase(deps.env), learner.id, body), "quiz"),
}));
