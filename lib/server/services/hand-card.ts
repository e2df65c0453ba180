import "server-only";
import type { HandCard, HandCardReply } from "#lib/contract/document.ts";
import { plainClaim } from "#lib/domain/card/collection/plain-claim.ts";
import { fold } from "#lib/domain/nlp/fold.ts";
import { makeByHand } from "#lib/domain/reading/hand-card.ts";
import { inTransaction } from "../db/transaction.ts";
import type { Deps } from "../deps.ts";
import { newId } from "../ids.ts";
import type { CardBody } from "../repos/cards.ts";
import { visibleDocument } from "../repos/documents.ts";
import type { Learner } from "../repos/learners.ts";
import { shownCards, storeCards, storeFacts } from "../repos/library.ts";
import { sourceOf } from "./document-page.ts";
import { HAND } from "./keep-hand.ts";
import { settleCollection } from "./settle-collection.ts";

/** Makes a card of words that the learner chose in a document of their own. @returns null when it is not theirs */
export async function makeHandCard(deps: Deps, learner: Learner, chosen: HandCard): Promise<HandCardReply | null> {
  const document = await visibleDocument(deps.store.db, learner.id, chosen.document);
  if (!document || document.owner_id !== learner.id) return null;
  const made = makeByHand({ source: sourceOf(document), ...chosen });
  if (!made.ok) return { ok: false, message: made.error };
  const { mention, form, stem, key, note, passage } = made.value;
  const [fact, card] = [newId(), newId()];
  const prompt = `${HAND}.${form}`;
  await inTransaction(deps.store, async (trx) => {
    const shown = await shownCards(trx, document.collection_id);
    await storeFacts(trx, [
      {
        id: fact,
        document_id: document.id,
        kind: HAND,
        match_key: `${HAND}|${fold(key)}|${fold(stem)}`,
        start_at: mention.start,
        end_at: mention.end,
        tier: "published",
        body: JSON.stringify({ kind: HAND, mention, words: key, confidence: 1 }),
        retired_at: null,
      },
    ]);
    await storeCards(trx, [
      {
        id: card,
        collection_id: document.collection_id,
        document_id: document.id,
        fact_id: fact,
        prompt,
        form,
        stem,
        key,
        body: JSON.stringify({
          answerType: "text",
          accept: [],
          distractors: [],
          hint: null,
          note,
          rules: [],
          rivals: [],
          claim: plainClaim(prompt, stem, key),
          plain: { stem, accept: [] },
        } satisfies CardBody),
        passage: JSON.stringify(passage),
        // Before everything the engine made: whoever takes the trouble wants it next.
        rank: 0,
        retired: 0,
        edited: null,
        verdict: "accepted",
        reason: null,
        tier: "published",
        links: null,
        kind: HAND,
      },
    ]);
    await settleCollection(trx, document.collection_id, shown);
  });
  return { ok: true, card };
}
