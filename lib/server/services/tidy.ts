import "server-only";
import { dropOldGuesses } from "../repos/attempts.ts";
import { dropOldInvites } from "../repos/invites.ts";
import { settleOrphans } from "../repos/merge.ts";
import { dropOldSessions, learnersWithoutSession } from "../repos/sessions.ts";
import { dropOldShares } from "../repos/shares.ts";
import { dropNames } from "../repos/takers.ts";
import { type Eraser, eraseLearner } from "./erase.ts";
import { sealOverdue } from "./quiz/seal.ts";

const DAY_MS = 86_400_000;
/** A session lives so long after its last use (lib/server/http/auth.ts). */
const SESSION_DAYS = 400;
/** Takers' names are kept so long after their quiz was closed. */
const NAMES_DAYS = 180;

/**
 * Lets go of what the register (lib/server/privacy) says is kept no longer: guesses, invitations, links, ended sessions and
 * links, takers' names; seals attempts whose time is up; and anonymous learners nobody can come back to. @returns learners erased
 */
export async function tidy(deps: Eraser): Promise<number> {
  const { db } = deps.store;
  const now = deps.clock();
  await dropOldGuesses(db, now - 2 * DAY_MS);
  await dropOldInvites(db, now - 35 * DAY_MS);
  await dropOldShares(db, now - 35 * DAY_MS);
  await dropOldSessions(deps.store, now, now - SESSION_DAYS * DAY_MS);
  await dropNames(deps.store, now - NAMES_DAYS * DAY_MS, now);
  while ((await sealOverdue(deps)) > 0);
  await settleOrphans(db);
  const abandoned = await learnersWithoutSession(deps.store);
  for (const learner of abandoned) await eraseLearner(deps, learner);
  return abandoned.length;
}
