import "server-only";
import type { StampedEvent } from "#lib/domain/review/event.ts";
import type { EventKindName } from "#lib/domain/review/events/index.ts";
import { targetOf } from "#lib/domain/review/undone.ts";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

export type StoredEvent = StampedEvent & { readonly digest: string };

const toEvent = (row: Tables["event"]): StoredEvent => ({
  id: row.id,
  device: row.device,
  seq: row.seq,
  kind: row.kind as EventKindName, // written by storeEvents alone, after parseEvent
  card: row.card_id,
  payload: JSON.parse(row.payload) as unknown,
  settings: row.settings,
  at: row.at,
  zone: row.zone,
  offset: row.offset,
  effective: row.effective,
  day: row.day,
  digest: row.digest,
});

/** The time zone somebody's newest event was made in (ids are in order of time), or null before the first. */
export async function lastZone(db: Db, learner: string): Promise<string | null> {
  const row = await db
    .selectFrom("event")
    .select("zone")
    .where("learner_id", "=", learner)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.zone ?? null;
}

export async function eventsByIds(db: Db, learner: string, ids: readonly string[]): Promise<StoredEvent[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("event")
    .selectAll()
    .where("learner_id", "=", learner)
    .where("id", "in", [...ids])
    .execute();
  return rows.map(toEvent);
}

/** A device's events from one seq to another, and the last one before them: what stamping needs. Ascending by seq. */
export async function eventsAround(
  db: Db,
  learner: string,
  device: string,
  first: number,
  last: number,
): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("event")
    .selectAll()
    .where("learner_id", "=", learner)
    .where("device", "=", device)
    .where("seq", "<=", last)
    .orderBy("seq", "desc")
    .limit(last - first + 2) // seqs are unique, so this reaches the one before `first`
    .execute();
  return rows.reverse().map(toEvent);
}

/** Every event about one card (undos that name one of them included), in standing order. */
export async function eventsOfCard(db: Db, learner: string, card: string | null): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("event")
    .selectAll()
    .where("learner_id", "=", learner)
    .where("card_id", card === null ? "is" : "=", card)
    .orderBy("card_id") // always the same, but PostgreSQL sorts events of no card unless the index's order is asked for whole
    .orderBy("effective")
    .orderBy("device")
    .orderBy("seq")
    .execute();
  return rows.map(toEvent);
}

/** Which of these events a stored undo names: an undo may arrive before what it takes back. */
export async function namedByUndo(db: Db, learner: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom("event")
    .select("undoes")
    .where("learner_id", "=", learner)
    .where("undoes", "in", [...ids])
    .execute();
  return new Set(rows.flatMap((row) => row.undoes ?? []));
}

/** Cards with an event that went by one version of the settings. */
export async function cardsUnderSettings(db: Db, learner: string, version: string): Promise<string[]> {
  const rows = await db
    .selectFrom("event")
    .select("card_id")
    .distinct()
    .where("learner_id", "=", learner)
    .where("settings", "=", version)
    .where("card_id", "is not", null)
    .execute();
  return rows.flatMap((row) => row.card_id ?? []);
}

export async function storeEvents(
  db: Db,
  learner: string,
  events: readonly StoredEvent[],
  storedAt: number,
): Promise<void> {
  if (events.length === 0) return;
  await db
    .insertInto("event")
    .values(
      events.map((event) => ({
        learner_id: learner,
        id: event.id,
        device: event.device,
        seq: event.seq,
        kind: event.kind,
        card_id: event.card,
        undoes: targetOf(event),
        payload: JSON.stringify(event.payload),
        settings: event.settings,
        at: event.at,
        zone: event.zone,
        offset: event.offset,
        effective: event.effective,
        day: event.day,
        digest: event.digest,
        stored_at: storedAt,
      })),
    )
    .execute();
}

/** Keeps an event that contradicts a stored one, or a card by hand that was not made and whose author has left. The same contradiction sent again is kept once. */
export async function keepConflict(
  db: Db,
  learner: string,
  conflict: { id: string; digest: string; body: string },
  receivedAt: number,
): Promise<void> {
  await db
    .insertInto("event_conflict")
    .values({ learner_id: learner, ...conflict, received_at: receivedAt })
    .onConflict((c) => c.columns(["learner_id", "id", "digest"]).doNothing())
    .execute();
}
