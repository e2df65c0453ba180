import "server-only";
import { sha256 } from "../digest.ts";
import { oldSession } from "../repos/aliases.ts";
import { type Learner, learnerById } from "../repos/learners.ts";
import { cookieIn } from "./cookie-in.ts";
import { sessionCookie, tokenIn } from "./cookies.ts";
import type { ServerDeps } from "./deps.ts";
import { ProblemError } from "./problem.ts";

/**
 * The learner that a session belonged to before it ended in a merge; null for a session nobody knows. Good for sending
 * what was answered before, and for nothing else: it reads nothing. @throws ProblemError gone, when that learner was deleted
 */
export async function lateLearner(
  { auth, store }: Pick<ServerDeps, "auth" | "store">,
  headers: Headers,
): Promise<Learner | null> {
  const cookie = cookieIn(headers, await sessionCookie(auth));
  if (cookie === null) return null;
  const ended = await oldSession(store.db, sha256(tokenIn(cookie)));
  if (ended === null) return null;
  const learner = ended.learner === null ? null : await learnerById(store.db, ended.learner);
  if (!learner) throw new ProblemError("gone", "This learner was deleted. Nothing was stored.");
  return learner;
}
