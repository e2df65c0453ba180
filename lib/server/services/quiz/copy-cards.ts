import "server-only";
import { plainClaim } from "#lib/domain/card/collection/plain-claim.ts";
import type { Item } from "#lib/domain/item/item.ts";
import { fold } from "#lib/domain/nlp/fold.ts";
import type { Db } from "../../db/open.ts";
import { sha256 } from "../../digest.ts";
import { newId } from "../../ids.ts";
import type { CardBody } from "../../repos/cards.ts";
import { cardsOfDocument } from "../../repos/documents.ts";
import { countCollection, makeCollection, storeCards, storeDocument, storeFacts } from "../../repos/library.ts";
import { documentBySlug } from "../../repos/own-collections.ts";
import { HAND } from "../keep-hand.ts";
import { type CardOfItem, cardOfItem } from "./card-of-item.ts";

interface Copied {
  /** Card ids by item. */
  readonly cards: ReadonlyMap<string, string>;
  /** How many were made now. */
  readonly made: number;
}

/**
 * Cards of a learner's own for quiz items, in a collection named after the quiz: one document of the passages that prove them, so
 * that no card is without its passage. Items that were copied before keep their card, whatever the quiz has become since.
 */
export async function copyCards(
  trx: Db,
  learner: string,
  quiz: { readonly quiz: string; readonly title: string },
  items: readonly { readonly id: string; readonly item: Item }[],
  now: number,
): Promise<Copied> {
  const copyable = items.flatMap(({ id, item }) => {
    const card = cardOfItem(item);
    const proof = card && proofOf(item, card);
    return card && proof ? [{ id, item, card, proof }] : [];
  });
  if (copyable.length === 0) return { cards: new Map(), made: 0 };
  const slug = `quiz-${quiz.quiz}`;
  const known = await documentBySlug(trx, learner, slug);
  const cards = new Map<string, string>();
  if (known)
    for (const { id, prompt } of await cardsOfDocument(trx, known.id)) cards.set(prompt.replace(/^quiz\./, ""), id);
  const fresh = copyable.filter(({ id }) => !cards.has(id));
  if (fresh.length === 0) return { cards, made: 0 };
  const collection = known?.collection_id ?? newId();
  if (!known) await makeCollection(trx, { id: collection, title: quiz.title, owner: learner }, now);
  const document = known?.id ?? newId();
  let text = known?.text ?? "";
  const rows = fresh.map(({ id, item, card, proof }, at) => {
    const from = text === "" ? 0 : text.length + 2;
    text += `${text === "" ? "" : "\n\n"}${proof.text}`;
    const made = { fact: newId(), card: newId() };
    cards.set(id, made.card);
    const mention = { start: from + proof.start, end: from + proof.end };
    return { made, id, item, card, mention, rank: cards.size + at };
  });
  await storeDocument(trx, {
    id: document,
    collection_id: collection,
    slug,
    title: quiz.title,
    author: null,
    publisher: null,
    published: null,
    format: "text",
    text,
    digest: sha256(text),
    engine: "quiz",
    ledger: "{}",
    read_at: now,
    retired_at: null,
    bytes: Buffer.byteLength(text),
  });
  await storeFacts(
    trx,
    rows.map(({ made, id, card, mention }) => ({
      id: made.fact,
      document_id: document,
      kind: HAND,
      match_key: `${HAND}|${fold(card.key)}|${id}`,
      start_at: mention.start,
      end_at: mention.end,
      tier: "published" as const,
      body: JSON.stringify({ kind: HAND, mention, words: card.key, confidence: 1 }),
      retired_at: null,
    })),
  );
  await storeCards(
    trx,
    rows.map(({ made, id, item, card, rank }) => ({
      id: made.card,
      collection_id: collection,
      document_id: document,
      fact_id: made.fact,
      prompt: `quiz.${id}`,
      form: card.form,
      stem: card.stem,
      key: card.key,
      body: JSON.stringify({
        answerType: card.answerType,
        accept: [...card.accept],
        distractors: [],
        hint: null,
        note: item.footnote?.note ?? "",
        rules: [],
        rivals: [],
        claim: plainClaim(`quiz.${id}`, card.stem, card.key),
        plain: { stem: card.stem, accept: [...card.accept] },
      } satisfies CardBody),
      passage: JSON.stringify(item.footnote?.passage),
      rank,
      retired: 0,
      edited: null,
      verdict: "accepted" as const,
      reason: null,
      tier: "published" as const,
      links: null,
      kind: HAND,
    })),
  );
  await countCollection(trx, collection);
  return { cards, made: fresh.length };
}

/** The passage as text, and where in it the words stand that carry the answer: the key itself, else what is marked. Null without a passage. */
function proofOf(item: Item, { key }: CardOfItem): { text: string; start: number; end: number } | null {
  const paragraphs = item.footnote?.passage?.paragraphs ?? [];
  const text = paragraphs.map(({ runs }) => runs.map((run) => run.text).join("")).join("\n\n");
  if (text.trim() === "") return null;
  const said = text.toLowerCase().indexOf(key.toLowerCase());
  if (said >= 0) return { text, start: said, end: said + key.length };
  const marked = paragraphs.flatMap(({ runs }) => runs).find(({ as }) => as !== "plain")?.text ?? text;
  const start = Math.max(0, text.indexOf(marked));
  return { text, start, end: start + marked.length };
}
