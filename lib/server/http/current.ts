import "server-only";
import { headers } from "next/headers";
import { type Learner, learnerOfAccount } from "../repos/learners.ts";
import { dropSession, noteUse } from "../repos/sessions.ts";
import { deps, type ServerDeps } from "./deps.ts";
import { bringsHalf } from "./halves.ts";

export interface Session {
  readonly id: string;
  readonly token: string;
  /** On a phone that belongs to somebody else. */
  readonly borrowed: boolean;
  readonly user: { readonly id: string; readonly email: string; readonly anonymous: boolean };
}

type Known = Pick<ServerDeps, "auth" | "store" | "clock">;

/** A borrowed phone's session ends after so long unused, ms. */
const UNUSED_MS = 30 * 60_000;
/** How exactly its last use is noted, ms. */
const NOTED_MS = 60_000;

/** Who the session of a request says it is: of a session that has two halves, both. Asked anew for each request. */
export async function sessionOf(known: Known, requestHeaders: Headers): Promise<Session | null> {
  const found = await readSession(known, requestHeaders);
  if (!found) return null;
  const { session, halves, borrowedAt } = found;
  if (halves && !(await bringsHalf(known.auth, requestHeaders, session.token))) return null;
  return borrowedAt === null || (await stillUsed(known, session.id, borrowedAt)) ? session : null;
}

/** The session of a browser's first half alone: good for ending it, and for nothing else. */
export async function sessionBehind(known: Known, requestHeaders: Headers): Promise<Session | null> {
  return (await readSession(known, requestHeaders))?.session ?? null;
}

async function readSession({ auth }: Pick<Known, "auth">, requestHeaders: Headers) {
  const found = await auth.api.getSession({ headers: requestHeaders });
  if (!found) return null;
  const { id, email, isAnonymous } = found.user;
  const borrowedAt = found.session.borrowedAt ?? null;
  const session: Session = {
    id: found.session.id,
    token: found.session.token,
    borrowed: borrowedAt !== null,
    user: { id, email, anonymous: isAnonymous === true },
  };
  return { session, halves: found.session.halves === 1, borrowedAt };
}

async function stillUsed({ store, clock }: Known, session: string, usedAt: number): Promise<boolean> {
  const unused = clock() - usedAt;
  if (unused > UNUSED_MS) await dropSession(store.db, session);
  else if (unused > NOTED_MS) await noteUse(store.db, session, clock());
  return unused <= UNUSED_MS;
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
