import "server-only";
import * as z from "zod";
import type { DeviceCard, DevicePage, DeviceState } from "#lib/contract/device.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import type { Db } from "../db/open.ts";
import type { Deps } from "../deps.ts";
import { studiedCollections, visibleCards } from "../repos/cards.ts";
import { answeredByDay, doneOn } from "../repos/counts.ts";
import {
  cardsAfter,
  changesOfCollection,
  changesOfLearner,
  memoriesAfter,
  othersAfter,
  scheduledAfter,
} from "../repos/device-feed.ts";
import type { Learner } from "../repos/learners.ts";
import { memoriesOf } from "../repos/memory.ts";
import { countWaiting } from "../repos/proposals.ts";
import { answeredFacts } from "../repos/queue.ts";
import { paceOfLearner } from "./pace.ts";
import { toReviewCard } from "./review-session.ts";
import { standingOf } from "./standing.ts";

/** Cards in one part. */
const PACK = 500;
const CHANGES = 200;
const YEAR = 366;

const Mark = z.strictObject({ change: z.number(), card: z.string() });
const phases = ["learning", "review", "others"] as const;

/** What a device has. `loading`: the collection that is being told from its beginning, and how far. */
const Cursor = z.strictObject({
  learner: z.string(),
  memory: Mark,
  collections: z.record(z.string(), Mark),
  loading: z.nullable(
    z.strictObject({ collection: z.string(), phase: z.enum(phases), at: z.number(), card: z.string() }),
  ),
});
type Cursor = z.infer<typeof Cursor>;

/** The next part of what a learner's device does not have. */
export async function deviceFeed(
  deps: Deps,
  learner: Learner,
  zone: string,
  sent: string | undefined,
): Promise<DevicePage> {
  const { db } = deps.store;
  const studied = await studiedCollections(db, learner.id);
  const ids = new Set(studied.map(({ id }) => id));
  const cursor = await whereItStands(db, learner, sent, ids);
  const next = cursor.loading
    ? await loadMore(db, learner, cursor, cursor.loading)
    : await changes(db, learner, cursor);
  const cards = await deviceCards(db, learner.id, next.cards);
  // A card of a collection that is not studied is not the device's business.
  const kept = cards.filter(({ collection }) => ids.has(collection));
  const there = new Set(kept.map(({ id }) => id));
  // One after another: the next begins when the one before is told to its end.
  const missing = next.cursor.loading ? undefined : [...ids].find((id) => !next.cursor.collections[id]);
  return {
    now: deps.clock(),
    pack: next.pack,
    cards: kept,
    gone: next.pack ? [] : next.cards.filter((id) => !there.has(id)),
    cursor: JSON.stringify(missing === undefined ? next.cursor : await beginLoading(db, next.cursor, missing)),
    more: next.more || missing !== undefined,
    state: next.more || missing !== undefined ? null : await stateOf(deps, learner, zone, studied),
  };
}

/** The cursor as sent, without collections that are not studied any more; another learner's, or none: from nothing. */
async function whereItStands(
  db: Db,
  learner: Learner,
  sent: string | undefined,
  studied: ReadonlySet<string>,
): Promise<Cursor> {
  const parsed = Cursor.safeParse(jsonIn(sent));
  const cursor: Cursor =
    parsed.success && parsed.data.learner === learner.id
      ? parsed.data
      : {
          learner: learner.id,
          // Read before any card is: what changes meanwhile is told again, and nothing is missed.
          memory: after(await changesOfLearner(db, learner.id)),
          collections: {},
          loading: null,
        };
  const collections = Object.fromEntries(Object.entries(cursor.collections).filter(([id]) => studied.has(id)));
  const loading = cursor.loading && studied.has(cursor.loading.collection) ? cursor.loading : null;
  if (loading) return { ...cursor, collections, loading };
  const missing = [...studied].find((id) => !collections[id]);
  const here = { ...cursor, collections, loading: null };
  return missing === undefined ? here : beginLoading(db, here, missing);
}

function jsonIn(sent: string | undefined): unknown {
  try {
    return JSON.parse(sent ?? "null");
  } catch {
    return null;
  }
}

async function beginLoading(db: Db, cursor: Cursor, collection: string): Promise<Cursor> {
  return {
    ...cursor,
    collections: {
      ...cursor.collections,
      [collection]: after(await changesOfCollection(db, collection)),
    },
    loading: { collection, phase: "learning", at: -1, card: "" },
  };
}

/** All changes up to the nth are known. */
const after = (n: number): z.infer<typeof Mark> => ({ change: n + 1, card: "" });

interface Part {
  readonly cards: readonly string[];
  readonly pack: DevicePage["pack"];
  readonly cursor: Cursor;
  readonly more: boolean;
}

async function loadMore(
  db: Db,
  learner: Learner,
  cursor: Cursor,
  loading: NonNullable<Cursor["loading"]>,
): Promise<Part> {
  const { collection, phase, at, card } = loading;
  const rows =
    phase === "others"
      ? (await othersAfter(db, learner.id, collection, { rank: at, card }, PACK)).map((row) => ({
          card: row.card,
          at: row.rank,
        }))
      : (await scheduledAfter(db, learner.id, collection, phase, { day: at, card }, PACK)).map((row) => ({
          card: row.card,
          at: row.day,
        }));
  const first = rows[0];
  const last = rows.at(-1);
  const full = rows.length === PACK;
  const following = phases[phases.indexOf(phase) + 1];
  const nextLoading =
    full && last
      ? { collection, phase, at: last.at, card: last.card }
      : following
        ? { collection, phase: following, at: -1, card: "" }
        : null;
  return {
    cards: rows.map((row) => row.card),
    pack: {
      collection,
      first: phase === "learning" && at === -1,
      days: phase === "others" || !first || !last ? null : [first.at, last.at],
    },
    cursor: { ...cursor, loading: nextLoading },
    more: true, // after the last part come the changes made meanwhile
  };
}

async function changes(db: Db, learner: Learner, cursor: Cursor): Promise<Part> {
  const memories = await memoriesAfter(db, learner.id, cursor.memory, CHANGES);
  const collections: Record<string, z.infer<typeof Mark>> = { ...cursor.collections };
  const cards = new Set(memories.map(({ card }) => card));
  let more = memories.length === CHANGES;
  for (const [id, mark] of Object.entries(cursor.collections)) {
    const changed = await cardsAfter(db, id, mark, CHANGES);
    for (const { card } of changed) cards.add(card);
    const last = changed.at(-1);
    if (last) collections[id] = { change: last.change, card: last.card };
    more ||= changed.length === CHANGES;
  }
  const last = memories.at(-1);
  const memory = last ? { change: last.change, card: last.card } : cursor.memory;
  return { cards: [...cards], pack: null, cursor: { ...cursor, memory, collections }, more };
}

async function deviceCards(db: Db, learner: string, ids: readonly string[]): Promise<DeviceCard[]> {
  const cards = await visibleCards(db, learner, ids);
  const memories = await memoriesOf(db, learner, ids);
  return ids.flatMap((id) => {
    const card = cards.get(id);
    if (!card) return [];
    const memory = memories.get(id)?.memory ?? newMemory;
    return [{ ...toReviewCard(card, memory, learner), rank: card.rank }];
  });
}

async function stateOf(
  deps: Deps,
  learner: Learner,
  zone: string,
  collections: DeviceState["collections"],
): Promise<DeviceState> {
  const { db } = deps.store;
  const { day, settings } = await standingOf(deps, learner, zone);
  const { by, ...done } = await doneOn(db, learner.id, day);
  const yesterday = await doneOn(db, learner.id, day - 1);
  const answered = await answeredByDay(db, learner.id, day - YEAR);
  return {
    day,
    settings,
    collections: collections.map(({ id, title }) => ({ id, title })),
    done: { ...done, by: Object.fromEntries(by) },
    yesterday: { answered: yesterday.answered, remembered: yesterday.answered - yesterday.again },
    facts: [...(await answeredFacts(db, learner.id, day))],
    answeredDays: answered.map((each) => each.day),
    pace: await paceOfLearner(deps, learner, day),
    proposals: (await countWaiting(db, learner.id)).total,
  };
}
