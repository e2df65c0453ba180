import { NewCollection } from "#lib/contract/collections.ts";
import { route } from "#lib/server/http/route.ts";
import { newCollection } from "#lib/server/services/own-collections.ts";

export const POST = route("POST /api/collections", { body: NewCollection }, async ({ deps, learner, body }) => ({
  body: await newCollection(deps, learner.id, body),
}));
