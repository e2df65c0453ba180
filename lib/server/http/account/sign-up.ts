import "server-only";
import type { SignUp } from "#lib/contract/account.ts";
import { inTransaction } from "../../db/transaction.ts";
import { anyAccount, storeAccountState, userExists } from "../../repos/accounts.ts";
import { inviteHolds, spendInvite } from "../../repos/invites.ts";
import type { ServerDeps } from "../deps.ts";
import { evenTime } from "../even-time.ts";
import { guess } from "../guesses.ts";
import { ProblemError } from "../problem.ts";
import type { Call, Reply } from "../route.ts";

/**
 * Makes an account, or, when the address has one, does nothing: the reply is the same, and so is its time. It gives no
 * session; signing in does, and takes the anonymous learner along.
 */
export async function signUp({
  deps,
  body,
  address,
}: Call<"POST /api/account/sign-up", unknown, SignUp>): Promise<Reply> {
  await mayBeMade(deps, body.invite);
  await guess(deps, "mail", body.email, address);
  return evenTime(async () => {
    const { email, password, invite } = body;
    const { user } = await deps.auth.api.signUpEmail({ body: { email, password, name: "Learner" } });
    // For an address that has an account better-auth makes a user up.
    if (await userExists(deps.store.db, user.id)) {
      await inTransaction(deps.store, async (trx) => {
        await storeAccountState(trx, user.id, deps.clock());
        if (invite !== undefined) await spendInvite(trx, invite, deps.clock());
      });
    }
    return { body: {} };
  });
}

/** @throws ProblemError signup_closed */
async function mayBeMade({ env, store, clock }: ServerDeps, invite: string | undefined): Promise<void> {
  if (env.signup === "open" || !(await anyAccount(store.db))) return;
  if (env.signup === "invite" && invite !== undefined && (await inviteHolds(store.db, invite, clock()))) return;
  throw new ProblemError(
    "signup_closed",
    env.signup === "invite"
      ? "Accounts are made here by invitation. Ask whoever runs this server for a link."
      : "No further accounts are made here.",
  );
}
