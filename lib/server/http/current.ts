import "server-only";
import { headers } from "next/headers";
import type { Store } from "../db/open.ts";
import { type Learner, learnerOfAccount } from "../repos/learners.ts";
import type { Auth } from "./auth.ts";
import { deps } from "./deps.ts";

export interface Session {
  readonly id: string;
  readonly token: string;
  readonly user: { readonly id: string; readonly email: string; readonly anonymous: boolean };
}

interface Known {
  readonly auth: Auth;
  readonly store: Store;
}

/** Who the session of a request says it is. Asked anew for each request; nothing is kept in the cookie. */
export async function sessionOf({ auth }: Pick<Known, "auth">, requestHeaders: Headers): Promise<Session | null> {
  const found = await auth.api.getSession({ headers: requestHeaders });
  if (!found) return null;
  const { id, email, isAnonymous } = found.user;
  return {
    id: found.session.id,
    token: found.session.token,
    user: { id, email, anonymous: isAnonymous === true },
  };
}

/** The learner of the session a request carries, or null. */
export async function learnerOf(known: Known, requestHeaders: Headers): Promise<Learner | null> {
  const session = await sessionOf(known, requestHeaders);
  return session ? learnerOfAccount(known.store.db, session.user.id) : null;
}

/** For server pages: makes the page dynamic. */
export async function currentLearner(): Promise<Learner | null> {
  return learnerOf(deps(), await headers());
}
