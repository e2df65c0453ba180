import "server-only";
import type { Verdicts, VerdictsReply } from "#lib/contract/document.ts";
import { inTransaction } from "../db/transaction.ts";
import type { Deps } from "../deps.ts";
import type { Learner } from "../repos/learners.ts";
import { shownCards } from "../repos/library.ts";
import { ownCards, setVerdict, standingOfCards } from "../repos/proposals.ts";
import { linksOfCard, standingOfCard } from "./card-standing.ts";
import { reproject } from "./read-document.ts";
import { settleCollection } from "./settle-collection.ts";

/**
 * Accepts, rejects or takes back a verdict on cards of the learner's own collections, in one transaction: each collection
 * is laid out anew, and whoever met a card that comes or goes has it folded anew. Cards that are not the learner's are
 * passed over as if they were not there. @returns null when none of them is
 */
export async function giveVerdicts(
  deps: Deps,
  learner: Learner,
  { cards, verdict, reason }: Verdicts,
): Promise<VerdictsReply | null> {
  return inTransaction(deps.store, async (trx) => {
    const own = await ownCards(trx, learner.id, [...new Set(cards)]);
    if (own.length === 0) return null;
    const ids = own.map(({ id }) => id);
    for (const collection of new Set(own.map((card) => card.collection))) {
      const shown = await shownCards(trx, collection);
      await setVerdict(
        trx,
        own.filter((card) => card.collection === collection).map(({ id }) => id),
        verdict,
        verdict === "rejected" ? reason : null,
      );
      await settleCollection(trx, collection, shown);
      await reproject(trx, [...shown.symmetricDifference(await shownCards(trx, collection))]);
    }
    const after = await standingOfCards(trx, ids);
    return {
      cards: after.map((row) => ({ id: row.id, standing: standingOfCard(row), why: linksOfCard(row)?.why ?? null })),
    };
  });
}
