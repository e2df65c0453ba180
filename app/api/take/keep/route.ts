import { TakeKeep } from "#lib/contract/take.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { takerIn } from "#lib/server/http/take/taker-cookie.ts";
import { keepAnswers } from "#lib/server/services/quiz/keep-answers.ts";

export const POST = route("POST /api/take/keep", { body: TakeKeep }, async ({ deps, learner, body, request }) => {
  const taker = await takerIn(deps, request);
  const zone = { zone: body.zone, offset: body.offset };
  return { body: orNotFound(taker && (await keepAnswers(deps, learner, taker, body.attempt, zone)), "attempt") };
});
