import "server-only";
import type * as z from "zod/mini";
import type { NewLearner } from "#lib/contract/learner.ts";
import { newId } from "../ids.ts";
import { makeLearner } from "../repos/learners.ts";
import { lendSession } from "../repos/sessions.ts";
import { cookiesOf } from "./cookies.ts";
import { lateLearner } from "./late.ts";
import { overNewLearners } from "./limits.ts";
import { ProblemError } from "./problem.ts";
import type { Call, Reply } from "./route.ts";

/** Somebody's first answer is on its way: an anonymous account, its session cookie, and a learner. With a session it changes nothing. */
export async function beginLearner({
  deps,
  learner,
  session,
  address,
  request,
  body: { borrowed = false },
}: Call<"POST /api/learner", unknown, z.infer<typeof NewLearner>>): Promise<Reply> {
  // A session that ended in a merge has its learner; what is still sent under it goes there.
  if (learner || (!session && (await lateLearner(deps, request.headers)))) return { body: { made: false } };
  if ((await overNewLearners(address)) !== null)
    throw new ProblemError(
      "too_many_requests",
      "Too many people have just begun from this address. Try again in a few minutes.",
    );
  if (session) {
    await makeLearner(deps.store.db, newId(), session.user.id, deps.clock()); // signed in, and the learner's row was never written
    return { body: { made: true } };
  }
  const { headers, response } = await deps.auth.api.signInAnonymous({ headers: new Headers(), returnHeaders: true });
  if (!response) throw new Error("Inconsistent: an anonymous sign-in without a user");
  await makeLearner(deps.store.db, newId(), response.user.id, deps.clock());
  if (borrowed) await lendSession(deps.store.db, response.token, deps.clock());
  return { body: { made: true }, headers: await cookiesOf(deps, headers, borrowed) };
}
