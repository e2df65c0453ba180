import "server-only";
import { randomBytes } from "node:crypto";
import type * as z from "zod/mini";
import type { DeleteAccount, Grant, Invite } from "#lib/contract/operator.ts";
import { linkBase } from "../../env.ts";
import { storeInvite } from "../../repos/invites.ts";
import { learnerOfAccount } from "../../repos/learners.ts";
import { accountNamed } from "../../repos/operator.ts";
import { grant } from "../../repos/quota.ts";
import { eraseAccount, eraseLearner } from "../../services/erase.ts";
import { forgetAccountGuesses } from "../guesses.ts";
import { ProblemError } from "../problem.ts";
import type { Call, Reply } from "../route.ts";

const WEEK_MS = 7 * 86_400_000;

/** A link with which one account may be made; only its hash is kept. */
export async function makeInvite({ deps }: Call<"POST /api/operator/invite", unknown, unknown>): Promise<Reply> {
  const token = randomBytes(24).toString("base64url");
  const now = deps.clock();
  await storeInvite(deps.store.db, token, now, now + WEEK_MS);
  return { body: { link: `${linkBase(deps.env)}/account#invite=${token}`, expires: now + WEEK_MS } satisfies Invite };
}

/** Deletes somebody's account and all that is theirs. The operator's own goes from the account page, with a password. */
export async function deleteAccount({
  deps,
  session,
  body: { account, email },
}: Call<"POST /api/operator/delete", unknown, z.infer<typeof DeleteAccount>>): Promise<Reply> {
  if (account === session.user.id || !(await accountNamed(deps.store.db, account, email)))
    throw new ProblemError("not_found", "No account to delete has this address.");
  const learner = await learnerOfAccount(deps.store.db, account);
  if (learner) await eraseLearner(deps, learner.id);
  else await eraseAccount(deps, account);
  await forgetAccountGuesses(deps, email);
  return { body: {} };
}

const MB = 1_000_000;

/** Grants an account more or less room than usual. */
export async function grantRoom({
  deps,
  body: { account, documents },
}: Call<"POST /api/operator/quota", unknown, z.infer<typeof Grant>>): Promise<Reply> {
  const learner = await learnerOfAccount(deps.store.db, account);
  if (!learner) throw new ProblemError("not_found", "No such account has a learner.");
  await grant(deps.store.db, learner.id, documents === null ? null : { documents, bytes: documents * MB });
  return { body: {} };
}
