import "server-only";
import { inTransaction } from "../db/transaction.ts";
import type { Deps } from "../deps.ts";
import { newId } from "../ids.ts";
import { storeWords } from "../repos/card-text.ts";
import { wordingOf } from "../repos/cards.ts";
import { shownCards } from "../repos/library.ts";
import { hasSlug, ownCollection, ownDocument, placeDocument, wordedCards } from "../repos/own-collections.ts";
import { putBack, takeOut } from "./carry-schedules.ts";
import { reproject } from "./read-document.ts";
import { settleCollection } from "./settle-collection.ts";

/**
 * Puts a document of the learner's into another collection of theirs. Facts and cards keep their ids and with them every
 * schedule; both collections are laid out anew, since a card may have been another's twin. @returns where it was, or null
 * when either is not theirs
 */
export async function moveDocument(
  { store }: Deps,
  learner: string,
  { document, to }: { readonly document: string; readonly to: string },
): Promise<{ from: string } | null> {
  return inTransaction(store, async (trx) => {
    const row = await ownDocument(trx, learner, document);
    if (!row || !(await ownCollection(trx, learner, to))) return null;
    const from = row.collection;
    if (from === to) return { from };
    const shown = { from: await shownCards(trx, from), to: await shownCards(trx, to) };
    const learners = await takeOut(trx, from, { document });
    const slug = (await hasSlug(trx, to, row.slug)) ? newId() : row.slug;
    await placeDocument(trx, { ...row, slug }, to);
    const cards = await wordedCards(trx, document);
    await storeWords(
      trx,
      cards.map((card) => ({ ...card, ...wordingOf(card) })),
    );
    await settleCollection(trx, from, shown.from);
    await settleCollection(trx, to, shown.to);
    await putBack(trx, learners, { document });
    // Cards of other documents that came into use or went out of it; the document's own are folded already.
    const own = new Set(cards.map(({ id }) => id));
    for (const [collection, before] of [
      [from, shown.from],
      [to, shown.to],
    ] as const)
      await reproject(
        trx,
        [...before.symmetricDifference(await shownCards(trx, collection))].filter((id) => !own.has(id)),
      );
    return { from };
  });
}
