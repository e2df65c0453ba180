import type { EventResult } from "#lib/contract/events.ts";
import { addDigest } from "#lib/domain/review/digest-sum.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import { digestOf } from "../digest.ts";
import { type OutboxStore, type ParkedEvent, STRICT } from "./store.ts";

/** What becomes of one event after a reply. */
export type Fate = { readonly event: LearnerEvent; readonly park: string | null };

/**
 * An event may leave only on its own `stored` or `duplicate` with the digest of what this device wrote; whatever else the
 * server says about it, it is put aside. One it says nothing about stays.
 */
export function fatesOf(events: readonly LearnerEvent[], results: readonly EventResult[]): Fate[] {
  const byId = new Map(results.map((result) => [result.id, result] as const));
  return events.flatMap((event) => {
    const result = byId.get(event.id);
    if (!result) return [];
    if (result.status === "conflict" || result.status === "rejected")
      return [{ event, park: `${result.status}: ${result.reason}` }];
    return [{ event, park: result.digest === digestOf(event) ? null : "digest: the server stored something else" }];
  });
}

/**
 * Takes settled events out, all or none. The local memory of a card without events on the way is kept until the server's
 * own word about the card comes (device/apply.ts): between the two it is the best there is.
 */
export async function settle(db: OutboxStore, fates: readonly Fate[], now: number): Promise<void> {
  const tx = db.transaction(["outbox", "memory", "parked", "device"], "readwrite", STRICT);
  const outbox = tx.objectStore("outbox");
  let device = await tx.objectStore("device").get("self");
  for (const { event, park } of fates) {
    const here = (await outbox.get(event.seq))?.id === event.id; // not settled by another tab before
    if (!here) continue;
    if (park === null && device?.acknowledged)
      device = { ...device, acknowledged: addDigest(device.acknowledged, digestOf(event)) };
    if (park !== null) void tx.objectStore("parked").put(parked(event, park, now));
    void outbox.delete(event.seq);
  }
  if (device) void tx.objectStore("device").put(device, "self");
  const waiting = new Set((await outbox.getAll()).map((event) => event.card));
  for (const { event } of fates) {
    const known = event.card !== null && !waiting.has(event.card) && (await tx.objectStore("memory").get(event.card));
    if (known) void tx.objectStore("memory").put({ ...known, sent: true });
  }
  await tx.done;
}

const parked = (event: LearnerEvent, reason: string, at: number): ParkedEvent => ({ id: event.id, event, reason, at });
