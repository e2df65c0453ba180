import "server-only";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

export type WaitingCard = Tables["card"] & { readonly fact_body: string };

const waiting = (db: Db, owner: string, document: string | undefined) => {
  const rows = db
    .selectFrom("card")
    .innerJoin("document", "document.id", "card.document_id")
    .innerJoin("collection", "collection.id", "card.collection_id")
    .where("collection.owner_id", "=", owner)
    .where("card.verdict", "=", "waiting")
    // Covered ones wait too, but nobody need look at them as long as another card asks the same.
    .where("card.retired", "=", 3)
    .where("document.retired_at", "is", null);
  return document === undefined ? rows : rows.where("document.id", "=", document);
};

/** What waits for its owner's verdict: the document read last first, each in the order in which its cards would be met. */
export async function waitingCards(
  db: Db,
  owner: string,
  document: string | undefined,
  most: number,
): Promise<WaitingCard[]> {
  return waiting(db, owner, document)
    .innerJoin("fact", "fact.id", "card.fact_id")
    .selectAll("card")
    .select("fact.body as fact_body")
    .orderBy("document.read_at", "desc")
    .orderBy("document.id")
    .orderBy("card.tier", "desc")
    .orderBy("card.rank")
    .orderBy("card.id")
    .limit(most)
    .execute();
}

export async function countWaiting(
  db: Db,
  owner: string,
  document?: string,
): Promise<{ readonly total: number; readonly pass: number }> {
  const row = await waiting(db, owner, document)
    .select((eb) => [
      eb.fn.countAll<number | string>().as("total"),
      eb.fn.sum<number | string | null>(eb.case().when("card.tier", "=", "published").then(1).else(0).end()).as("pass"),
    ])
    .executeTakeFirst();
  return { total: Number(row?.total ?? 0), pass: Number(row?.pass ?? 0) };
}

/** Which collections these cards are in; only cards in collections of the owner's count. */
export async function ownCards(
  db: Db,
  owner: string,
  cards: readonly string[],
): Promise<{ readonly id: string; readonly collection: string }[]> {
  return db
    .selectFrom("card")
    .innerJoin("collection", "collection.id", "card.collection_id")
    .select(["card.id", "card.collection_id as collection"])
    .where("card.id", "in", [...cards])
    .where("card.retired", "!=", 1)
    .where("collection.owner_id", "=", owner)
    .execute();
}

export async function setVerdict(
  db: Db,
  cards: readonly string[],
  verdict: Tables["card"]["verdict"],
  reason: string | null,
): Promise<void> {
  await db
    .updateTable("card")
    .set({ verdict, reason })
    .where("id", "in", [...cards])
    .execute();
}

export async function standingOfCards(
  db: Db,
  cards: readonly string[],
): Promise<Pick<Tables["card"], "id" | "retired" | "verdict" | "links">[]> {
  return db
    .selectFrom("card")
    .select(["id", "retired", "verdict", "links"])
    .where("id", "in", [...cards])
    .execute();
}
