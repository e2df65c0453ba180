import "server-only";
import type { Day } from "#lib/domain/review/day.ts";
import type { Db } from "../db/open.ts";
import { visible } from "./cards.ts";
import { MET } from "./counts.ts";

export interface SeenCollection {
  readonly id: string;
  readonly title: string;
  readonly documents: number;
  readonly cards: number;
  readonly studied: boolean;
  /** Cards in review or inside their steps whose day has come. */
  readonly due: number;
  /** Cards begun anew whose day has come. */
  readonly anew: number;
  /** Cards in use that were met at all. */
  readonly met: number;
}

/**
 * Every collection a person may see, and what of it waits by a day; somebody without a learner would study what is built
 * in. One statement, and from the counters: as many rows as there were days, however many cards.
 */
export async function seenCollections(db: Db, learner: string | null, today: Day): Promise<SeenCollection[]> {
  const rows = await db
    .selectFrom("collection")
    .leftJoin("study", (join) =>
      join.onRef("study.collection_id", "=", "collection.id").on("study.learner_id", "=", learner ?? ""),
    )
    .select(["collection.id", "collection.title", "collection.documents", "collection.cards", "study.studied"])
    .select((eb) => {
      const upTo = (queue: string) =>
        eb
          .selectFrom("due_count")
          .select((c) => c.fn.sum<number | string | null>("n").as("n"))
          .where("due_count.learner_id", "=", learner ?? "")
          .whereRef("due_count.collection_id", "=", "collection.id")
          .where("due_count.queue", "=", queue)
          .where("due_count.day", "<=", today);
      return [
        upTo("review").as("reviews"),
        upTo("learning").as("learning"),
        upTo("new").as("anew"),
        upTo(MET).as("met"),
      ];
    })
    .where(visible(learner))
    .execute();
  return rows
    .map(({ id, title, documents, cards, studied, reviews, learning, anew, met }) => ({
      id,
      title,
      documents,
      cards,
      studied: learner === null || studied === 1,
      due: Number(reviews ?? 0) + Number(learning ?? 0),
      anew: Number(anew ?? 0),
      met: Number(met ?? 0),
    }))
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1));
}

export async function seenCollection(
  db: Db,
  learner: string | null,
  id: string,
): Promise<{ id: string; title: string; cards: number; owned: boolean } | null> {
  const row = await db
    .selectFrom("collection")
    .select(["id", "title", "cards", "owner_id"])
    .where("id", "=", id)
    .where(visible(learner))
    .executeTakeFirst();
  if (!row) return null;
  return { id: row.id, title: row.title, cards: row.cards, owned: row.owner_id !== null && row.owner_id === learner };
}

/** The first documents of a collection by title. */
export async function documentsInUse(
  db: Db,
  collection: string,
  most: number,
): Promise<{ id: string; title: string }[]> {
  const rows = await db
    .selectFrom("document")
    .select(["id", "title"])
    .where("collection_id", "=", collection)
    .where("retired_at", "is", null)
    .orderBy("title")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(({ id, title }) => ({ id, title }));
}

/** Which of these kinds of fact the collection has cards of: one step into an index each. */
export async function kindsInUse(db: Db, collection: string, kinds: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const kind of kinds) {
    const row = await db
      .selectFrom("card")
      .select("id")
      .where("collection_id", "=", collection)
      .where("retired", "=", 0)
      .where("kind", "=", kind)
      .limit(1)
      .executeTakeFirst();
    if (row) found.push(kind);
  }
  return found;
}

export interface CardLine {
  readonly id: string;
  readonly stem: string;
  readonly key: string;
  readonly kind: string;
  readonly document: string;
}

/** Cards as rows of a list, in the order of `ids`. The caller found them in a collection the person may see. */
export async function cardLines(db: Db, ids: readonly string[]): Promise<CardLine[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("card")
    .innerJoin("document", "document.id", "card.document_id")
    .select(["card.id", "card.stem", "card.key", "card.kind", "document.title as document"])
    .where("card.id", "in", [...ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
