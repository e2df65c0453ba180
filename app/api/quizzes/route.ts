import { NewQuiz } from "#lib/contract/quizzes.ts";
import { route } from "#lib/server/http/route.ts";
import { newQuiz, quizList } from "#lib/server/services/quiz/own-quizzes.ts";

export const GET = route("GET /api/quizzes", {}, async ({ deps, learner }) => ({
  body: await quizList(deps, learner?.id ?? null),
}));

export const POST = route("POST /api/quizzes", { body: NewQuiz }, async ({ deps, learner, body }) => ({
  body: await newQuiz(deps, learner.id, body.title),
}));
