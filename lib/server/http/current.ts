import "server-only";
import { headers } from "next/headers";
import { type Learner, learnerOfAccount } from "../repos/learners.ts";
import { deps, type ServerDeps } from "./deps.ts";

/** The learner of the session a request carries, or null. Asked anew for each request; nothing is kept in the cookie. */
export async function learnerOf({ auth, store }: ServerDeps, requestHeaders: Headers): Promise<Learner | null> {
  const session = await auth.api.getSession({ headers: requestHeaders });
  return session ? learnerOfAccount(store.db, session.user.id) : null;
}

/** For server pages: makes the page dynamic. */
export async function currentLearner(): Promise<Learner | null> {
  return learnerOf(deps(), await headers());
}
