import "server-only";
import type { Selectable } from "kysely";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";
import { visible } from "./cards.ts";

export type DocumentRow = Selectable<Tables["document"]> & {
  readonly owner_id: string | null;
  readonly collection_title: string;
};

/** A document in use that the person may read, or null. */
export async function visibleDocument(db: Db, learner: string | null, id: string): Promise<DocumentRow | null> {
  const row = await db
    .selectFrom("document")
    .innerJoin("collection", "collection.id", "document.collection_id")
    .selectAll("document")
    .select(["collection.owner_id", "collection.title as collection_title"])
    .where("document.id", "=", id)
    .where("document.retired_at", "is", null)
    .where(visible(learner))
    .executeTakeFirst();
  return row ? { ...row } : null;
}

export async function factsOfDocument(db: Db, document: string): Promise<Pick<Tables["fact"], "id" | "body">[]> {
  return db
    .selectFrom("fact")
    .select(["id", "body"])
    .where("document_id", "=", document)
    .where("retired_at", "is", null)
    .orderBy("start_at")
    .orderBy("id")
    .execute();
}

/** Its cards that are not gone, in the order in which they are met. */
export async function cardsOfDocument(db: Db, document: string): Promise<Tables["card"][]> {
  return db
    .selectFrom("card")
    .selectAll()
    .where("document_id", "=", document)
    .where("retired", "!=", 1)
    .orderBy("rank")
    .orderBy("id")
    .execute();
}

/** Titles of documents and of the collections they are in, in the order of `ids`. */
export async function documentTitles(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; title: string; collection: string; collectionTitle: string }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("document")
    .innerJoin("collection", "collection.id", "document.collection_id")
    .select(["document.id", "document.title", "collection.id as collection", "collection.title as collectionTitle"])
    .where("document.id", "in", [...ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, { ...row }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
