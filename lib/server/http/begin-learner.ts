import "server-only";
import { newId } from "../ids.ts";
import { makeLearner } from "../repos/learners.ts";
import { overNewLearners } from "./limits.ts";
import { ProblemError } from "./problem.ts";
import type { Call, Reply } from "./route.ts";

/** Somebody's first answer is on its way: an anonymous account, its session cookie, and a learner. With a session it changes nothing. */
export async function beginLearner({
  deps,
  learner,
  address,
  request,
}: Call<"POST /api/learner", unknown, unknown>): Promise<Reply> {
  if (learner) return { body: { made: false } };
  if ((await overNewLearners(address)) !== null)
    throw new ProblemError(
      "too_many_requests",
      "Too many people have just begun from this address. Try again in a few minutes.",
    );
  const session = await deps.auth.api.getSession({ headers: request.headers });
  if (session) {
    await makeLearner(deps.store.db, newId(), session.user.id, deps.clock()); // signed in, and the learner's row was never written
    return { body: { made: true } };
  }
  const { headers, response } = await deps.auth.api.signInAnonymous({ headers: new Headers(), returnHeaders: true });
  if (!response) throw new Error("Inconsistent: an anonymous sign-in without a user");
  await makeLearner(deps.store.db, newId(), response.user.id, deps.clock());
  const cookies = new Headers();
  for (const cookie of headers.getSetCookie()) cookies.append("set-cookie", cookie);
  return { body: { made: true }, headers: cookies };
}
