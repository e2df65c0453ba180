import { route } from "#lib/server/http/route.ts";
import { quizDocuments } from "#lib/server/services/quiz/propose-items.ts";

export const GET = route("GET /api/quizzes/documents", {}, async ({ deps, learner }) => ({
  body: await quizDocuments(deps, learner.id),
}));
