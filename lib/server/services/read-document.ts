import "server-only";
import type { Result } from "#lib/domain/kernel/result.ts";
import { ok } from "#lib/domain/kernel/result.ts";
import { type Reading, readingOf } from "#lib/domain/reading/reading.ts";
import { planVersion, type VersionPlan } from "#lib/domain/reading/version.ts";
import type { ReadError } from "#lib/domain/source/read-text.ts";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";
import { inTransaction } from "../db/transaction.ts";
import type { Deps } from "../deps.ts";
import { sha256 } from "../digest.ts";
import { newId } from "../ids.ts";
import { visiblePlaces } from "../repos/cards.ts";
import {
  type KnownDocument,
  type KnownRows,
  knownRows,
  metBy,
  retire,
  shownCards,
  storeCards,
  storeDocument,
  storeFacts,
} from "../repos/library.ts";
import { setVerdict } from "../repos/proposals.ts";
import { keptByHand } from "./keep-hand.ts";
import { project } from "./projection.ts";
import { cardRows, factRows, knownOf, RANK_STEP, type RowsOf } from "./reading-rows.ts";
import { GONE, settleCollection } from "./settle-collection.ts";

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
  const of: RowsOf = {
    document,
    collection: input.collection,
    turn: Number.parseInt(sha256(input.slug).slice(0, 8), 16) % RANK_STEP,
    verdict: input.proposes ? "waiting" : "accepted",
  };
  return inTransaction(deps.store, async (trx) => {
    const shown = await shownCards(trx, input.collection);
    const before = known ? await knownRows(trx, known.id) : { text: input.text, facts: [], cards: [] };
    const plan = planVersion(knownOf(before), input.text, { facts, cards });
    const hand = keptByHand(before, input, plan.now);
    const newFacts = factRows(of, facts, plan.facts);
    const newCards = cardRows(of, cards, plan.cards, newFacts);
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
    const factsNow = [...newFacts, ...hand.facts];
    const cardsNow = [...newCards, ...hand.cards];
    await storeFacts(trx, factsNow);
    await storeCards(trx, cardsNow);
    await carryVerdicts(trx, before, plan, newCards);
    const gone = goneFrom(before, factsNow, cardsNow);
    await retire(trx, gone, now);
    await settleCollection(trx, input.collection, shown);
    await reproject(trx, changed(shown, await shownCards(trx, input.collection)));
    const kept = plan.cards.filter((id) => id !== null).length + hand.cards.length;
    return { document, facts: factsNow.length, cards: cardsNow.length, kept, retired: gone.cards.length };
  });
}

/** What was accepted goes on being asked: with its new answer, as a new card. */
async function carryVerdicts(
  trx: Db,
  before: KnownRows,
  { successors }: VersionPlan,
  cards: readonly Tables["card"][],
): Promise<void> {
  const accepted = before.cards.filter((card) => card.verdict === "accepted");
  const heirs = accepted.flatMap((card) => cards[successors.get(card.id) ?? -1]?.id ?? []);
  if (heirs.length > 0) await setVerdict(trx, heirs, "accepted", null);
}

function goneFrom(before: KnownRows, facts: readonly Tables["fact"][], cards: readonly Tables["card"][]) {
  const factsNow = new Set(facts.map((fact) => fact.id));
  const cardsNow = new Set(cards.map((card) => card.id));
  return {
    facts: before.facts.flatMap((fact) => (fact.retired_at === null && !factsNow.has(fact.id) ? fact.id : [])),
    cards: before.cards.flatMap((card) => (card.retired !== GONE && !cardsNow.has(card.id) ? card.id : [])),
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
