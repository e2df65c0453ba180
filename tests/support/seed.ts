import { v7 } from "uuid";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import type { EventKindName } from "#lib/domain/review/events/index.ts";
import type { Rating } from "#lib/domain/review/rating.ts";
import { DEFAULT_SETTINGS } from "#lib/domain/review/settings.ts";
import type { Db } from "#lib/server/db/open.ts";
import { storeWords } from "#lib/server/repos/card-text.ts";
import { makeLearner } from "#lib/server/repos/learners.ts";
import { countCollection } from "#lib/server/repos/library.ts";

export const MONDAY = Date.UTC(2026, 0, 5, 9); // 9 a.m. UTC
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A collection with cards `<prefix>-0` …, two cards a fact. @param owner null: built in */
export async function seedCollection(
  db: Db,
  { id = "libya", cards = 20, owner = null as string | null } = {},
): Promise<string[]> {
  await db
    .insertInto("collection")
    .values({ id, owner_id: owner, slug: owner ? null : id, title: `Collection ${id}`, created_at: 0 })
    .execute();
  const document = `${id}-doc`;
  await db
    .insertInto("document")
    .values({
      id: document,
      collection_id: id,
      slug: "doc",
      title: "Doc",
      author: null,
      publisher: null,
      published: null,
      format: "text",
      text: "",
      digest: "",
      engine: "e",
      ledger: "{}",
      read_at: 0,
      retired_at: null,
    })
    .execute();
  const ids = Array.from({ length: cards }, (_, i) => `${id}-${String(i).padStart(4, "0")}`);
  for (let i = 0; i < cards; i += 500) {
    const part = ids.slice(i, i + 500).map((card, j) => ({ card, n: i + j }));
    await db
      .insertInto("fact")
      .values(
        part
          .filter(({ n }) => n % 2 === 0)
          .map(({ n }) => ({
            id: factId(id, n),
            document_id: document,
            kind: "date",
            match_key: `k${n}`,
            start_at: n,
            end_at: n + 1,
            tier: "published" as const,
            body: JSON.stringify({ kind: "date", edtf: String(2000 + (n % 20)), event: `Event ${n}` }),
            retired_at: null,
          })),
      )
      .execute();
    await db
      .insertInto("card")
      .values(
        part.map(({ card, n }) => ({
          id: card,
          collection_id: id,
          document_id: document,
          fact_id: factId(id, n),
          prompt: "date.when",
          form: "basic" as const,
          stem: `Stem ${n}?`,
          key: `Key ${n}`,
          body: JSON.stringify({
            answerType: "text",
            accept: [],
            distractors: [],
            hint: null,
            note: "Note",
            rules: [],
          }),
          passage: JSON.stringify({
            title: "Doc",
            author: null,
            published: null,
            section: null,
            standing: "document",
            paragraphs: [],
          }),
          rank: n,
          retired: 0,
          verdict: "accepted" as const,
          tier: "published" as const,
          kind: "date",
        })),
      )
      .execute();
    await storeWords(
      db,
      part.map(({ card, n }) => ({ id: card, collection_id: id, stem: `Stem ${n}?`, key: `Key ${n}` })),
    );
  }
  await countCollection(db, id);
  return ids;
}

const factId = (collection: string, n: number) => `${collection}-fact-${n - (n % 2)}`;

export const seedLearner = async (db: Db, id: string): Promise<string> =>
  (await makeLearner(db, id, `account-${id}`, 0)).id;

/** Makes events as one device would: seq counts up, the clock is told. */
export function device(name = "phone", { zone = "UTC", offset = 0 } = {}) {
  let seq = 0;
  const make = (
    kind: EventKindName,
    card: string | null,
    payload: unknown,
    at: number,
    settings = DEFAULT_SETTINGS,
  ): LearnerEvent => {
    seq += 1;
    return { id: v7({ msecs: Math.max(0, at) }), device: name, seq, kind, card, payload, settings, at, zone, offset };
  };
  return {
    name,
    make,
    review: (card: string, rating: Rating, at: number) =>
      make("review", card, { rating, form: "basic", took: 5000 }, at),
    undo: (event: LearnerEvent, at: number) => make("undo", event.card, { event: event.id }, at),
    batch: (events: readonly unknown[], sentAt: number) => ({ device: name, sentAt, events: [...events] }),
  };
}
