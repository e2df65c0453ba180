import { DocumentQuery } from "#lib/contract/document.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { documentPage } from "#lib/server/services/document-page.ts";

export const GET = route("GET /api/document", { query: DocumentQuery }, async ({ deps, learner, query }) => ({
  body: orNotFound(await documentPage(deps, learner, query.document), "document"),
}));
