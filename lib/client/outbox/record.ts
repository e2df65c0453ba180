import type { LearnerEvent, StampedEvent } from "#lib/domain/review/event.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import { type Draft, numbered, stamped } from "./draft.ts";
import { type OutboxStore, STRICT } from "./store.ts";

/** The card's memory once the event counts; null when the event is about no card. */
export type Projection = (event: StampedEvent) => CardMemory | null;

export interface Recorded {
  readonly event: LearnerEvent;
  readonly memory: CardMemory | null;
}

/**
 * Writes an event down together with what it does to its card. Resolves when the browser says that both are on disk, and
 * not before: only then may the next card be shown. IndexedDB runs such transactions one after another across tabs, so no
 * two events get one seq.
 */
export async function writeDown(
  db: OutboxStore,
  draft: Draft,
  rollover: number,
  project: Projection,
  newId: () => string,
): Promise<Recorded> {
  const tx = db.transaction(["device", "outbox", "memory"], "readwrite", STRICT);
  const device = await tx.objectStore("device").get("self");
  if (!device) throw new Error("Inconsistent: the outbox has no device");
  const event = numbered(draft, device, newId());
  const standing = stamped(event, device, rollover);
  const memory = project(standing);
  const last = { effective: standing.effective, day: standing.day };
  void tx.objectStore("outbox").add(event);
  void tx.objectStore("device").put({ ...device, nextSeq: device.nextSeq + 1, last }, "self");
  if (event.card !== null && memory) void tx.objectStore("memory").put({ card: event.card, memory });
  await tx.done;
  return { event, memory };
}
