import { QuizQuery } from "#lib/contract/live.ts";
import { linkBase } from "#lib/server/env.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { liveRoom } from "#lib/server/services/quiz/live.ts";

export const GET = route("GET /api/quizzes/room", { query: QuizQuery }, async ({ deps, learner, query }) => ({
  body: orNotFound(await liveRoom(deps, linkBase(deps.env), learner.id, query.quiz), "quiz"),
}));
