import { LiveMove, QuizQuery } from "#lib/contract/live.ts";
import { openStream } from "#lib/server/broadcast.ts";
import { eventStream } from "#lib/server/http/events.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { moveLiveQuiz, ownerChannel, ownerState } from "#lib/server/services/quiz/live.ts";

export const GET = route("GET /api/quizzes/live", { query: QuizQuery }, async ({ deps, learner, query }) => {
  const state = orNotFound(await ownerState(deps, learner.id, query.quiz), "quiz");
  return eventStream(await openStream(ownerChannel(query.quiz), state, learner.id));
});

export const POST = route("POST /api/quizzes/live", { body: LiveMove }, async ({ deps, learner, body }) => ({
  body: orNotFound(await moveLiveQuiz(deps, learner.id, body), "quiz"),
}));
