import { MOST_QUIZ_FILE } from "#lib/contract/exchange.ts";
import { route } from "#lib/server/http/route.ts";
import { readQuestions } from "#lib/server/services/quiz/exchange.ts";

export const POST = route("POST /api/quizzes/import", { upload: MOST_QUIZ_FILE }, async ({ upload }) => ({
  body: await readQuestions(upload),
}));
