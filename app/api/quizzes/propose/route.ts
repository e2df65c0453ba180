import { Propose } from "#lib/contract/quizzes.ts";
import { route } from "#lib/server/http/route.ts";
import { propose } from "#lib/server/services/quiz/propose-items.ts";

export const POST = route("POST /api/quizzes/propose", { body: Propose }, async ({ deps, learner, body }) => ({
  body: await propose(deps, learner.id, body),
}));
