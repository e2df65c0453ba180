import "server-only";
import { sql } from "kysely";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";
import type { CardPlace } from "./memory.ts";

/** A collection, if it is this learner's own. */
export async function ownCollection(
  db: Db,
  learner: string,
  id: string,
): Promise<{ id: string; title: string } | null> {
  const row = await db
    .selectFrom("collection")
    .select(["id", "title"])
    .where("id", "=", id)
    .where("owner_id", "=", learner)
    .executeTakeFirst();
  return row ? { ...row } : null;
}

export type OwnDocument = Pick<Tables["document"], "id" | "title" | "slug"> & { readonly collection: string };

/** A document in use, if it is in a collection of this learner's own. */
export async function ownDocument(db: Db, learner: string, id: string): Promise<OwnDocument | null> {
  const row = await db
    .selectFrom("document")
    .innerJoin("collection", "collection.id", "document.collection_id")
    .select(["document.id", "document.title", "document.slug", "document.collection_id as collection"])
    .where("document.id", "=", id)
    .where("document.retired_at", "is", null)
    .where("collection.owner_id", "=", learner)
    .executeTakeFirst();
  return row ? { ...row } : null;
}

/** @returns whether it was the learner's to name */
export async function nameCollection(db: Db, learner: string, id: string, title: string): Promise<boolean> {
  const done = await db
    .updateTable("collection")
    .set({ title })
    .where("id", "=", id)
    .where("owner_id", "=", learner)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export type Part = { readonly collection: string } | { readonly document: string };

const column = (part: Part) => ("collection" in part ? "card.collection_id" : "card.document_id");
const idOf = (part: Part): string => ("collection" in part ? part.collection : part.document);

/** What a collection or a document holds of one learner's: documents in use, cards that are asked, met ones among them, and proposals that wait. */
export async function holdingsOf(
  db: Db,
  learner: string,
  part: Part,
): Promise<{ documents: number; cards: number; learned: number; waiting: number }> {
  const cards = db
    .selectFrom("card")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where(column(part), "=", idOf(part));
  const asked = await cards.where("retired", "=", 0).executeTakeFirst();
  const waiting = await cards.where("retired", "=", 3).where("verdict", "=", "waiting").executeTakeFirst();
  const learned = await cards
    .innerJoin("card_memory", "card_memory.card_id", "card.id")
    .where("card.retired", "=", 0)
    .where("card_memory.learner_id", "=", learner)
    .executeTakeFirst();
  const documents = await db
    .selectFrom("document")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("collection" in part ? "collection_id" : "id", "=", idOf(part))
    .where("retired_at", "is", null)
    .executeTakeFirst();
  return {
    documents: Number(documents?.n ?? 0),
    cards: Number(asked?.n ?? 0),
    learned: Number(learned?.n ?? 0),
    waiting: Number(waiting?.n ?? 0),
  };
}

/** Everybody who may have answered its cards: its owner, and whoever studies or studied it. In the order in which locks are taken. */
export async function learnersOf(db: Db, collection: string): Promise<string[]> {
  const rows = await db
    .selectFrom("study")
    .select("learner_id as learner")
    .where("collection_id", "=", collection)
    .union(
      db
        .selectFrom("learner")
        .innerJoin("collection", "collection.owner_id", "learner.id")
        .select("learner.id as learner")
        .where("collection.id", "=", collection),
    )
    .execute();
  return rows.map((row) => row.learner).sort();
}

/** Cards of a part that a learner's log speaks of, where they are now; retired ones included. */
export async function answeredPlaces(db: Db, learner: string, part: Part): Promise<CardPlace[]> {
  const rows = await db
    .selectFrom("card")
    .select(["card.id", "card.collection_id", "card.fact_id", "card.retired"])
    .where(column(part), "=", idOf(part))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("event")
          .select(sql`1`.as("one"))
          .where("event.learner_id", "=", learner)
          .whereRef("event.card_id", "=", "card.id"),
      ),
    )
    .orderBy("card.id")
    .execute();
  return rows.map(({ id, collection_id, fact_id, retired }) => ({
    card: id,
    collection: collection_id,
    fact: fact_id,
    retired: retired !== 0,
  }));
}

/** Puts a document with its cards into another collection, and its finished imports with it. */
export async function placeDocument(db: Db, { id, slug }: OwnDocument, collection: string): Promise<void> {
  await db.updateTable("document").set({ collection_id: collection, slug }).where("id", "=", id).execute();
  await db.updateTable("card").set({ collection_id: collection }).where("document_id", "=", id).execute();
  await db.updateTable("import_job").set({ collection_id: collection }).where("document_id", "=", id).execute();
}

export async function hasSlug(db: Db, collection: string, slug: string): Promise<boolean> {
  const row = await db
    .selectFrom("document")
    .select("id")
    .where("collection_id", "=", collection)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row !== undefined;
}

/** Cards of a document, for finding them by words in another place. */
export async function wordedCards(db: Db, document: string): Promise<Tables["card"][]> {
  return db.selectFrom("card").selectAll().where("document_id", "=", document).orderBy("id").execute();
}

/** With its facts, cards and words. */
export async function dropDocument(db: Db, id: string): Promise<void> {
  await db.deleteFrom("document").where("id", "=", id).execute();
}

/** With everything in it, and every link to it. */
export async function dropCollection(db: Db, id: string): Promise<void> {
  await db.deleteFrom("collection").where("id", "=", id).execute();
}

/** What is left of counters once no card of a collection is there: those that came to nothing. */
export async function dropCounters(db: Db, learners: readonly string[], collection: string): Promise<void> {
  for (const learner of learners)
    for (const table of ["due_count", "day_count"] as const)
      await db.deleteFrom(table).where("learner_id", "=", learner).where("collection_id", "=", collection).execute();
}

/** The imports that brought it or would replace something in it. @returns names of the files they keep */
export async function dropJobs(db: Db, part: Part): Promise<string[]> {
  const documents =
    "document" in part
      ? [part.document]
      : (await db.selectFrom("document").select("id").where("collection_id", "=", part.collection).execute()).map(
          ({ id }) => id,
        );
  const rows = await db
    .deleteFrom("import_job")
    .where((eb) =>
      eb.or([
        ...("collection" in part ? [eb("collection_id", "=", part.collection)] : []),
        ...(documents.length > 0 ? [eb("document_id", "in", documents), eb("replaces", "in", documents)] : []),
      ]),
    )
    .returning("file")
    .execute();
  return rows.flatMap((row) => row.file ?? []);
}

/** A learner's own document of a slug, or null. */
export async function documentBySlug(
  db: Db,
  learner: string,
  slug: string,
): Promise<{ id: string; collection_id: string; text: string } | null> {
  const row = await db
    .selectFrom("document")
    .innerJoin("collection", "collection.id", "document.collection_id")
    .select(["document.id", "document.collection_id", "document.text"])
    .where("document.slug", "=", slug)
    .where("document.retired_at", "is", null)
    .where("collection.owner_id", "=", learner)
    .executeTakeFirst();
  return row ?? null;
}
