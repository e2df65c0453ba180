import "server-only";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

/** A card in use with what its fact says. */
export type PicturedCard = Tables["card"] & {
  /** JSON: the fact. */
  readonly fact_body: string;
  readonly document_title: string;
};

/** Cards in use of one kind of fact, best-ranked first. The caller knows that the person may see the collection. */
export async function picturedCards(db: Db, collection: string, kind: string, most: number): Promise<PicturedCard[]> {
  return db
    .selectFrom("card")
    .innerJoin("fact", "fact.id", "card.fact_id")
    .innerJoin("document", "document.id", "card.document_id")
    .selectAll("card")
    .select(["fact.body as fact_body", "document.title as document_title"])
    .where("card.collection_id", "=", collection)
    .where("card.retired", "=", 0)
    .where("card.kind", "=", kind)
    .orderBy("card.rank")
    .orderBy("card.id")
    .limit(most)
    .execute();
}
