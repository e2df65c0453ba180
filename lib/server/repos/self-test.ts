import "server-only";
import { sql } from "kysely";
import type { Day } from "#lib/domain/review/day.ts";
import type { Db } from "../db/open.ts";
import { visible } from "./cards.ts";
import { dueReviews, freshCards, inSteps } from "./queue.ts";

/** Cards of one document that are looked at, without their words. */
const MOST_OF_DOCUMENT = 5_000;

/** Ids of cards of a collection that a test may be chosen from: due, soon due, new, as many of each at the most. The caller has seen the collection. */
export async function poolOfCollection(
  db: Db,
  learner: string | null,
  collection: string,
  today: Day,
  most: number,
): Promise<string[]> {
  const pool: string[] = [];
  if (learner !== null) {
    pool.push(...(await inSteps(db, learner, collection)).slice(0, most).map(({ card }) => card));
    pool.push(...(await dueReviews(db, learner, collection, today)).slice(0, most).map(({ card }) => card));
    pool.push(...(await dueLater(db, learner, collection, today, most)));
  }
  return [...pool.slice(0, most), ...(await newOnes(db, learner, collection, today, most))];
}

async function dueLater(db: Db, learner: string, collection: string, today: Day, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom("card_memory")
    .select("card_id")
    .where("learner_id", "=", learner)
    .where("collection_id", "=", collection)
    .where("queue", "=", "review")
    .where("shown_day", ">", today)
    .orderBy("shown_day")
    .orderBy("card_id")
    .limit(most)
    .execute();
  return rows.map((row) => row.card_id);
}

async function newOnes(
  db: Db,
  learner: string | null,
  collection: string,
  today: Day,
  most: number,
): Promise<string[]> {
  const found: string[] = [];
  for await (const { card } of freshCards(db, learner, collection, today, most)) {
    found.push(card);
    if (found.length >= most) break;
  }
  return found;
}

/** The same of one document that the person may see: what waits first, then what was met, then the rest by rank. */
export async function poolOfDocument(
  db: Db,
  learner: string | null,
  document: string,
  today: Day,
  most: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("card")
    .innerJoin("collection", "collection.id", "card.collection_id")
    .leftJoin("card_memory as m", (join) =>
      join.onRef("m.card_id", "=", "card.id").on("m.learner_id", "=", learner ?? ""),
    )
    .select(["card.id", "m.queue", "m.shown_day as shown"])
    .where("card.document_id", "=", document)
    .where("card.retired", "=", 0)
    .where(visible(learner))
    .orderBy("card.rank")
    .orderBy("card.id")
    .limit(MOST_OF_DOCUMENT)
    .execute();
  const place = ({ queue, shown }: (typeof rows)[number]): number => {
    if (queue === null || queue === "new") return 2;
    return queue !== "none" && (shown ?? 0) <= today ? 0 : 1;
  };
  return rows
    .map((row, at) => ({ id: row.id, at, place: place(row) }))
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .slice(0, most)
    .map(({ id }) => id);
}

/** Whether the person may see a document that is in use. */
export async function seesDocument(db: Db, learner: string | null, document: string): Promise<boolean> {
  const row = await db
    .selectFrom("document")
    .innerJoin("collection", "collection.id", "document.collection_id")
    .select("document.id")
    .where("document.id", "=", document)
    .where("document.retired_at", "is", null)
    .where(visible(learner))
    .executeTakeFirst();
  return row !== undefined;
}

/** Cards of these collections that lapsed most, then those that fade soonest. */
export async function weakestCards(
  db: Db,
  learner: string,
  collections: readonly string[],
  most: number,
): Promise<string[]> {
  if (collections.length === 0) return [];
  const rows = await met(db, learner, collections)
    .orderBy("lapses", "desc")
    .orderBy("stability")
    .orderBy("card_id")
    .limit(most)
    .execute();
  return rows.map((row) => row.card_id);
}

/** Cards of a collection that will have been forgotten most on a day: recall falls with days by stability. */
export async function faintestOn(
  db: Db,
  learner: string,
  collection: string,
  day: Day,
  most: number,
): Promise<string[]> {
  const rows = await met(db, learner, [collection])
    .where("stability", ">", 0)
    .orderBy(sql`(${day} - last_day) / stability`, "desc")
    .orderBy("card_id")
    .limit(most)
    .execute();
  return rows.map((row) => row.card_id);
}

const met = (db: Db, learner: string, collections: readonly string[]) =>
  db
    .selectFrom("card_memory")
    .select("card_id")
    .where("learner_id", "=", learner)
    .where("collection_id", "in", [...collections])
    .where("queue", "in", ["review", "learning"]);
