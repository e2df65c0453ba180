import { MOST_UPLOAD, UploadQuery } from "#lib/contract/documents.ts";
import { route } from "#lib/server/http/route.ts";
import { bringDocument } from "#lib/server/services/bring-document.ts";

const taken = { query: UploadQuery, upload: MOST_UPLOAD };

export const POST = route("POST /api/uploads", taken, async ({ deps, learner, query, upload }) => {
  const { name, title, collection, into, replaces } = query;
  const target = collection === undefined ? { title: into ?? title ?? name } : { id: collection };
  const brought = { collection: target, title, name, replaces, bytes: upload };
  return { body: await bringDocument(deps, deps.imports, learner, brought) };
});
