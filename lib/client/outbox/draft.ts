import type { LearnerEvent, StampedEvent } from "#lib/domain/review/event.ts";
import { stampEvents } from "#lib/domain/review/stamp.ts";
import type { Device } from "./store.ts";

/** An event before the outbox gives it an id and its place in this device's count. */
export type Draft = Pick<LearnerEvent, "kind" | "card" | "payload" | "settings" | "at" | "zone" | "offset">;

export const numbered = (draft: Draft, device: Device, id: string): LearnerEvent => ({
  ...draft,
  id,
  device: device.id,
  seq: device.nextSeq,
});

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
