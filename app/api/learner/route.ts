import { NewLearner } from "#lib/contract/learner.ts";
import { beginLearner } from "#lib/server/http/begin-learner.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/learner", { body: NewLearner }, beginLearner);
