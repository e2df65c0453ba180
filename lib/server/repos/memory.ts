import "server-only";
import type { StampedEvent } from "#lib/domain/review/event.ts";
import { type CardMemory, queueOf, shownDay } from "#lib/domain/review/memory.ts";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

/** Where a card belongs, for the columns that queues are read by. */
export interface CardPlace {
  readonly card: string;
  readonly collection: string;
  readonly fact: string;
  /** Gone from its document: its log stays, but it waits in no queue. */
  readonly retired: boolean;
}

/** A stored memory and the standing of the last event folded into it. */
export interface StoredMemory extends CardPlace {
  readonly memory: CardMemory;
  readonly last: Pick<StampedEvent, "effective" | "device" | "seq">;
}

function toStored(row: Tables["card_memory"]): StoredMemory {
  const memory = JSON.parse(row.body) as CardMemory; // a projection that only rowOf writes
  return {
    card: row.card_id,
    collection: row.collection_id,
    fact: row.fact_id,
    retired: row.queue === "gone",
    memory,
    last: { effective: row.effective, device: row.device, seq: row.seq },
  };
}

/** The queue a card waits in, as its row and the counters have it. */
export const waitsIn = ({
  retired,
  memory,
}: Pick<StoredMemory, "retired" | "memory">): Tables["card_memory"]["queue"] => (retired ? "gone" : queueOf(memory));

const rowOf = (learner: string, stored: StoredMemory): Tables["card_memory"] => ({
  learner_id: learner,
  card_id: stored.card,
  collection_id: stored.collection,
  fact_id: stored.fact,
  queue: waitsIn(stored),
  shown_day: shownDay(stored.memory),
  due_at: stored.memory.dueAt,
  stability: stored.memory.stability,
  last_day: stored.memory.lastDay,
  flag: stored.memory.flag,
  buried_until: stored.memory.buriedUntil,
  lapses: stored.memory.lapses,
  body: JSON.stringify(stored.memory),
  effective: stored.last.effective,
  device: stored.last.device,
  seq: stored.last.seq,
});

export async function memoriesOf(
  db: Db,
  learner: string,
  cards: readonly string[],
): Promise<Map<string, StoredMemory>> {
  if (cards.length === 0) return new Map();
  const rows = await db
    .selectFrom("card_memory")
    .selectAll()
    .where("learner_id", "=", learner)
    .where("card_id", "in", [...cards])
    .execute();
  return new Map(rows.map((row) => [row.card_id, toStored(row)]));
}

/** Rows a statement may write at once: PostgreSQL takes 65,535 parameters, a row has 16. */
const ROWS_AT_ONCE = 1000;

export async function storeMemories(db: Db, learner: string, memories: readonly StoredMemory[]): Promise<void> {
  for (let i = 0; i < memories.length; i += ROWS_AT_ONCE) {
    await db
      .insertInto("card_memory")
      .values(memories.slice(i, i + ROWS_AT_ONCE).map((stored) => rowOf(learner, stored)))
      .onConflict((c) =>
        c.columns(["learner_id", "card_id"]).doUpdateSet((eb) => ({
          collection_id: eb.ref("excluded.collection_id"),
          fact_id: eb.ref("excluded.fact_id"),
          queue: eb.ref("excluded.queue"),
          shown_day: eb.ref("excluded.shown_day"),
          due_at: eb.ref("excluded.due_at"),
          stability: eb.ref("excluded.stability"),
          last_day: eb.ref("excluded.last_day"),
          flag: eb.ref("excluded.flag"),
          buried_until: eb.ref("excluded.buried_until"),
          lapses: eb.ref("excluded.lapses"),
          body: eb.ref("excluded.body"),
          effective: eb.ref("excluded.effective"),
          device: eb.ref("excluded.device"),
          seq: eb.ref("excluded.seq"),
        })),
      )
      .execute();
  }
}

export async function forgetMemories(db: Db, learner: string, cards: readonly string[]): Promise<void> {
  if (cards.length === 0) return;
  await db
    .deleteFrom("card_memory")
    .where("learner_id", "=", learner)
    .where("card_id", "in", [...cards])
    .execute();
}
