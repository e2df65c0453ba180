import "server-only";
import type { DocumentFact, DocumentPage } from "#lib/contract/document.ts";
import type { Fact } from "#lib/domain/fact/kinds/index.ts";
import { countLedger, type SentenceState } from "#lib/domain/fact/ledger.ts";
import { summaryOf } from "#lib/domain/fact/summary.ts";
import { pageOf } from "#lib/domain/reading/page.ts";
import { readText } from "#lib/domain/source/read-text.ts";
import type { Deps } from "../deps.ts";
import { cardsOfDocument, type DocumentRow, factsOfDocument, visibleDocument } from "../repos/documents.ts";
import type { Learner } from "../repos/learners.ts";
import { proposedCard } from "./card-standing.ts";

/** A document to read, with its facts and their cards, or null when there is none that the person may read. */
export async function documentPage(deps: Deps, learner: Learner | null, id: string): Promise<DocumentPage | null> {
  const { db } = deps.store;
  const row = await visibleDocument(db, learner?.id ?? null, id);
  if (!row) return null;
  const source = sourceOf(row);
  const facts = (await factsOfDocument(db, id)).map((each) => {
    const fact = JSON.parse(each.body) as Fact & { words?: string };
    return { id: each.id, fact, words: fact.words };
  });
  const sentences = sentencesOf(row.ledger);
  const owned = learner !== null && row.owner_id === learner.id;
  const cards = (await cardsOfDocument(db, id)).map(proposedCard);
  return {
    id,
    collection: row.collection_id,
    collectionTitle: row.collection_title,
    title: row.title,
    author: row.author,
    publisher: row.publisher,
    published: row.published,
    standing: source.meta.standing,
    owned,
    blocks: pageOf(
      source,
      facts.map(({ fact }) => fact.mention),
      sentences,
    ).map((block) => ({
      ...block,
      marks: [...block.marks],
      sentences: [...block.sentences],
      rows: block.rows.map((cells) =>
        cells.map((cell) => ({ ...cell, marks: [...cell.marks], sentences: [...cell.sentences] })),
      ),
    })),
    facts: facts.map((fact) => factOnPage(fact.id, fact)),
    // What others made of a card is nobody's business but its owner's.
    cards: owned ? cards : cards.filter(({ standing }) => standing === "in-use"),
    ledger: countLedger(sentences),
  };
}

/** The stored text as it was read. */
export function sourceOf(row: Pick<DocumentRow, "text" | "format" | "title" | "slug" | "pages">) {
  const pages = row.pages === null ? null : (JSON.parse(row.pages) as number[]);
  const source = readText(row.text, row.format, { title: row.title, pages });
  if (!source.ok) throw new Error(`Inconsistent: the stored document ${row.slug} cannot be read`);
  return source.value;
}

/** The ledger's order of sentences; none for a row that an older release wrote. */
function sentencesOf(ledger: string): SentenceState[] {
  const { order } = JSON.parse(ledger) as { order?: [number, number, SentenceState["state"]][] };
  return (order ?? []).map(([start, end, state]) => ({ start, end, state }));
}

const factOnPage = (id: string, { fact, words }: { fact: Fact; words: string | undefined }): DocumentFact => ({
  id,
  kind: fact.kind,
  // A person's own choice of words is no kind of the engine's.
  summary: words ?? summaryOf(fact),
  tier: fact.tier ?? "published",
  mood: fact.mood ?? "asserted",
  attribution: fact.attribution ?? null,
  asOf: fact.asOf ?? null,
  confidence: fact.confidence,
});

/** A document's title and how long it is, in characters; null when there is none that the person may read. */
export async function headOfDocument(
  deps: Deps,
  learner: Learner | null,
  id: string,
): Promise<{ title: string; length: number } | null> {
  const row = await visibleDocument(deps.store.db, learner?.id ?? null, id);
  return row && { title: row.title, length: row.text.length };
}

/** A document of the learner's own, or null. */
export async function ownedDocument(
  deps: Deps,
  learner: Learner,
  id: string,
): Promise<{ id: string; title: string; collection: string } | null> {
  const row = await visibleDocument(deps.store.db, learner.id, id);
  return row?.owner_id === learner.id ? { id, title: row.title, collection: row.collection_id } : null;
}
