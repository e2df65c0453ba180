import "server-only";
import { scrub } from "../db/scrub.ts";
import { inTransaction } from "../db/transaction.ts";
import { removeBytes } from "../import-files.ts";
import { shownCards } from "../repos/library.ts";
import { dropDocument, dropJobs, ownDocument } from "../repos/own-collections.ts";
import { takeOut } from "./carry-schedules.ts";
import type { Eraser } from "./erase.ts";
import { reproject } from "./read-document.ts";
import { settleCollection } from "./settle-collection.ts";

/**
 * Deletes a document of the learner's with its facts and cards, from everybody's schedule and counters too; what was
 * answered stays in the log. No way back. @returns the collection it was in, or null when it is not theirs
 */
export async function deleteDocument(
  { store, imports }: Eraser,
  learner: string,
  document: string,
): Promise<{ collection: string } | null> {
  const gone = await inTransaction(store, async (trx) => {
    const row = await ownDocument(trx, learner, document);
    if (!row) return null;
    const before = await shownCards(trx, row.collection);
    await takeOut(trx, row.collection, { document });
    const files = await dropJobs(trx, { document });
    await dropDocument(trx, document);
    await settleCollection(trx, row.collection, before);
    // What it covered is asked again.
    await reproject(trx, [...before.symmetricDifference(await shownCards(trx, row.collection))]);
    return { collection: row.collection, files };
  });
  if (!gone) return null;
  if (imports) for (const file of gone.files) await removeBytes(imports.folder, file);
  await scrub(store);
  return { collection: gone.collection };
}
