import { TakeAnswers } from "#lib/contract/take.ts";
import { route } from "#lib/server/http/route.ts";
import { orGone, takerIn } from "#lib/server/http/take/taker-cookie.ts";
import { answerAttempt } from "#lib/server/services/quiz/answer-attempt.ts";

export const POST = route("POST /api/take/answers", { body: TakeAnswers }, async ({ deps, body, request }) => {
  const taker = await takerIn(deps, request);
  const done = taker && (await answerAttempt(deps, taker, body));
  return { body: await orGone(deps.store, done, body.attempt, taker) };
});
