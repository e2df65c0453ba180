import "server-only";
import { sql } from "kysely";
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

const rowOf = (learner: string, stored: StoredMemory): Omit<Tables["card_memory"], "change"> => ({
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

/** The learner's count of changes, raised when the learner was locked (learners.ts). */
const changeOf = (learner: string) => sql<number>`(select change from learner where id = ${learner})`;

/** Rows a statement may write at once: PostgreSQL takes 65,535 parameters, a row has 16. */
const ROWS_AT_ONCE = 1000;

export async function storeMemories(db: Db, learner: string, memories: readonly StoredMemory[]): Promise<void> {
  for (let i = 0; i < memories.length; i += ROWS_AT_ONCE) {
    await db
      .insertInto("card_memory")
      .values(
        memories.slice(i, i + ROWS_AT_ONCE).map((stored) => ({ ...rowOf(learner, stored), change: changeOf(learner) })),
      )
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
          change: eb.ref("excluded.change"),
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
  await db
    .insertInto("memory_gone")
    .values(cards.map((card) => ({ learner_id: learner, card_id: card, change: changeOf(learner) })))
    .onConflict((c) =>
      c.columns(["learner_id", "card_id"]).doUpdateSet((eb) => ({ change: eb.ref("excluded.change") })),
    )
    .execute();
}

/** Memories of some cards in review, spread over their ids, and how many there are: for simulating what is to come. */
export async function reviewSample(
  db: Db,
  learner: string,
  most: number,
): Promise<{ memories: CardMemory[]; of: number }> {
  const counted = await db
    .selectFrom("due_count")
    .select((eb) => eb.fn.sum<number>("n").as("n"))
    .where("learner_id", "=", learner)
    .where("queue", "=", "review")
    .executeTakeFirst();
  const of = Number(counted?.n ?? 0);
  // Ids are random, so the first ones in their order are a fair draw.
  const rows = await db
    .selectFrom("card_memory")
    .select("body")
    .where("learner_id", "=", learner)
    .orderBy("card_id")
    .limit(most * 2)
    .execute();
  const memories = rows
    .map((row) => JSON.parse(row.body) as CardMemory)
    .filter((memory) => memory.state === "review" && !memory.suspended)
    .slice(0, most);
  return { memories, of: memories.length === 0 ? 0 : Math.max(of, memories.length) };
}

/** How firmly everything that was met sits, grouped: stability to a tenth, by the day of the last answer. */
export async function metStabilities(
  db: Db,
  learner: string,
): Promise<{ stability: number; lastDay: number; n: number }[]> {
  const rows = await db
    .selectFrom("card_memory")
    .select((eb) => [
      sql<number>`round(cast(stability as numeric), 1)`.as("stability"),
      "last_day",
      eb.fn.countAll<number>().as("n"),
    ])
    .where("learner_id", "=", learner)
    .where("queue", "in", ["review", "learning"])
    .where("last_day", "is not", null)
    .groupBy(["last_day", sql`round(cast(stability as numeric), 1)`])
    .execute();
  return rows.map((row) => ({
    stability: Number(row.stability),
    lastDay: row.last_day ?? 0,
    n: Number(row.n),
  }));
}

/** Those of these cards the learner has learned and reviews. */
export async function reviewedCards(db: Db, learner: string, cards: readonly string[]): Promise<ReadonlySet<string>> {
  if (cards.length === 0) return new Set();
  const rows = await db
    .selectFrom("card_memory")
    .select("card_id")
    .where("learner_id", "=", learner)
    .where("card_id", "in", [...new Set(cards)])
    .where("queue", "=", "review")
    .execute();
  return new Set(rows.map((row) => row.card_id));
}
