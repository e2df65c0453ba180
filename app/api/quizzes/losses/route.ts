import { ExportQuery } from "#lib/contract/exchange.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { lossReport } from "#lib/server/services/quiz/exchange.ts";

export const GET = route("GET /api/quizzes/losses", { query: ExportQuery }, async ({ deps, learner, query }) => ({
  body: orNotFound(await lossReport(deps, learner.id, query), "quiz"),
}));
