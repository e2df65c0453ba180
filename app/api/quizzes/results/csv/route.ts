import { ResultsCsvQuery } from "#lib/contract/results.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { resultsCsv } from "#lib/server/services/quiz/results-csv.ts";

export const GET = route(
  "GET /api/quizzes/results/csv",
  { query: ResultsCsvQuery },
  async ({ deps, learner, query: { quiz, used, table } }) => {
    const { name, text } = orNotFound(await resultsCsv(deps, learner.id, quiz, used, table), "quiz");
    return { file: text, name, type: "text/csv; charset=utf-8; header=present" };
  },
);
