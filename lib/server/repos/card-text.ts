import "server-only";
import { searchWords } from "#lib/domain/nlp/search-words.ts";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

/** A word that nobody can type, so that one index finds the words of one collection. */
export const scopeWord = (collection: string): string => `\ue000${collection.replace(/[^a-z0-9]/gi, "").toLowerCase()}`;

type Worded = Pick<Tables["card"], "id" | "collection_id" | "stem" | "key">;

/** Rows a statement may write at once. */
const ROWS_AT_ONCE = 1000;

/** Makes cards findable by the words of stem and key. Told again, it changes nothing. */
export async function storeWords(db: Db, cards: readonly Worded[]): Promise<void> {
  for (let at = 0; at < cards.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto("card_text")
      .values(
        cards.slice(at, at + ROWS_AT_ONCE).map((card) => ({
          card_id: card.id,
          words: [scopeWord(card.collection_id), ...searchWords(`${card.stem} ${card.key}`)].join(" "),
        })),
      )
      .onConflict((c) =>
        c
          .column("card_id")
          .doUpdateSet((eb) => ({ words: eb.ref("excluded.words") }))
          .whereRef("card_text.words", "<>", "excluded.words" as "card_text.words"),
      )
      .execute();
  }
}
