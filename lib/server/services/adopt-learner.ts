import "server-only";
import type { SignedIn } from "#lib/contract/account.ts";
import { inTransaction } from "../db/transaction.ts";
import type { Deps } from "../deps.ts";
import { newId } from "../ids.ts";
import { deleteUser } from "../repos/accounts.ts";
import { endSessions, storeAlias } from "../repos/aliases.ts";
import { learnerOfAccount, learnerOfAnonymous, makeLearner, setAccount } from "../repos/learners.ts";
import { mergeLearners } from "./merge-learners.ts";

interface Adoption {
  /** better-auth's user who signs in. */
  readonly account: string;
  /** The anonymous user of the very session that asks, proven by its cookie; null when it has none. */
  readonly anonymous: string | null;
  /** Whether the person wants what the anonymous learner has in the account. */
  readonly bring: boolean;
}

/**
 * What signing in means for who learns here, all of it or nothing. An account without a learner takes the anonymous one as
 * it is; one that has a learner takes its events in. Left behind, the anonymous learner stays whole under its own session.
 */
export async function adoptLearner(deps: Deps, { account, anonymous, bring }: Adoption): Promise<SignedIn["here"]> {
  const now = deps.clock();
  return inTransaction(deps.store, async (trx) => {
    const here = anonymous === null ? null : await learnerOfAnonymous(trx, anonymous, deps.store.kind);
    const own = await learnerOfAccount(trx, account);
    if (here === null || anonymous === null || !bring) {
      if (!own) await makeLearner(trx, newId(), account, now);
      return here === null ? "none" : "left";
    }
    if (own) await mergeLearners(trx, here.id, own.id, now);
    else {
      await setAccount(trx, here.id, account);
      await storeAlias(trx, here.id, here.id, now);
    }
    await endSessions(trx, anonymous, own?.id ?? here.id, now);
    await deleteUser(trx, anonymous);
    return own ? "merged" : "kept";
  });
}
