import { systemClock } from "#lib/server/clock.ts";
import { openStore } from "#lib/server/db/open.ts";
import { readEnv } from "#lib/server/env.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";

/** Folds the log anew. Exit status 1 when a row was not what the log says: it is right now, and a bug to report. */
export async function rebuildTask(): Promise<number> {
  const store = openStore(readEnv(process.env));
  try {
    const { learners, events, rows, differing } = await rebuild({ store, clock: systemClock });
    for (const row of differing) console.log(`differed: ${row}`);
    console.log(`${learners} learners, ${events} events, ${rows} rows; ${differing.length} differed.`);
    return differing.length === 0 ? 0 : 1;
  } finally {
    await store.db.destroy();
  }
}
