import { type DeleteReply, Part } from "#lib/contract/collections.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { deleteCollection } from "#lib/server/services/delete-collection.ts";
import { deleteDocument } from "#lib/server/services/delete-document.ts";

export const POST = route("POST /api/collections/delete", { body: Part }, async ({ deps, learner, body }) => {
  if ("document" in body)
    return {
      body: orNotFound(await deleteDocument(deps, learner.id, body.document), "document") satisfies DeleteReply,
    };
  orNotFound(await deleteCollection(deps, learner.id, body.collection), "collection");
  return { body: { collection: null } satisfies DeleteReply };
});
