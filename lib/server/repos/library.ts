import "server-only";
import { type Insertable, sql } from "kysely";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";
import { storeWords } from "./card-text.ts";

/** A document as it stands, for reading it again. */
export interface KnownRows {
  readonly text: string;
  readonly facts: readonly Tables["fact"][];
  readonly cards: readonly Tables["card"][];
}

export async function builtInCollection(db: Db, slug: string): Promise<{ id: string; title: string } | null> {
  const row = await db.selectFrom("collection").select(["id", "title"]).where("slug", "=", slug).executeTakeFirst();
  return row ?? null;
}

export async function storeBuiltInCollection(
  db: Db,
  collection: { id: string; slug: string; title: string },
  now: number,
): Promise<void> {
  await db
    .insertInto("collection")
    .values({ ...collection, owner_id: null, created_at: now })
    .onConflict((c) => c.column("slug").doUpdateSet({ title: collection.title }))
    .execute();
  // Whoever is here already studies what a release adds.
  await db
    .insertInto("study")
    .columns(["learner_id", "collection_id", "since"])
    .expression(
      (eb) =>
        eb
          .selectFrom("learner")
          .select((c) => ["learner.id as learner_id", c.val(collection.id).as("collection_id"), c.val(now).as("since")])
          .where(sql<boolean>`true`), // without a where, SQLite reads the conflict clause as a join's
    )
    .onConflict((c) => c.columns(["learner_id", "collection_id"]).doNothing())
    .execute();
}

export type KnownDocument = Pick<Tables["document"], "id" | "slug" | "digest" | "engine" | "retired_at">;

export async function documentsOf(db: Db, collection: string): Promise<KnownDocument[]> {
  return db
    .selectFrom("document")
    .select(["id", "slug", "digest", "engine", "retired_at"])
    .where("collection_id", "=", collection)
    .execute();
}

export async function knownRows(db: Db, document: string): Promise<KnownRows> {
  const { text } = await db.selectFrom("document").select("text").where("id", "=", document).executeTakeFirstOrThrow();
  const facts = await db
    .selectFrom("fact")
    .selectAll()
    .where("document_id", "=", document)
    .orderBy("start_at")
    .orderBy("id")
    .execute();
  const cards = await db.selectFrom("card").selectAll().where("document_id", "=", document).orderBy("id").execute();
  return { text, facts, cards };
}

export async function storeDocument(db: Db, row: Insertable<Tables["document"]>): Promise<void> {
  const { id: _, ...rest } = row;
  await db
    .insertInto("document")
    .values(row)
    .onConflict((c) => c.column("id").doUpdateSet(rest))
    .execute();
}

export async function storeFacts(db: Db, rows: readonly Tables["fact"][]): Promise<void> {
  for (const row of rows) {
    const { id: _, ...rest } = row;
    await db
      .insertInto("fact")
      .values(row)
      .onConflict((c) => c.column("id").doUpdateSet(rest))
      .execute();
  }
}

export async function storeCards(db: Db, rows: readonly Tables["card"][]): Promise<void> {
  for (const row of rows) {
    // Whatever its owner made of a card outlives a new reading.
    const { id: _, edited: __, verdict: ___, reason: ____, ...rest } = row;
    await db
      .insertInto("card")
      .values(row)
      .onConflict((c) => c.column("id").doUpdateSet(rest))
      .execute();
  }
  await storeWords(db, rows);
}

/** Counts what of a collection is in use. For whoever read or retired a document and has gone through all of it anyway. */
export async function countCollection(db: Db, collection: string): Promise<void> {
  await db
    .updateTable("collection")
    .set((eb) => ({
      documents: eb
        .selectFrom("document")
        .select((c) => c.fn.countAll<number>().as("n"))
        .where("collection_id", "=", collection)
        .where("retired_at", "is", null),
      cards: eb
        .selectFrom("card")
        .select((c) => c.fn.countAll<number>().as("n"))
        .where("collection_id", "=", collection)
        .where("retired", "=", 0),
    }))
    .where("id", "=", collection)
    .execute();
}

/** A card of a collection with its document, as laying documents beside each other needs it. */
export type CardRow = Tables["card"] & Pick<Tables["document"], "slug" | "author" | "publisher" | "title">;

export async function cardsOfCollection(db: Db, collection: string): Promise<CardRow[]> {
  return db
    .selectFrom("card")
    .innerJoin("document", "document.id", "card.document_id")
    .selectAll("card")
    .select(["document.slug", "document.author", "document.publisher", "document.title"])
    .where("card.collection_id", "=", collection)
    .execute();
}

/** By document in use: what its copies are known by. */
export async function sketchesOf(db: Db, collection: string): Promise<Map<string, number[]>> {
  const rows = await db
    .selectFrom("document")
    .select(["id", "sketch"])
    .where("collection_id", "=", collection)
    .where("retired_at", "is", null)
    .execute();
  return new Map(rows.map(({ id, sketch }) => [id, sketch === null ? [] : (JSON.parse(sketch) as number[])]));
}

/** Which cards of a collection learners are asked. */
export async function shownCards(db: Db, collection: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("card")
    .select("id")
    .where("collection_id", "=", collection)
    .where("retired", "=", 0)
    .execute();
  return new Set(rows.map((row) => row.id));
}

export async function storeSettled(
  db: Db,
  card: CardRow,
  change: Pick<Tables["card"], "stem" | "body" | "retired" | "links">,
): Promise<void> {
  await db.updateTable("card").set(change).where("id", "=", card.id).execute();
  if (change.stem !== card.stem) await storeWords(db, [{ ...card, ...change }]);
}

/** Facts and cards that a new reading no longer has. Their ids and logs stay, in case they come back. */
export async function retire(
  db: Db,
  gone: { facts: readonly string[]; cards: readonly string[] },
  now: number,
): Promise<void> {
  if (gone.facts.length > 0)
    await db
      .updateTable("fact")
      .set({ retired_at: now })
      .where("id", "in", [...gone.facts])
      .execute();
  if (gone.cards.length > 0)
    await db
      .updateTable("card")
      .set({ retired: 1 })
      .where("id", "in", [...gone.cards])
      .execute();
}

/** Who has met which of these cards. */
export async function metBy(db: Db, cards: readonly string[]): Promise<Map<string, string[]>> {
  const met = new Map<string, string[]>();
  if (cards.length === 0) return met;
  const rows = await db
    .selectFrom("card_memory")
    .select(["learner_id", "card_id"])
    .where("card_id", "in", [...cards])
    .orderBy("learner_id")
    .execute();
  for (const row of rows) met.set(row.learner_id, [...(met.get(row.learner_id) ?? []), row.card_id]);
  return met;
}

/** The collections that belong to a learner. */
export async function ownedBy(db: Db, learner: string): Promise<{ id: string; title: string }[]> {
  return db.selectFrom("collection").select(["id", "title"]).where("owner_id", "=", learner).orderBy("id").execute();
}

/** A collection of a learner's own, studied from the start. */
export async function makeCollection(
  db: Db,
  { id, title, owner }: { id: string; title: string; owner: string },
  now: number,
): Promise<void> {
  await db.insertInto("collection").values({ id, owner_id: owner, slug: null, title, created_at: now }).execute();
  await db.insertInto("study").values({ learner_id: owner, collection_id: id, since: now }).execute();
}

export async function removeEmptyCollection(db: Db, id: string): Promise<void> {
  await db.deleteFrom("study").where("collection_id", "=", id).execute();
  await db.deleteFrom("collection").where("id", "=", id).execute();
}

/** With their documents, facts and cards. */
export async function deleteCollectionsOf(db: Db, learner: string): Promise<void> {
  await db.deleteFrom("collection").where("owner_id", "=", learner).execute();
}
