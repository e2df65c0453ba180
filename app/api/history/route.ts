import { HistoryQuery } from "#lib/contract/query.ts";
import { ProblemError } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { cardHistory } from "#lib/server/services/card-history.ts";

export const GET = route("GET /api/history", { query: HistoryQuery }, async ({ deps, learner, query }) => {
  const body = await cardHistory(deps, learner, query.id, query.zone);
  if (!body) throw new ProblemError("not_found", "There is no such card. Nothing was changed.");
  return { body };
});
