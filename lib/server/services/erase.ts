import "server-only";
import { erasedLearners, noteErased } from "../db/erased.ts";
import { scrub } from "../db/scrub.ts";
import { inTransaction } from "../db/transaction.ts";
import type { Deps } from "../deps.ts";
import { removeBytes } from "../import-files.ts";
import { deleteUser } from "../repos/accounts.ts";
import { endSessions } from "../repos/aliases.ts";
import { filesOfLearner } from "../repos/imports.ts";
import { accountOfLearner, learnerById, lockLearner } from "../repos/learners.ts";
import { deleteCollectionsOf } from "../repos/library.ts";
import { deleteLearner } from "../repos/merge.ts";

export interface Eraser extends Deps {
  /** Where the bytes of documents on their way in are kept; without it an hourly sweep finds them. */
  readonly imports?: { readonly folder: string };
}

/**
 * Removes a learner and the account it belongs to, with everything that is theirs, in one transaction; then no byte of it
 * is left in the database's file. Sessions end, and what is still sent under them is told that nobody is there.
 */
export async function eraseLearner({ store, clock, imports }: Eraser, learner: string): Promise<void> {
  const files = await inTransaction(store, async (trx) => {
    if (!(await lockLearner(trx, learner))) return [];
    const kept = await filesOfLearner(trx, learner);
    const account = await accountOfLearner(trx, learner);
    if (account !== null) await endSessions(trx, account, null, clock());
    await deleteCollectionsOf(trx, learner);
    await deleteLearner(trx, learner);
    if (account !== null) await deleteUser(trx, account);
    return kept;
  });
  if (imports) for (const file of files) await removeBytes(imports.folder, file);
  noteErased(store, learner, clock());
  await scrub(store);
}

/** After a start: whoever was deleted since the backup was made that may just have been put back. @returns how many */
export async function eraseAgain(deps: Eraser): Promise<number> {
  let n = 0;
  for (const learner of new Set(erasedLearners(deps.store, deps.clock()))) {
    if ((await learnerById(deps.store.db, learner)) === null) continue;
    await eraseLearner(deps, learner);
    n += 1;
  }
  return n;
}

/** An account that nobody ever learned with. */
export async function eraseAccount(deps: Deps, account: string): Promise<void> {
  await inTransaction(deps.store, async (trx) => {
    await endSessions(trx, account, null, deps.clock());
    await deleteUser(trx, account);
  });
  await scrub(deps.store);
}
