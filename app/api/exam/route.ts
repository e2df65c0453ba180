import { ExamQuery } from "#lib/contract/exam.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { examOf } from "#lib/server/services/exam.ts";

export const GET = route("GET /api/exam", { query: ExamQuery }, async ({ deps, learner, query }) => {
  const on = query.on === undefined ? null : Number(query.on);
  return { body: orNotFound(await examOf(deps, learner, query.zone, query.collection, on), "collection") };
});
