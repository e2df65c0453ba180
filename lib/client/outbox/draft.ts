import type { LearnerEvent, StampedEvent } from "#lib/domain/review/event.ts";
import type { Tally } from "#lib/domain/review/events/event-kind.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import { type Rating, ratingNames } from "#lib/domain/review/rating.ts";
import { stampEvents } from "#lib/domain/review/stamp.ts";
import type { LocalTally } from "../device/schema.ts";
import type { Device } from "./store.ts";

/** An event before the outbox gives it an id and its place in this device's count. */
export interface Draft extends Pick<LearnerEvent, "kind" | "card" | "payload" | "settings" | "at" | "zone" | "offset"> {
  /** Of an answer that counts: where its card came from, for the day's counts on this device. Not part of the event. */
  readonly of?: AnswerOf;
}

export interface AnswerOf {
  readonly collection: string;
  readonly fact: string;
  readonly from: Tally["from"];
}

/** Where a card comes from when it is answered. */
export function answerOf(card: { readonly collection: string; readonly fact: string }, before: CardMemory): AnswerOf {
  const from = before.state === "new" ? "new" : before.dueAt === null ? "review" : "learning";
  return { collection: card.collection, fact: card.fact, from };
}

export const numbered = ({ of: _of, ...draft }: Draft, device: Device, id: string): LearnerEvent => ({
  ...draft,
  id,
  device: device.id,
  seq: device.nextSeq,
});

/** What an answer adds to its day on this device; null for anything else. */
export function tallyOf({ of }: Draft, event: StampedEvent): LocalTally | null {
  if (!of || event.kind !== "review" || event.card === null) return null;
  const { rating, took } = event.payload as { rating: Rating; took: number };
  return {
    ...of,
    event: event.id,
    card: event.card,
    undone: null,
    day: event.day,
    rating: ratingNames[rating],
    took,
  };
}

/** Where the server will put the event, as well as this device can tell. The server's word replaces it. */
export function stamped(event: LearnerEvent, device: Device, rollover: number): StampedEvent {
  const [first] = stampEvents({
    events: [event],
    clockOffset: device.clockOffset,
    now: event.at + device.clockOffset,
    before: () => device.last,
    rolloverOf: () => rollover,
  });
  return first as StampedEvent;
}
