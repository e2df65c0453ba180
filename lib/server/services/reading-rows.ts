import "server-only";
import type { ReadCard, ReadFact } from "#lib/domain/reading/reading.ts";
import type { KnownReading } from "#lib/domain/reading/version.ts";
import type { Tables } from "../db/tables.ts";
import { newId } from "../ids.ts";
import { CardBody } from "../repos/cards.ts";
import type { KnownRows } from "../repos/library.ts";
import { GONE } from "./settle-collection.ts";

/** What a reading becomes in a collection. */
export interface RowsOf {
  readonly document: string;
  readonly collection: string;
  /** Added to the rank of its cards, so that the documents of a collection take turns. */
  readonly turn: number;
  readonly verdict: Tables["card"]["verdict"];
}

// Documents of a collection take turns, each with its best card first; whose turn comes first must be the same on every
// machine, which ids are not.
export const RANK_STEP = 10_000;

/** Stored rows as the pure half reads them. */
export const knownOf = ({ text, facts, cards }: KnownRows): KnownReading => ({
  text,
  facts: facts.map((fact) => ({
    id: fact.id,
    kind: fact.kind,
    key: fact.match_key,
    mention: { start: fact.start_at, end: fact.end_at },
  })),
  cards: cards.map((card) => {
    const body = CardBody.parse(JSON.parse(card.body));
    return {
      id: card.id,
      fact: card.fact_id,
      prompt: card.prompt,
      form: card.form,
      // As its document made it, before the collection's other documents had a say.
      stem: body.plain?.stem ?? card.stem,
      key: card.key,
      accept: body.plain?.accept ?? body.accept,
      answerType: body.answerType,
      passage: JSON.parse(card.passage),
      gone: card.retired === GONE,
    };
  }),
});

export const factRows = (
  { document }: RowsOf,
  facts: readonly ReadFact[],
  ids: readonly (string | null)[],
): Tables["fact"][] =>
  facts.map((fact, index) => ({
    id: ids[index] ?? newId(),
    document_id: document,
    kind: fact.kind,
    match_key: fact.key,
    start_at: fact.start,
    end_at: fact.end,
    tier: fact.tier,
    body: fact.body,
    retired_at: null,
  }));

export const cardRows = (
  of: RowsOf,
  cards: readonly ReadCard[],
  ids: readonly (string | null)[],
  facts: readonly Tables["fact"][],
): Tables["card"][] =>
  cards.map((card, index) => {
    const fact = facts[card.fact];
    if (fact === undefined) throw new Error(`Inconsistent: a card of fact ${card.fact}, which is not there`);
    const { answerType, accept, distractors, spares, hint, note, rules, stem, claim } = card;
    return {
      id: ids[index] ?? newId(),
      collection_id: of.collection,
      document_id: of.document,
      fact_id: fact.id,
      prompt: card.prompt,
      form: card.form,
      stem: card.stem,
      key: card.key,
      body: JSON.stringify({
        answerType,
        accept: [...accept],
        distractors: [...distractors],
        spares: [...spares],
        hint,
        note,
        rules: [...rules],
        rivals: [],
        claim,
        plain: { stem, accept: [...accept] },
      } satisfies CardBody),
      passage: JSON.stringify(card.passage),
      rank: card.rank * RANK_STEP + of.turn,
      retired: 0,
      edited: null,
      verdict: of.verdict,
      reason: null,
      tier: card.tier,
      links: null,
      kind: fact.kind,
    };
  });
