import { RenameCollection } from "#lib/contract/collections.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { renameCollection } from "#lib/server/services/own-collections.ts";

export const POST = route(
  "POST /api/collections/rename",
  { body: RenameCollection },
  async ({ deps, learner, body }) => ({
    body: orNotFound(await renameCollection(deps, learner.id, body), "collection"),
  }),
);
