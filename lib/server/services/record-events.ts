import "server-only";
import type { EventBatch, EventResult } from "#lib/contract/events.ts";
import { canonical, type LearnerEvent, parseEvent } from "#lib/domain/review/event.ts";
import { settingsOf } from "#lib/domain/review/fold.ts";
import { ReviewSettings } from "#lib/domain/review/settings.ts";
import { stampEvents } from "#lib/domain/review/stamp.ts";
import { targetOf } from "#lib/domain/review/undone.ts";
import type { Db } from "../db/open.ts";
import { inTransaction } from "../db/transaction.ts";
import type { Deps } from "../deps.ts";
import { digestOf } from "../digest.ts";
import { aliasOf } from "../repos/aliases.ts";
import { visiblePlaces } from "../repos/cards.ts";
import {
  cardsUnderSettings,
  eventsAround,
  eventsByIds,
  keepConflict,
  type StoredEvent,
  storeEvents,
} from "../repos/events.ts";
import { lockLearner, settingsVersions, storeDevice, storeSettings } from "../repos/learners.ts";
import type { CardPlace } from "../repos/memory.ts";
import { visibleCollections } from "../repos/study.ts";
import { makeChoices } from "./choices.ts";
import { type Changes, project } from "./projection.ts";

/** An event of the batch that parsed, where it stood in the request, and its digest. */
interface Arrived {
  readonly at: number;
  readonly event: LearnerEvent;
  readonly digest: string;
}

/**
 * Stores what a device sends and brings the learner's memory up to it, in one transaction. Each event gets its own
 * answer, in the request's order; a bad one does not hold back the others. Sent again, it changes nothing.
 * @throws LearnerGone the learner was deleted; one that was merged has its events in the other
 */
export async function recordEvents(deps: Deps, asker: string, batch: EventBatch): Promise<EventResult[]> {
  const now = deps.clock();
  const results: EventResult[] = new Array(batch.events.length);
  const arrived: Arrived[] = [];
  for (const [at, raw] of batch.events.entries()) {
    const parsed = parseEvent(raw);
    if (!parsed.ok) results[at] = rejected(idOf(raw), parsed.error);
    else if (parsed.value.device !== batch.device)
      results[at] = rejected(parsed.value.id, "device: not the device that sends it");
    else arrived.push({ at, event: parsed.value, digest: digestOf(parsed.value) });
  }
  if (arrived.length === 0) return results;
  return inTransaction(deps.store, async (trx) => {
    const answers = [...results]; // the work may run again
    const learner = await holdLearner(trx, asker);
    const { accepted, neighbours } = await sift(trx, learner, arrived, answers, now);
    const clockOffset = now - batch.sentAt;
    if (accepted.length > 0) {
      const events = await append(trx, learner, accepted, neighbours, { now, clockOffset });
      const standing = new Map(events.map(({ id, effective, day }) => [id, { effective, day }]));
      for (const [at, answer] of answers.entries()) {
        if (answer.status === "stored" || answer.status === "duplicate")
          answers[at] = { ...answer, ...standing.get(answer.id) };
      }
    }
    await storeDevice(
      trx,
      learner,
      { id: batch.device, clockOffset },
      accepted.map(({ digest }) => digest),
      now,
    );
    return answers;
  });
}

export class LearnerGone extends Error {}

/** The learner that stands for the asker now, held until the transaction ends. */
async function holdLearner(trx: Db, asker: string): Promise<string> {
  if (await lockLearner(trx, asker)) return asker;
  const learner = await aliasOf(trx, asker);
  if (learner === null || !(await lockLearner(trx, learner))) throw new LearnerGone("The learner is gone.");
  return learner;
}

const rejected = (id: string | null, reason: string): EventResult => ({ id, status: "rejected", reason });

const idOf = (raw: unknown): string | null => {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === "string" ? id.slice(0, 64) : null;
};

/** An event to store, and where its card belongs. */
type Accepted = Arrived & { readonly place: CardPlace | null };

/** Those to store, by seq, and the device's stored events around them. Answers the others: stored before, contradicting what is stored, or about a card this learner cannot see. */
async function sift(
  trx: Db,
  learner: string,
  arrived: readonly Arrived[],
  answers: EventResult[],
  now: number,
): Promise<{ accepted: Accepted[]; neighbours: readonly StoredEvent[] }> {
  const device = arrived[0]?.event.device ?? "";
  const seqs = arrived.map(({ event }) => event.seq);
  const targets = arrived.flatMap(({ event }) => targetOf(event) ?? []);
  const byId = new Map(
    (await eventsByIds(trx, learner, [...arrived.map(({ event }) => event.id), ...targets])).map((event) => [
      event.id,
      event,
    ]),
  );
  const neighbours = await eventsAround(trx, learner, device, Math.min(...seqs), Math.max(...seqs));
  const bySeq = new Map(neighbours.map((event) => [event.seq, event.id]));
  const places = await visiblePlaces(
    trx,
    learner,
    arrived.flatMap(({ event }) => event.card ?? []),
  );
  const collections = await visibleCollections(
    trx,
    learner,
    arrived.flatMap(({ event }) => collectionOf(event) ?? []),
  );
  const accepted = new Map<string, Accepted>();
  for (const each of arrived) {
    const { at, event, digest } = each;
    const stored = byId.get(event.id);
    const twin = accepted.get(event.id);
    const holder = bySeq.get(event.seq);
    const target = targetOf(event);
    const targeted = target === null ? undefined : (byId.get(target) ?? accepted.get(target)?.event);
    const place = event.card === null ? null : places.get(event.card);
    const collection = collectionOf(event);
    if (stored?.digest === digest)
      answers[at] = { id: event.id, status: "duplicate", digest, effective: stored.effective, day: stored.day };
    else if (twin?.digest === digest) answers[at] = { id: event.id, status: "duplicate", digest, effective: 0, day: 0 };
    else if (stored || twin || (holder !== undefined && holder !== event.id)) {
      await keepConflict(trx, learner, { id: event.id, digest, body: canonical(event) }, now);
      answers[at] = {
        id: event.id,
        status: "conflict",
        digest,
        reason: stored || twin ? "id: stored with other content" : "seq: another event of this device has it",
      };
    } else if (place === undefined) answers[at] = rejected(event.id, "card: not found");
    else if (collection !== null && !collections.has(collection))
      answers[at] = rejected(event.id, "collection: not found");
    else if (targeted && targeted.card !== event.card)
      answers[at] = rejected(event.id, "card: not the card of the event it takes back");
    else {
      bySeq.set(event.seq, event.id);
      accepted.set(event.id, { ...each, place });
      // Where it stands is filled in once it is stamped, here and for its twins in the same batch.
      answers[at] = { id: event.id, status: "stored", digest, effective: 0, day: 0 };
    }
  }
  return { accepted: [...accepted.values()].sort((a, b) => a.event.seq - b.event.seq), neighbours };
}

const collectionOf = (event: LearnerEvent): string | null =>
  event.kind === "study" ? (event.payload as { collection: string }).collection : null;

/** Stamps, stores and folds in. @returns the events as stored */
async function append(
  trx: Db,
  learner: string,
  accepted: readonly Accepted[],
  neighbours: readonly StoredEvent[],
  when: { now: number; clockOffset: number },
): Promise<StoredEvent[]> {
  const arrived = await storeNewSettings(trx, learner, accepted);
  const settings = await settingsVersions(
    trx,
    learner,
    accepted.map(({ event }) => event.settings),
  );
  const stamped = stampEvents({
    ...when,
    events: accepted.map(({ event }) => event),
    before: (seq) => neighbours.findLast((event) => event.seq < seq) ?? null,
    rolloverOf: (event) => settingsOf(event.settings, settings).rollover,
  });
  const events = stamped.map((event, i): StoredEvent => ({ ...event, digest: accepted[i]?.digest ?? "" }));
  await storeEvents(trx, learner, events, when.now);
  await project(trx, learner, await changesOf(trx, learner, accepted, events), arrived);
  if (events.some((event) => event.card === null)) await makeChoices(trx, learner);
  return events;
}

async function storeNewSettings(trx: Db, learner: string, accepted: readonly Arrived[]): Promise<ReadonlySet<string>> {
  const settings = accepted.filter(({ event }) => event.kind === "settings");
  for (const { event } of settings) await storeSettings(trx, learner, event.id, ReviewSettings.parse(event.payload));
  return new Set(settings.map(({ event }) => event.id));
}

/** The batch by card; and the cards of older events whose settings version has only now arrived. */
async function changesOf(
  trx: Db,
  learner: string,
  accepted: readonly { place: CardPlace | null }[],
  events: readonly StoredEvent[],
): Promise<Changes> {
  const changes = new Map<string, { place: CardPlace; events: StoredEvent[]; anew: boolean }>();
  for (const [i, event] of events.entries()) {
    const place = accepted[i]?.place;
    if (!place) continue;
    const known = changes.get(place.card);
    if (known) known.events.push(event);
    else changes.set(place.card, { place, events: [event], anew: false });
  }
  for (const event of events) {
    if (event.kind !== "settings") continue;
    const cards = await cardsUnderSettings(trx, learner, event.id);
    const places = await visiblePlaces(trx, learner, cards);
    for (const [card, place] of places)
      changes.set(card, { place, events: changes.get(card)?.events ?? [], anew: true });
  }
  return changes;
}
