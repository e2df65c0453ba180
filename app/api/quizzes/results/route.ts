import { ResultsQuery } from "#lib/contract/results.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { resultsOf } from "#lib/server/services/quiz/results.ts";

export const GET = route("GET /api/quizzes/results", { query: ResultsQuery }, async ({ deps, learner, query }) => ({
  body: orNotFound(await resultsOf(deps, learner.id, query.quiz, query.used), "quiz"),
}));
