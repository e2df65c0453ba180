import "server-only";
import { canonical } from "#lib/domain/review/event.ts";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";
import { inTransaction } from "../db/transaction.ts";
import type { Deps } from "../deps.ts";
import { addCounts } from "../repos/counts.ts";
import { lockLearner } from "../repos/learners.ts";
import { storeMemories } from "../repos/memory.ts";
import { makeChoices } from "./choices.ts";
import { foldedCards } from "./folded-cards.ts";

export interface RebuildReport {
  readonly learners: number;
  readonly events: number;
  readonly rows: number;
  /** Rows that were not what the log says: missing, superfluous or different. */
  readonly differing: readonly string[];
}

type Projection = Pick<Tables, "card_memory" | "due_count" | "day_count" | "study">;
const keys = {
  card_memory: ["card_id"],
  due_count: ["collection_id", "queue", "day"],
  day_count: ["day", "collection_id"],
  study: ["collection_id"],
} as const satisfies Record<keyof Projection, readonly string[]>;

/** Folds every learner's log anew, compares it with the rows that stand, and puts what the log says in their place. */
export async function rebuild(deps: Deps): Promise<RebuildReport> {
  const learners = await deps.store.db.selectFrom("learner").select("id").orderBy("id").execute();
  const differing: string[] = [];
  let rows = 0;
  let events = 0;
  for (const { id } of learners) {
    const one = await inTransaction(deps.store, (trx) => rebuildLearner(trx, id));
    differing.push(...one.differing);
    rows += one.rows;
    events += one.events;
  }
  return { learners: learners.length, events, rows, differing };
}

async function rebuildLearner(trx: Db, learner: string): Promise<Omit<RebuildReport, "learners">> {
  await lockLearner(trx, learner);
  const before = await standing(trx, learner);
  const events = await refold(trx, learner);
  const after = await standing(trx, learner);
  const differing = (Object.keys(keys) as (keyof Projection)[]).flatMap((table) =>
    differences(learner, table, before[table], after[table]),
  );
  return { events, rows: Object.values(after).reduce((sum, table) => sum + table.size, 0), differing };
}

/** Every projected row by its key, as canonical text. Counters at nothing are as good as absent, how far the frontier lags and when a row last changed say nothing. */
async function standing(trx: Db, learner: string): Promise<Record<keyof Projection, Map<string, string>>> {
  const read = async (table: keyof Projection) => {
    const rows: readonly Record<string, unknown>[] = await trx
      .selectFrom(table)
      .selectAll()
      .where("learner_id", "=", learner)
      .execute();
    const counts = ["n", "fresh", "reviews", "again", "hard", "good", "easy", "took"];
    const held = rows.filter((row) => !table.endsWith("_count") || counts.some((count) => (row[count] ?? 0) !== 0));
    return new Map(
      held.map(
        (row) =>
          [
            keys[table].map((key) => String(row[key])).join(" "),
            canonical({ ...row, frontier: undefined, change: undefined }),
          ] as const,
      ),
    );
  };
  return {
    card_memory: await read("card_memory"),
    due_count: await read("due_count"),
    day_count: await read("day_count"),
    study: await read("study"),
  };
}

function differences(
  learner: string,
  table: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((key) => before.get(key) !== after.get(key)).map((key) => `${table} ${learner} ${key}`);
}

async function refold(trx: Db, learner: string): Promise<number> {
  const cards = await trx
    .selectFrom("event")
    .innerJoin("card", "card.id", "event.card_id")
    .select(["card.id", "card.collection_id", "card.fact_id", "card.retired"])
    .distinct()
    .where("event.learner_id", "=", learner)
    .orderBy("card.id")
    .execute();
  for (const table of ["card_memory", "due_count", "day_count"] as const)
    await trx.deleteFrom(table).where("learner_id", "=", learner).execute();
  await trx
    .updateTable("study")
    .set((eb) => ({ studied: eb.ref("offered"), frontier: -1 }))
    .where("learner_id", "=", learner)
    .execute();
  const choices = await makeChoices(trx, learner);
  const places = cards.map(({ id, collection_id, fact_id, retired }) => ({
    card: id,
    collection: collection_id,
    fact: fact_id,
    retired: retired !== 0,
  }));
  const { memories, due, done, events } = await foldedCards(trx, learner, places);
  await storeMemories(trx, learner, memories);
  await addCounts(trx, learner, due, done);
  return choices + events;
}
