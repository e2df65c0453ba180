import "server-only";
import { type Inbox, type InboxCard, MOST_PROPOSALS } from "#lib/contract/inbox.ts";
import { optionsOf } from "#lib/domain/card/forms/choice.ts";
import { MODEL_RULE } from "#lib/domain/propose/proposal.ts";
import type { Deps } from "../deps.ts";
import { toCard } from "../repos/cards.ts";
import { documentTitles } from "../repos/documents.ts";
import type { Learner } from "../repos/learners.ts";
import { countWaiting, type WaitingCard, waitingCards } from "../repos/proposals.ts";
import { proposedCard } from "./card-standing.ts";

/** What waits for the learner's verdict. @param document only of this one */
export async function inboxOf(deps: Deps, learner: Learner, document: string | undefined): Promise<Inbox> {
  const { db } = deps.store;
  const rows = await waitingCards(db, learner.id, document, MOST_PROPOSALS);
  const cards = rows.map(inboxCard);
  return {
    ...(await countWaiting(db, learner.id, document)),
    documents: await documentTitles(db, [...new Set(rows.map((row) => row.document_id))]),
    cards,
  };
}

function inboxCard(row: WaitingCard): InboxCard {
  const card = toCard({ ...row, owner_id: null });
  const { confidence, rule } = JSON.parse(row.fact_body) as { confidence?: number; rule?: string };
  return {
    ...proposedCard(row),
    document: row.document_id,
    kind: row.kind,
    options: card.form === "choice" ? optionsOf(card) : [],
    hint: card.hint,
    note: card.note,
    passage: card.passage,
    confidence: confidence ?? 1,
    byModel: rule === MODEL_RULE,
    rules: card.rules,
  };
}
