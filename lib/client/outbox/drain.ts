import { MOST_EVENTS } from "#lib/contract/events.ts";
import { parseEvent } from "#lib/domain/review/event.ts";
import type { Api } from "../api.ts";
import { type Delivery, deliver } from "./deliver.ts";
import { sendHandCards } from "./hand-cards.ts";
import { settle } from "./settle.ts";
import { type Device, empty, type OutboxStore, readDevice, STRICT } from "./store.ts";
import type { World } from "./world.ts";

/** Most events in one request. */
export const BATCH = MOST_EVENTS;
/** A clock that is off by less than a reply's own uncertainty is not off, ms. */
const NOISE_MS = 1_500;

export type Drained = "empty" | "later" | "away" | "lost" | "gone";

/** Sends what waits, oldest first, until nothing waits or something says stop. Only one may run at a time. */
export async function drain(
  db: OutboxStore,
  api: Api,
  { clock, newId }: Pick<World, "clock" | "newId">,
): Promise<Drained> {
  for (;;) {
    const device = await readDevice(db);
    const rows = await db.getAll("outbox", null, BATCH);
    if (rows.length === 0) {
      const cards = await sendHandCards(db, api);
      if (cards === "gone") await empty(db, newId(), "all");
      return cards === "sent" ? "empty" : cards;
    }
    const parsed = rows.map((row) => ({ row, event: parseEvent(row) }));
    const broken = parsed
      .filter(({ event }) => !event.ok)
      .map(({ row }) => ({ event: row, park: "unreadable on this device" }));
    if (broken.length > 0) await settle(db, broken, clock());
    const events = parsed.flatMap(({ event }) => (event.ok ? [event.value] : []));
    if (events.length === 0) continue;
    const unknown = device.learner ? null : await introduce(db, api);
    if (unknown) return unknown;
    const delivery = await deliver({ api, device: device.id, events, clock });
    if (delivery.kind === "gone") {
      await empty(db, newId(), "all");
      return "gone";
    }
    const stop = await take(db, delivery, clock);
    if (stop) return stop;
  }
}

async function take(
  db: OutboxStore,
  delivery: Exclude<Delivery, { kind: "gone" }>,
  clock: () => number,
): Promise<Drained | null> {
  if (delivery.kind === "lost") return "lost";
  if (delivery.kind === "later") return delivery.reached ? "later" : "away";
  if (delivery.fates.length === 0) return "later"; // a reply that settles nothing would be asked for for ever
  await settle(db, delivery.fates, clock());
  await remember(db, { learner: true, ...offsetOf(delivery.clockOffset), told: delivery.device });
  return null;
}

/** Before its first event a browser asks to be known; where a session is already there, that changes nothing. */
async function introduce(db: OutboxStore, api: Api): Promise<Drained | null> {
  const begun = await api.beginLearner();
  if (!begun.ok && begun.error.kind === "problem" && begun.error.code === "gone") return null; // so the batch will say
  if (!begun.ok) return begun.error.kind === "network" ? "away" : "later";
  await remember(db, { learner: true });
  return null;
}

export const offsetOf = (measured: number | null): { clockOffset?: number } =>
  measured === null ? {} : { clockOffset: Math.abs(measured) < NOISE_MS ? 0 : Math.round(measured) };

export async function remember(
  db: OutboxStore,
  change: Partial<Pick<Device, "learner" | "clockOffset" | "told" | "acknowledged">>,
): Promise<void> {
  const tx = db.transaction("device", "readwrite", STRICT);
  const device = await tx.store.get("self");
  // A device from before there were sums begins to add up where the server stands.
  if (device) await tx.store.put({ ...device, acknowledged: device.acknowledged ?? change.told, ...change }, "self");
  await tx.done;
}
