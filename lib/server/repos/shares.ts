import "server-only";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

export async function storeShare(db: Db, share: Tables["share"]): Promise<void> {
  await db.insertInto("share").values(share).execute();
}

/** Links to a collection that hold, newest first. */
export async function openShares(
  db: Db,
  learner: string,
  collection: string,
  now: number,
): Promise<{ id: string; created: number; expires: number; opened: number | null }[]> {
  const rows = await db
    .selectFrom("share")
    .selectAll()
    .where("collection_id", "=", collection)
    .where("learner_id", "=", learner)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .orderBy("token_hash")
    .execute();
  return rows.map((row) => ({
    id: row.token_hash,
    created: row.created_at,
    expires: row.expires_at,
    opened: row.last_used,
  }));
}

/** @returns whether it was the learner's, and held */
export async function revokeShare(db: Db, learner: string, hash: string, now: number): Promise<boolean> {
  const done = await db
    .updateTable("share")
    .set({ revoked_at: now })
    .where("token_hash", "=", hash)
    .where("learner_id", "=", learner)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/**
 * The collection a link leads to. One statement whatever is wrong with it, so that a wrong link, an ended one and a revoked
 * one take as long.
 */
export async function sharedCollection(
  db: Db,
  hash: string,
  now: number,
): Promise<{ id: string; title: string; cards: number; lastUsed: number | null } | null> {
  const row = await db
    .selectFrom("share")
    .innerJoin("collection", "collection.id", "share.collection_id")
    .select(["collection.id", "collection.title", "collection.cards", "share.last_used"])
    .where("share.token_hash", "=", hash)
    .where("share.revoked_at", "is", null)
    .where("share.expires_at", ">", now)
    .executeTakeFirst();
  return row ? { id: row.id, title: row.title, cards: row.cards, lastUsed: row.last_used } : null;
}

export async function noteOpened(db: Db, hash: string, day: number): Promise<void> {
  await db.updateTable("share").set({ last_used: day }).where("token_hash", "=", hash).execute();
}

export async function dropOldShares(db: Db, before: number): Promise<void> {
  await db
    .deleteFrom("share")
    .where((eb) => eb.or([eb("expires_at", "<", before), eb("revoked_at", "<", before)]))
    .execute();
}

/** Cards of a collection that are asked, in the order in which they are met. */
export async function cardsInOrder(db: Db, collection: string, from: number, most: number): Promise<Tables["card"][]> {
  return db
    .selectFrom("card")
    .selectAll()
    .where("collection_id", "=", collection)
    .where("retired", "=", 0)
    .orderBy("rank")
    .orderBy("id")
    .offset(from)
    .limit(most)
    .execute();
}

/** Passages of a document's cards that are asked, in the order in which they are met. */
export async function passagesOf(db: Db, document: string): Promise<{ id: string; passage: string }[]> {
  return db
    .selectFrom("card")
    .select(["id", "passage"])
    .where("document_id", "=", document)
    .where("retired", "=", 0)
    .orderBy("rank")
    .orderBy("id")
    .execute();
}

export async function textOf(db: Db, document: string): Promise<string> {
  const row = await db.selectFrom("document").select("text").where("id", "=", document).executeTakeFirstOrThrow();
  return row.text;
}
