import { NewShare, SharesQuery } from "#lib/contract/shares.ts";
import { linkBase } from "#lib/server/env.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { makeShare, sharesOf } from "#lib/server/services/shares.ts";

export const GET = route("GET /api/shares", { query: SharesQuery }, async ({ deps, learner, query }) => ({
  body: orNotFound(await sharesOf(deps, learner.id, query.collection), "collection"),
}));

export const POST = route("POST /api/shares", { body: NewShare }, async ({ deps, learner, body }) => ({
  body: orNotFound(await makeShare(deps, linkBase(deps.env), learner.id, body), "collection"),
}));
