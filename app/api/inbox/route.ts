import { InboxQuery } from "#lib/contract/inbox.ts";
import { route } from "#lib/server/http/route.ts";
import { inboxOf } from "#lib/server/services/inbox.ts";

export const GET = route("GET /api/inbox", { query: InboxQuery }, async ({ deps, learner, query }) => ({
  body: await inboxOf(deps, learner, query.document),
}));
