import { MOST_UPLOAD, UploadQuery } from "#lib/contract/documents.ts";
import { route } from "#lib/server/http/route.ts";
import { bringDocument } from "#lib/server/services/bring-document.ts";

export const POST = route(
  "POST /api/uploads",
  { query: UploadQuery, upload: MOST_UPLOAD },
  async ({ deps, learner, query, upload }) => {
    const { name, title, collection, into, replaces } = query;
    const target = collection === undefined ? { title: into ?? title ?? name } : { id: collection };
    return {
      body: await bringDocument(deps, deps.imports, learner, {
        collection: target,
        title,
        name,
        replaces,
        bytes: upload,
      }),
    };
  },
);
