import "server-only";
import type { HandCard, HandCardReply } from "#lib/contract/hand-card.ts";
import { plainClaim } from "#lib/domain/card/collection/plain-claim.ts";
import { fold } from "#lib/domain/nlp/fold.ts";
import { makeByHand, quotedAt } from "#lib/domain/reading/hand-card.ts";
import type { Db } from "../db/open.ts";
import { inTransaction } from "../db/transaction.ts";
import type { Deps } from "../deps.ts";
import { digestOf } from "../digest.ts";
import { newId } from "../ids.ts";
import { CardBody, cardWithOwner } from "../repos/cards.ts";
import { visibleDocument } from "../repos/documents.ts";
import { type Learner, lockLearner } from "../repos/learners.ts";
import { shownCards, storeCards, storeFacts } from "../repos/library.ts";
import { sourceOf } from "./document-page.ts";
import { HAND } from "./keep-hand.ts";
import { settleCollection } from "./settle-collection.ts";

/**
 * Makes a card of words that the learner chose in a document of their own; asked for again, it is there.
 * @returns null when the document, or the card of that id, is not theirs
 */
export async function makeHandCard(
  deps: Deps,
  learner: Pick<Learner, "id">,
  wish: HandCard,
): Promise<HandCardReply | null> {
  const { id: card, stem } = wish;
  const digest = digestOf(wish);
  // First: a document that changed since changes nothing about a card that was made of it.
  const before = await madeBefore(deps.store.db, learner.id, card, digest);
  if (before !== undefined) return before;
  const document = await visibleDocument(deps.store.db, learner.id, wish.document);
  if (!document || document.owner_id !== learner.id) return null;
  const source = sourceOf(document);
  const place = quotedAt(source, wish.quote, wish.near);
  if (!place) return { ok: false, why: "changed" };
  const made = makeByHand({ source, ...place, stem });
  if (!made.ok) return { ok: false, why: made.error };
  const { mention, form, key, note, passage } = made.value;
  const fact = newId();
  const prompt = `${HAND}.${form}`;
  return inTransaction(deps.store, async (trx): Promise<HandCardReply | null> => {
    await lockLearner(trx, learner.id); // the same wish twice at once: the second finds what the first made
    const meanwhile = await madeBefore(trx, learner.id, card, digest);
    if (meanwhile !== undefined) return meanwhile;
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
          wish: digest,
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
    return { ok: true, card, known: false };
  });
}

/** What is answered when a card of that id is there; undefined when there is none. */
async function madeBefore(
  db: Db,
  learner: string,
  id: string,
  wish: string,
): Promise<HandCardReply | null | undefined> {
  const row = await cardWithOwner(db, id);
  if (!row) return undefined;
  if (row.owner_id !== learner) return null;
  const known = CardBody.parse(JSON.parse(row.body)).wish === wish;
  return known ? { ok: true, card: id, known } : { ok: false, why: "taken" };
}
