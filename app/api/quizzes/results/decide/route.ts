import { Decide } from "#lib/contract/results.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { decide } from "#lib/server/services/quiz/decide.ts";

export const POST = route("POST /api/quizzes/results/decide", { body: Decide }, async ({ deps, learner, body }) => {
  const done = await decide(deps, learner.id, body);
  return { body: { done: orNotFound(done === null ? null : { done }, "quiz").done } };
});
