import { QuizQuery } from "#lib/contract/live.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { quizTakers } from "#lib/server/services/quiz/remove-taker.ts";

export const GET = route("GET /api/quizzes/takers", { query: QuizQuery }, async ({ deps, learner, query }) => ({
  body: orNotFound(await quizTakers(deps, learner.id, query.quiz), "quiz"),
}));
