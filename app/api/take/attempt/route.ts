import { AttemptQuery } from "#lib/contract/take.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { takerIn } from "#lib/server/http/take/taker-cookie.ts";
import { attemptView } from "#lib/server/services/quiz/attempt-view.ts";

export const GET = route("GET /api/take/attempt", { query: AttemptQuery }, async ({ deps, query, request }) => {
  const taker = await takerIn(deps, request);
  return { body: orNotFound(taker && (await attemptView(deps, query.attempt, taker)), "attempt") };
});
