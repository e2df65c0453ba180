import "server-only";
import type { CardDoubt } from "#lib/contract/library.ts";
import type { Db, Store } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";
import { inTransaction } from "../db/transaction.ts";

export type CardDoubtRow = Tables["card_doubt"];

/** Puts what a quiz says of cards in the place of what it said before; nothing is written, or locked, when it says the same. */
export async function replaceDoubts(store: Store, quiz: string, doubts: readonly CardDoubtRow[]): Promise<void> {
  const told = (rows: readonly CardDoubtRow[]) =>
    JSON.stringify(
      rows
        .map(({ item_id, version, card_id, kind, missed, n }) => [item_id, version, card_id, kind, missed, n])
        .sort((a, b) => (`${a[0]}/${a[1]}` < `${b[0]}/${b[1]}` ? -1 : 1)),
    );
  const held = await store.db.selectFrom("card_doubt").selectAll().where("quiz_id", "=", quiz).execute();
  if (told(held) === told(doubts)) return;
  await inTransaction(store, async (trx) => {
    // Two looks at once write the same; the quiz's row keeps them apart.
    const quizRow = trx.selectFrom("quiz").select("id").where("id", "=", quiz);
    await (store.kind === "postgres" ? quizRow.forUpdate() : quizRow).execute();
    await trx.deleteFrom("card_doubt").where("quiz_id", "=", quiz).execute();
    if (doubts.length > 0)
      await trx
        .insertInto("card_doubt")
        .values([...doubts])
        .execute();
  });
}

/** The learner's doubts about these cards, one a card: that of the most answers. */
export async function doubtsAbout(
  db: Db,
  learner: string,
  cards: readonly string[],
): Promise<ReadonlyMap<string, CardDoubt>> {
  if (cards.length === 0) return new Map();
  const rows = await db
    .selectFrom("card_doubt")
    .innerJoin("quiz", "quiz.id", "card_doubt.quiz_id")
    .select(["card_doubt.card_id", "card_doubt.kind", "card_doubt.missed", "card_doubt.n"])
    .select(["quiz.id as quiz", "quiz.title"])
    .where("card_doubt.learner_id", "=", learner)
    .where("quiz.learner_id", "=", learner)
    .where("card_doubt.card_id", "in", [...cards])
    .execute();
  return new Map(rows.sort((a, b) => a.n - b.n).map(({ card_id, ...doubt }) => [card_id, doubt]));
}
