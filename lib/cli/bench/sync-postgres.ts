import { BATCH } from "#lib/client/outbox/drain.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import { migrate } from "#lib/server/db/migrate.ts";
import { openStore } from "#lib/server/db/open.ts";
import { readEnv } from "#lib/server/env.ts";
import { makeLearner } from "#lib/server/repos/learners.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { findPostgres } from "../tools.ts";
import { type Finding, median, timed } from "./harness.ts";
import { seedPlainCards } from "./plain-cards.ts";
import { startPostgres } from "./postgres.ts";
import { inParts, keptReviews } from "./reviews.ts";

const CARDS = 1_000;
const TIMES = 12;

/** G10: kept reviews stored on PostgreSQL as they come, many to a transaction, against a transaction for each. */
export async function benchSyncPostgres(quick: boolean): Promise<Finding> {
  const name = `Kept reviews on PostgreSQL, against a transaction each (G10): at least ${TIMES} times as fast`;
  const bin = findPostgres();
  if (!bin) return { name, lines: ["no PostgreSQL here"], met: null };
  const postgres = await startPostgres(bin);
  const store = openStore(readEnv({ DATABASE_URL: postgres.url }));
  try {
    const deps = { store, clock: Date.now };
    await migrate(store, deps.clock);
    await seedPlainCards(store.db, CARDS);
    const cards = Array.from({ length: CARDS }, (_, i) => `card-${i}`);
    const reviews = quick ? 500 : 5_000;
    let stored = 0;
    const record = async (learner: string, device: string, size: number): Promise<number> => {
      await makeLearner(store.db, learner, `${learner}-user`, 0);
      const parts = inParts<LearnerEvent>(keptReviews(device, cards, reviews, Date.now()), size);
      return timed(async () => {
        for (const events of parts) {
          const results = await recordEvents(deps, learner, { device, sentAt: Date.now(), events });
          stored += results.filter(({ status }) => status === "stored").length;
        }
      });
    };
    const runs = [];
    for (let i = 0; i < 3; i += 1)
      runs.push({ ours: await record(`a${i}`, `a${i}`, BATCH), each: await record(`b${i}`, `b${i}`, 1) });
    const times = median(runs.map(({ ours, each }) => each / ours));
    const all = stored === reviews * runs.length * 2;
    return {
      name,
      lines: [
        `${reviews} reviews in parts of ${BATCH}: ${median(runs.map(({ ours }) => ours)).toFixed(0)} ms; a transaction each: ${median(runs.map(({ each }) => each)).toFixed(0)} ms; ${times.toFixed(1)} times as fast`,
        `all stored: ${all ? "yes" : "NO"}`,
      ],
      met: all && times >= TIMES,
    };
  } finally {
    await store.db.destroy();
    await postgres.stop();
  }
}
