import "server-only";
import { plainClaim } from "#lib/domain/card/collection/plain-claim.ts";
import type { Material, SourceCard } from "#lib/domain/item/propose/material.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import type { Db } from "../../db/open.ts";
import { toCard } from "../../repos/cards.ts";
import { type MaterialCard, materialCards } from "../../repos/quiz-material.ts";

/** The best cards of that many; a wish for sixty items needs no more. */
const MOST_CARDS = 4_000;

/** What items of these documents are made of: as much of them as the person may read. */
export async function materialOf(db: Db, learner: string, documents: readonly string[]): Promise<Material> {
  const rows = await materialCards(db, learner, documents, MOST_CARDS);
  const facts = new Map(
    rows.map((row) => [
      row.fact_id,
      { id: row.fact_id, document: row.document_id, kind: row.kind, body: JSON.parse(row.fact_body) },
    ]),
  );
  return { cards: rows.map(sourceCard), facts: [...facts.values()] };
}

function sourceCard(row: MaterialCard): SourceCard {
  const card = toCard({ ...row, owner_id: null });
  return {
    id: card.id,
    document: row.document_id,
    fact: card.fact,
    kind: row.kind,
    prompt: card.prompt,
    form: card.form,
    stem: card.stem,
    key: card.key,
    answerType: card.answerType,
    accept: card.accept,
    distractors: card.distractors,
    spares: card.spares ?? [],
    rivals: card.rivals ?? [],
    hint: card.hint,
    note: card.note,
    passage: card.passage,
    rank: card.rank,
    // A wording of its owner's is asked as it stands.
    claim: row.edited === null && card.claim ? card.claim : plainClaim(card.prompt, card.stem, card.key),
    recall: recallIn(row.memory),
  };
}

function recallIn(memory: string | null): number | null {
  if (memory === null) return null;
  const { reps, lapses } = JSON.parse(memory) as CardMemory;
  return reps > 0 ? Math.max(0, 1 - lapses / reps) : null;
}
