import "server-only";
import { scrub } from "../db/scrub.ts";
import { inTransaction } from "../db/transaction.ts";
import { removeBytes } from "../import-files.ts";
import { dropCollection, dropCounters, dropJobs, ownCollection } from "../repos/own-collections.ts";
import { takeOut } from "./carry-schedules.ts";
import type { Eraser } from "./erase.ts";

/**
 * Deletes a collection of the learner's with everything in it, every link to it, and what it was to anybody's schedule and
 * counters; what was answered stays in the log. No way back. @returns null when it is not theirs
 */
export async function deleteCollection(
  { store, imports }: Eraser,
  learner: string,
  collection: string,
): Promise<Record<string, never> | null> {
  const files = await inTransaction(store, async (trx) => {
    if (!(await ownCollection(trx, learner, collection))) return null;
    const learners = await takeOut(trx, collection, { collection });
    const kept = await dropJobs(trx, { collection });
    await dropCollection(trx, collection);
    await dropCounters(trx, learners, collection);
    return kept;
  });
  if (!files) return null;
  if (imports) for (const file of files) await removeBytes(imports.folder, file);
  await scrub(store);
  return {};
}
