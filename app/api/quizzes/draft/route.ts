import { SaveDraft } from "#lib/contract/quizzes.ts";
import { takeBase } from "#lib/server/env.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { saveOwnDraft } from "#lib/server/services/quiz/own-quizzes.ts";

export const POST = route("POST /api/quizzes/draft", { body: SaveDraft }, async ({ deps, learner, body }) => ({
  body: orNotFound(await saveOwnDraft(deps, takeBase(deps.env), learner.id, body), "quiz"),
}));
