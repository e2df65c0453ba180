import { ExportQuery } from "#lib/contract/exchange.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { exportQuiz } from "#lib/server/services/quiz/exchange.ts";

export const GET = route("GET /api/quizzes/export", { query: ExportQuery }, async ({ deps, learner, query }) =>
  orNotFound(await exportQuiz(deps, learner.id, query), "quiz"),
);
