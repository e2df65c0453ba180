import "server-only";
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import * as z from "zod";
import { Passage } from "#lib/contract/passage.ts";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";
import type { CardPlace } from "./memory.ts";

/** What of a card is kept as JSON: nothing is ever searched by it. */
export const CardBody = z.object({
  answerType: z.enum(["text", "date", "name"]),
  accept: z.array(z.string()),
  distractors: z.array(z.string()),
  /** Further answers known to be wrong. Missing in older rows. */
  spares: z.optional(z.array(z.string())),
  hint: z.string().nullable(),
  note: z.string(),
  rules: z.array(z.string()),
  /** Answers of other cards that are never a slip of this one's. */
  rivals: z.optional(z.array(z.string())),
  /** What it claims, and its words before the collection's other documents were looked at. Missing in older rows. */
  claim: z.optional(
    z.object({ about: z.string(), says: z.string(), when: z.string().nullable(), several: z.boolean() }),
  ),
  plain: z.optional(z.object({ stem: z.string(), accept: z.array(z.string()) })),
  /** Of a card by hand: digest of what was asked for, by which it is known when it is asked for again. */
  wish: z.optional(z.string()),
});
export type CardBody = z.infer<typeof CardBody>;

export interface StoredCard extends CardBody {
  readonly id: string;
  readonly collection: string;
  /** Whose the collection is; null for a built-in one. */
  readonly owner: string | null;
  readonly document: string;
  readonly fact: string;
  readonly prompt: string;
  readonly form: Tables["card"]["form"];
  readonly stem: string;
  readonly key: string;
  readonly passage: z.infer<typeof Passage>;
  readonly rank: number;
  /** JSON, as stored (services/card-links.ts). */
  readonly links: string | null;
}

/** Its owner's words, where the owner has changed them. */
const Edited = z.object({ stem: z.string(), key: z.string() });

export const wordingOf = (row: Tables["card"]): z.infer<typeof Edited> =>
  row.edited === null ? { stem: row.stem, key: row.key } : Edited.parse(JSON.parse(row.edited));

export const toCard = (row: Tables["card"] & Pick<Tables["collection"], "owner_id">): StoredCard => ({
  id: row.id,
  owner: row.owner_id,
  collection: row.collection_id,
  document: row.document_id,
  fact: row.fact_id,
  prompt: row.prompt,
  form: row.form,
  ...wordingOf(row),
  rank: row.rank,
  links: row.links,
  ...CardBody.parse(JSON.parse(row.body)),
  passage: Passage.parse(JSON.parse(row.passage)),
});

/** A collection a person may read: built in, or their own. @param learner null: somebody without a learner */
export const visible =
  (learner: string | null) =>
  (eb: ExpressionBuilder<Tables, "collection">): Expression<SqlBool> =>
    learner === null
      ? eb("collection.owner_id", "is", null)
      : eb.or([eb("collection.owner_id", "is", null), eb("collection.owner_id", "=", learner)]);

/** Cards among `ids` that the learner may see, retired ones included: their log goes on being true. */
export async function visiblePlaces(db: Db, learner: string, ids: readonly string[]): Promise<Map<string, CardPlace>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("card")
    .crossJoin("collection") // fixes the order on SQLite, which for many ids would go through whole collections
    .whereRef("collection.id", "=", "card.collection_id")
    .select(["card.id", "card.collection_id", "card.fact_id", "card.retired"])
    .where("card.id", "in", [...new Set(ids)])
    .where(visible(learner))
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { card: row.id, collection: row.collection_id, fact: row.fact_id, retired: row.retired !== 0 },
    ]),
  );
}

/** Cards by id that the person may see and that are not retired. */
export async function visibleCards(
  db: Db,
  learner: string | null,
  ids: readonly string[],
): Promise<Map<string, StoredCard>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("card")
    .crossJoin("collection") // as above
    .whereRef("collection.id", "=", "card.collection_id")
    .selectAll("card")
    .select("collection.owner_id")
    .where("card.id", "in", [...ids])
    .where("card.retired", "=", 0)
    .where(visible(learner))
    .execute();
  return new Map(rows.map((row) => [row.id, toCard(row)]));
}

export interface StudiedCollection {
  readonly id: string;
  readonly title: string;
}

/** What a learner studies and may see; somebody without a learner would begin with what is built in. */
export async function studiedCollections(db: Db, learner: string | null): Promise<StudiedCollection[]> {
  const collections = db.selectFrom("collection").select(["collection.id", "collection.title"]).where(visible(learner));
  const studied =
    learner === null
      ? collections.where("slug", "is not", null)
      : collections
          .innerJoin("study", "study.collection_id", "collection.id")
          .where("study.learner_id", "=", learner)
          .where("study.studied", "=", 1);
  return (await studied.execute()).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A card that is not gone, whatever its owner thinks of it, in a collection the person may read. */
export async function visibleCardRow(db: Db, learner: string | null, id: string): Promise<Tables["card"] | null> {
  const row = await db
    .selectFrom("card")
    .innerJoin("collection", "collection.id", "card.collection_id")
    .selectAll("card")
    .where("card.id", "=", id)
    .where("card.retired", "!=", 1)
    .where(visible(learner))
    .executeTakeFirst();
  return row ? { ...row } : null;
}

export type LinkedCard = Tables["card"] & Pick<Tables["document"], "title" | "author" | "publisher">;

/** Cards of one collection by id, with what their documents are called. The caller has seen a card of that collection. */
export async function linkedCards(
  db: Db,
  collection: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LinkedCard>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("card")
    .innerJoin("document", "document.id", "card.document_id")
    .selectAll("card")
    .select(["document.title", "document.author", "document.publisher"])
    .where("card.id", "in", [...ids])
    .where("card.collection_id", "=", collection)
    .execute();
  return new Map(rows.map((row) => [row.id, { ...row }]));
}

/** A card by id, retired or not, and whose its collection is. Whether the asker may know of it is the caller's to decide. */
export async function cardWithOwner(
  db: Db,
  id: string,
): Promise<Pick<Tables["card"] & Tables["collection"], "body" | "owner_id"> | null> {
  const row = await db
    .selectFrom("card")
    .innerJoin("collection", "collection.id", "card.collection_id")
    .select(["card.body", "collection.owner_id"])
    .where("card.id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}
