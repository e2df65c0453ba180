import { PictureQuery } from "#lib/contract/picture.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { pictureOf } from "#lib/server/services/picture.ts";

export const GET = route("GET /api/picture", { query: PictureQuery }, async ({ deps, learner, query }) => ({
  body: orNotFound(await pictureOf(deps, learner, query.collection, query.zone), "collection"),
}));
