import { AttemptQuery } from "#lib/contract/take.ts";
import { route } from "#lib/server/http/route.ts";
import { orGone, takerIn } from "#lib/server/http/take/taker-cookie.ts";
import { attemptView } from "#lib/server/services/quiz/attempt-view.ts";

export const GET = route("GET /api/take/attempt", { query: AttemptQuery }, async ({ deps, query, request }) => {
  const taker = await takerIn(deps, request);
  const view = taker && (await attemptView(deps, query.attempt, taker));
  return { body: await orGone(deps.store, view, query.attempt, taker) };
});
