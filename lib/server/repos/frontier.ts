import "server-only";
import { sql } from "kysely";
import type { Db } from "../db/open.ts";

/**
 * Before this rank of a collection its learner has met every card in use, so that whoever looks for new ones begins here
 * and not at the first of a million. It may lag behind, never run ahead: what makes a card new again lowers it.
 */
export async function frontierOf(db: Db, learner: string, collection: string): Promise<number> {
  const row = await db
    .selectFrom("study")
    .select("frontier")
    .where("learner_id", "=", learner)
    .where("collection_id", "=", collection)
    .executeTakeFirst();
  return row?.frontier ?? -1;
}

/** Cards looked at after a learner met new ones: more than are met between two looks, so that it keeps up. */
const STRIDE = 400;

export async function advanceFrontier(db: Db, learner: string, collection: string): Promise<void> {
  // Written before the cards are read: whoever brings new cards waits, or was waited for.
  const study = await db
    .updateTable("study")
    .set((eb) => ({ frontier: eb.ref("frontier") }))
    .where("learner_id", "=", learner)
    .where("collection_id", "=", collection)
    .returning("frontier")
    .executeTakeFirst();
  if (!study) return;
  const rows = await db
    .selectFrom("card")
    .leftJoin("card_memory as m", (join) => join.onRef("m.card_id", "=", "card.id").on("m.learner_id", "=", learner))
    .select(["card.rank as rank", "m.card_id as met"])
    .where("card.collection_id", "=", collection)
    .where("card.retired", "=", 0)
    .where(sql<boolean>`(card.rank, card.id) > (${study.frontier}, '')`)
    .orderBy("card.rank")
    .orderBy("card.id")
    .limit(STRIDE)
    .execute();
  const reached = (rows.find(({ met }) => met === null) ?? rows.at(-1))?.rank ?? study.frontier;
  if (reached > study.frontier) await setFrontier(db, learner, collection, reached);
}

/** Cards that are new again stand before it no more. */
export async function lowerFrontier(db: Db, learner: string, cards: readonly string[]): Promise<void> {
  if (cards.length === 0) return;
  const rows = await db
    .selectFrom("card")
    .select(["collection_id", "rank"])
    .where("id", "in", [...cards])
    .execute();
  for (const [collection, of] of Map.groupBy(rows, (row) => row.collection_id)) {
    const rank = Math.min(...of.map((row) => row.rank));
    if (rank < (await frontierOf(db, learner, collection))) await setFrontier(db, learner, collection, rank);
  }
}

/** Cards came, or changed places: every learner's is found anew, little by little. */
export async function resetFrontiers(db: Db, collection: string): Promise<void> {
  await db.updateTable("study").set({ frontier: -1 }).where("collection_id", "=", collection).execute();
}

async function setFrontier(db: Db, learner: string, collection: string, frontier: number): Promise<void> {
  await db
    .updateTable("study")
    .set({ frontier })
    .where("learner_id", "=", learner)
    .where("collection_id", "=", collection)
    .execute();
}
