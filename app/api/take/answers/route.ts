import { TakeAnswers } from "#lib/contract/take.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { takerIn } from "#lib/server/http/take/taker-cookie.ts";
import { answerAttempt } from "#lib/server/services/quiz/answer-attempt.ts";

export const POST = route("POST /api/take/answers", { body: TakeAnswers }, async ({ deps, body, request }) => {
  const taker = await takerIn(deps, request);
  return { body: orNotFound(taker && (await answerAttempt(deps, taker, body)), "attempt") };
});
