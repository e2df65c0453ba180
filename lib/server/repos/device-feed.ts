import "server-only";
import { type SelectQueryBuilder, sql } from "kysely";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

// What changed for a learner's device since it last asked, by the counts of migrations/0011-devices.ts.

/** A place in a list of changes: up to here all is known. */
export interface ChangeMark {
  readonly change: number;
  readonly card: string;
}

/** The learner's memories that changed after a mark, the taken-back ones included, in the order of their changes. */
export const memoriesAfter = (db: Db, learner: string, after: ChangeMark, most: number): Promise<ChangeMark[]> =>
  changedAfter(
    db
      .selectFrom("card_memory")
      .select(["card_id as card", "change"])
      .where("learner_id", "=", learner)
      .where(past("card_id", after))
      .unionAll(
        db
          .selectFrom("memory_gone")
          .select(["card_id as card", "change"])
          .where("learner_id", "=", learner)
          .where(past("card_id", after)),
      ),
    most,
  );

/** Cards of a collection that changed, came or went after a mark. */
export const cardsAfter = (db: Db, collection: string, after: ChangeMark, most: number): Promise<ChangeMark[]> =>
  changedAfter(
    db
      .selectFrom("card")
      .select(["id as card", "change"])
      .where("collection_id", "=", collection)
      .where(past("id", after))
      .unionAll(
        db
          .selectFrom("card_gone")
          .select(["card_id as card", "change"])
          .where("collection_id", "=", collection)
          .where(past("card_id", after)),
      ),
    most,
  );

const past = (id: "id" | "card_id", { change, card }: ChangeMark) =>
  sql<boolean>`(change, ${sql.ref(id)}) > (${change}, ${card})`;

// Sorted by the database: its order of texts is the one that the mark is compared by.
async function changedAfter(
  // biome-ignore lint/suspicious/noExplicitAny: which tables it reads says nothing here
  rows: SelectQueryBuilder<Tables, any, { card: string; change: number | undefined }>,
  most: number,
): Promise<ChangeMark[]> {
  const found = await rows.orderBy("change").orderBy("card").limit(most).execute();
  return found.map(({ card, change }) => ({ card, change: Number(change ?? 0) }));
}

/** How many changes there were so far. */
export async function changesOfLearner(db: Db, learner: string): Promise<number> {
  const row = await db.selectFrom("learner").select("change").where("id", "=", learner).executeTakeFirst();
  return Number(row?.change ?? 0);
}

export async function changesOfCollection(db: Db, collection: string): Promise<number> {
  const row = await db.selectFrom("collection").select("change").where("id", "=", collection).executeTakeFirst();
  return Number(row?.change ?? 0);
}

export interface ScheduledCard {
  readonly card: string;
  readonly day: number;
}

/** A collection's cards in their steps or in review, soonest first. */
export async function scheduledAfter(
  db: Db,
  learner: string,
  collection: string,
  queue: "learning" | "review",
  after: ScheduledCard,
  most: number,
): Promise<ScheduledCard[]> {
  const rows = await db
    .selectFrom("card_memory")
    .select(["card_id", "shown_day"])
    .where("learner_id", "=", learner)
    .where("collection_id", "=", collection)
    .where("queue", "=", queue)
    .where(sql<boolean>`(shown_day, card_id) > (${after.day}, ${after.card})`)
    .orderBy("shown_day")
    .orderBy("card_id")
    .limit(most)
    .execute();
  return rows.map((row) => ({ card: row.card_id, day: row.shown_day }));
}

/** A collection's other cards: never met, begun anew, or suspended; best-ranked first. */
export async function othersAfter(
  db: Db,
  learner: string,
  collection: string,
  after: { readonly rank: number; readonly card: string },
  most: number,
): Promise<{ card: string; rank: number }[]> {
  return db
    .selectFrom("card")
    .leftJoin("card_memory as m", (join) => join.onRef("m.card_id", "=", "card.id").on("m.learner_id", "=", learner))
    .select(["card.id as card", "card.rank as rank"])
    .where("card.collection_id", "=", collection)
    .where("card.retired", "=", 0)
    .where(sql<boolean>`(card.rank, card.id) > (${after.rank}, ${after.card})`)
    .where((eb) => eb.or([eb("m.queue", "is", null), eb("m.queue", "not in", ["learning", "review"])]))
    .orderBy("card.rank")
    .orderBy("card.id")
    .limit(most)
    .execute();
}
