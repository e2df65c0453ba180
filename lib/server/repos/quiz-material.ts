import "server-only";
import type { ExpressionBuilder } from "kysely";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";
import { visible } from "./cards.ts";

/**
 * Cards that items may be made of: those in use, and in one's own collections those that wait, too. Whoever makes a quiz
 * looks at each item, which is what waiting is for.
 */
const usable = (learner: string) => (eb: ExpressionBuilder<Tables, "card" | "collection">) =>
  eb.or([
    eb("card.retired", "=", 0),
    eb.and([
      eb("card.retired", "=", 3),
      eb("card.verdict", "=", "waiting"),
      eb("card.tier", "=", "published"),
      eb("collection.owner_id", "=", learner),
    ]),
  ]);

export interface MaterialDocument {
  readonly id: string;
  readonly title: string;
  readonly collection: string;
  readonly own: boolean;
  readonly cards: number;
}

/** Documents the person may read of which items can be made. */
export async function materialDocuments(db: Db, learner: string, most: number): Promise<MaterialDocument[]> {
  const rows = await db
    .selectFrom("document")
    .innerJoin("collection", "collection.id", "document.collection_id")
    .innerJoin("card", "card.document_id", "document.id")
    .select(["document.id", "document.title", "collection.title as collection", "collection.owner_id"])
    .select((eb) => eb.fn.countAll<number | string>().as("cards"))
    .where("document.retired_at", "is", null)
    .where(visible(learner))
    .where(usable(learner))
    .groupBy(["document.id", "document.title", "document.read_at", "collection.title", "collection.owner_id"])
    .orderBy("document.read_at", "desc")
    .orderBy("document.title")
    .limit(most)
    .execute();
  return rows.map(({ owner_id, cards, ...row }) => ({ ...row, own: owner_id !== null, cards: Number(cards) }));
}

export type MaterialCard = Tables["card"] & { readonly fact_body: string; readonly memory: string | null };

/** Cards of these documents with their facts, and what the person's own answers made of them; nothing of what they may not read. */
export async function materialCards(
  db: Db,
  learner: string,
  documents: readonly string[],
  most: number,
): Promise<MaterialCard[]> {
  if (documents.length === 0) return [];
  return db
    .selectFrom("card")
    .innerJoin("document", "document.id", "card.document_id")
    .innerJoin("collection", "collection.id", "document.collection_id")
    .innerJoin("fact", "fact.id", "card.fact_id")
    .leftJoin("card_memory", (join) =>
      join.onRef("card_memory.card_id", "=", "card.id").on("card_memory.learner_id", "=", learner),
    )
    .selectAll("card")
    .select(["fact.body as fact_body", "card_memory.body as memory"])
    .where("document.id", "in", documents)
    .where("document.retired_at", "is", null)
    .where(visible(learner))
    .where(usable(learner))
    .orderBy("card.rank")
    .orderBy("card.id")
    .limit(most)
    .execute();
}
