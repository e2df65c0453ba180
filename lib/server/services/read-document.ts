import "server-only";
import { matchFacts } from "#lib/domain/fact/match.ts";
import type { Result } from "#lib/domain/kernel/result.ts";
import { ok } from "#lib/domain/kernel/result.ts";
import { type Reading, readingOf } from "#lib/domain/reading/reading.ts";
import type { ReadError } from "#lib/domain/source/read-text.ts";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";
import { inTransaction } from "../db/transaction.ts";
import type { Deps } from "../deps.ts";
import { sha256 } from "../digest.ts";
import { newId } from "../ids.ts";
import type { CardBody } from "../repos/cards.ts";
import { visiblePlaces } from "../repos/cards.ts";
import {
  type KnownDocument,
  type KnownReading,
  knownReading,
  metBy,
  retire,
  shownCards,
  storeCards,
  storeDocument,
  storeFacts,
} from "../repos/library.ts";
import { project } from "./projection.ts";
import { settleCollection } from "./settle-collection.ts";

export interface DocumentInput {
  readonly collection: string;
  readonly slug: string;
  readonly format: "text" | "markdown";
  readonly text: string;
  /** Given by whoever brings it; else the text's own. */
  readonly title?: string;
  /** What it came as; without it, its format. */
  readonly medium?: string;
  /** The file's name or the page's address. */
  readonly origin?: string | null;
  readonly pages?: readonly number[] | null;
  /** Whether its cards wait in an inbox for a person's verdict. */
  readonly proposes: boolean;
}

/** What a reading came to. */
export interface ReadingReport {
  readonly document: string;
  readonly facts: number;
  readonly cards: number;
  readonly kept: number;
  readonly retired: number;
}

/** Reads a document here and now, for commands, and stores what came of it. */
export async function readDocument(
  deps: Deps,
  input: DocumentInput,
  known: KnownDocument | null,
  engine: string,
): Promise<Result<ReadingReport, ReadError>> {
  const reading = readingOf(input);
  return reading.ok ? ok(await storeReading(deps, input, reading.value, known, engine)) : reading;
}

/**
 * Stores a document's facts and cards, in one transaction. Read again, a fact or card that is still there keeps its id,
 * and with it everybody's schedule; what is gone is retired.
 */
export async function storeReading(
  deps: Deps,
  input: DocumentInput,
  { meta, ledger, sentences, sketch, facts, cards: read }: Reading,
  known: KnownDocument | null,
  engine: string,
): Promise<ReadingReport> {
  // Nobody is there to look at the proposals of what ships with a release.
  const cards = input.proposes ? read : read.filter((card) => card.tier === "published");
  const now = deps.clock();
  const document = known?.id ?? newId();
  const turn = Number.parseInt(sha256(input.slug).slice(0, 8), 16) % RANK_STEP;
  return inTransaction(deps.store, async (trx) => {
    const shown = await shownCards(trx, input.collection);
    const before = known ? await knownReading(trx, known.id) : { facts: [], cards: [] };
    const factIds = matchFacts(
      before.facts.map((fact) => ({
        id: fact.id,
        kind: fact.kind,
        key: fact.match_key,
        mention: { start: fact.start_at, end: fact.end_at },
      })),
      facts.map(({ kind, key, start, end }) => ({ kind, key, mention: { start, end } })),
    ).map((id) => id ?? newId());
    const factRows = facts.map((fact, i): Tables["fact"] => ({
      id: factIds[i] ?? newId(),
      document_id: document,
      kind: fact.kind,
      match_key: fact.key,
      start_at: fact.start,
      end_at: fact.end,
      tier: fact.tier,
      body: fact.body,
      retired_at: null,
    }));
    const made = cards.map((card): Tables["card"] => {
      const fact = factIds[card.fact];
      if (fact === undefined) throw new Error(`Inconsistent: a card of fact ${card.fact}, which is not there`);
      const { answerType, accept, distractors, hint, note, rules, stem, claim } = card;
      return {
        id: newId(),
        collection_id: input.collection,
        document_id: document,
        fact_id: fact,
        prompt: card.prompt,
        form: card.form,
        stem: card.stem,
        key: card.key,
        body: JSON.stringify({
          answerType,
          accept: [...accept],
          distractors: [...distractors],
          hint,
          note,
          rules: [...rules],
          rivals: [],
          claim,
          plain: { stem, accept: [...accept] },
        } satisfies CardBody),
        passage: JSON.stringify(card.passage),
        rank: card.rank * RANK_STEP + turn,
        retired: 0,
        edited: null,
        verdict: input.proposes ? "waiting" : "accepted",
        reason: null,
        tier: card.tier,
        links: null,
        kind: facts[card.fact]?.kind ?? "",
      };
    });
    const ids = cardIds(before, made);
    const cardRows = made.map((row, index) => ({ ...row, id: ids[index] ?? row.id }));
    await storeDocument(trx, {
      id: document,
      collection_id: input.collection,
      slug: input.slug,
      title: meta.title ?? input.slug,
      author: meta.author,
      publisher: meta.publisher,
      published: meta.published,
      format: input.format,
      text: input.text,
      digest: sha256(input.text),
      engine,
      ledger: JSON.stringify({ ...ledger, order: sentences.map(({ start, end, state }) => [start, end, state]) }),
      read_at: now,
      retired_at: null,
      medium: input.medium ?? input.format,
      origin: input.origin ?? null,
      pages: input.pages ? JSON.stringify(input.pages) : null,
      bytes: Buffer.byteLength(input.text),
      sketch: JSON.stringify(sketch),
    });
    await storeFacts(trx, factRows);
    await storeCards(trx, cardRows);
    const gone = goneFrom(before, factRows, cardRows);
    await retire(trx, gone, now);
    await settleCollection(trx, input.collection, shown);
    await reproject(trx, changed(shown, await shownCards(trx, input.collection)));
    const wasThere = new Set(before.cards.map((card) => card.id));
    const kept = cardRows.filter((card) => wasThere.has(card.id)).length;
    return { document, facts: factRows.length, cards: cardRows.length, kept, retired: gone.cards.length };
  });
}

// Documents of a collection take turns, each with its best card first; whose turn comes first must be the same on every
// machine, which ids are not.
const RANK_STEP = 10_000;

/**
 * The known id of each card, or undefined for a new one. By fact, prompt and form; then, for what a learner must recall,
 * by fact and prompt alone, since a question that is now typed is the same thing to remember. Each id is given once, one
 * that is in use before a retired one.
 */
function cardIds(before: KnownReading, cards: readonly Pick<Tables["card"], "fact_id" | "prompt" | "form">[]) {
  const free = new Set([...before.cards].sort((a, b) => a.retired - b.retired));
  const ids: (string | undefined)[] = cards.map(() => undefined);
  const keys = [
    (card: (typeof cards)[number]) => [card.fact_id, card.prompt, card.form].join("\n"),
    (card: (typeof cards)[number]) => (card.form === "choice" ? null : [card.fact_id, card.prompt].join("\n")),
  ];
  for (const keyOf of keys) {
    const known = Map.groupBy(free, keyOf);
    for (const [index, card] of cards.entries()) {
      const key = keyOf(card);
      const same = ids[index] === undefined && key !== null ? known.get(key)?.shift() : undefined;
      if (!same) continue;
      ids[index] = same.id;
      free.delete(same);
    }
  }
  return ids;
}

function goneFrom(before: KnownReading, facts: readonly Tables["fact"][], cards: readonly Tables["card"][]) {
  const factsNow = new Set(facts.map((fact) => fact.id));
  const cardsNow = new Set(cards.map((card) => card.id));
  return {
    facts: before.facts.flatMap((fact) => (fact.retired_at === null && !factsNow.has(fact.id) ? fact.id : [])),
    cards: before.cards.flatMap((card) => (card.retired !== 1 && !cardsNow.has(card.id) ? card.id : [])),
  };
}

/** Cards that came into use or went out of it. */
const changed = (before: ReadonlySet<string>, after: ReadonlySet<string>): string[] => [
  ...before.symmetricDifference(after),
];

/** A card that is retired, or back, waits elsewhere than its row says: fold it anew for everybody who has met it. */
export async function reproject(trx: Db, cards: readonly string[]): Promise<void> {
  for (const [learner, met] of await metBy(trx, cards)) {
    const places = await visiblePlaces(trx, learner, met);
    const changes = new Map([...places].map(([card, place]) => [card, { place, events: [], anew: true }] as const));
    await project(trx, learner, changes, new Set());
  }
}
