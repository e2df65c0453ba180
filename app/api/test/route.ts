import { SelfTestQuery, wishIn } from "#lib/contract/self-test.ts";
import { orNotFound, ProblemError } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { selfTest } from "#lib/server/services/self-test.ts";

export const GET = route("GET /api/test", { query: SelfTestQuery }, async ({ deps, learner, query }) => {
  const wish = wishIn(query.wish);
  if (!wish) throw new ProblemError("bad_request", "wish: not a wish for a test");
  return { body: orNotFound(await selfTest(deps, learner, query.zone, wish, query.id), "collection") };
});
