import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type DigestSum, noDigests } from "#lib/domain/review/digest-sum.ts";
import type { LearnerEvent, Stamp } from "#lib/domain/review/event.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import { type DeviceSchema, deviceStores } from "../device/schema.ts";
import type { KeptHandCard } from "./hand-cards.ts";

/** This browser as the log knows it. */
export interface Device {
  readonly id: string;
  /** The next event's seq, from 1. */
  readonly nextSeq: number;
  /** ms to add to this device's clock; 0 until the server was heard. */
  readonly clockOffset: number;
  /** Where the last event stands, as far as this device knows: the next never stands before it. */
  readonly last: Stamp | null;
  /** The server has known this browser as a learner. A later 401 then means that the session was lost. */
  readonly learner: boolean;
  /** What of this device's events the server said it has, one by one; not there before the first sum was told. */
  readonly acknowledged?: DigestSum | undefined;
  /** What the server says it has of this device, all told. */
  readonly told?: DigestSum | undefined;
}

/** A card's memory after events that the server did not have when the card was last told. */
export interface LocalMemory {
  readonly card: string;
  readonly memory: CardMemory;
  /** All of those events are stored by now; the server's word about the card is still to come. */
  readonly sent?: boolean;
}

/** An event that must not be sent again and must not be lost: kept and counted. */
export interface ParkedEvent {
  readonly id: string;
  readonly event: LearnerEvent;
  readonly reason: string;
  /** Device's clock, epoch ms. */
  readonly at: number;
}

export interface OutboxSchema extends DBSchema, DeviceSchema {
  device: { key: "self"; value: Device };
  /** Events not yet known to be stored, by seq. */
  outbox: { key: number; value: LearnerEvent };
  memory: { key: string; value: LocalMemory };
  parked: { key: string; value: ParkedEvent };
  /** Cards by hand that the server does not have, by id: the oldest first. */
  hand: { key: string; value: KeptHandCard };
}

export type OutboxStore = IDBPDatabase<OutboxSchema>;

/** Safari and Firefox never waited for the disk unless asked to; Chrome has not since 121. */
export const STRICT = { durability: "strict" } as const;

/** Rejects where a browser keeps nothing (some private windows): async, since `indexedDB` itself may be missing. @param onGone another tab wants a newer version @param onBorn there was none */
export async function openOutboxStore(
  name: string,
  newId: () => string,
  onGone: () => void,
  onBorn: () => void = () => {},
): Promise<OutboxStore> {
  return openDB<OutboxSchema>(name, 3, {
    upgrade(db, from, _to, tx) {
      if (from < 1) {
        onBorn();
        db.createObjectStore("device");
        db.createObjectStore("outbox", { keyPath: "seq" });
        db.createObjectStore("memory", { keyPath: "card" });
        db.createObjectStore("parked", { keyPath: "id" });
        void tx.objectStore("device").put(newDevice(newId()), "self");
      }
      if (from < 2) {
        const packs = db.createObjectStore("pack", { autoIncrement: true });
        packs.createIndex("wanted", ["generation", "kind", "from"]);
        packs.createIndex("collection", BY_COLLECTION);
        db.createObjectStore("loose", { keyPath: "id" }).createIndex("wanted", "from");
        db.createObjectStore("tally", { keyPath: "event" });
        db.createObjectStore("about");
      } else {
        // Until then it did not say of which kind a pack is.
        const packs = tx.objectStore("pack");
        packs.deleteIndex("collection");
        packs.createIndex("collection", BY_COLLECTION);
      }
      db.createObjectStore("hand", { keyPath: "id" });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });
}

const BY_COLLECTION = ["generation", "collection", "kind"];

export const newDevice = (id: string): Device => ({
  id,
  nextSeq: 1,
  clockOffset: 0,
  last: null,
  learner: false,
  acknowledged: noDigests,
});

export async function readDevice(db: OutboxStore): Promise<Device> {
  const device = await db.get("device", "self");
  if (!device) throw new Error("Inconsistent: the outbox has no device");
  return device;
}

/** What of what waits may go: events up to a seq, and cards by hand. */
export interface MayGo {
  readonly upTo: number;
  readonly cards: readonly string[];
}

/**
 * Makes this browser one that never answered: nothing of before stays, and it counts anew under another id. It does so
 * only when nothing else than what `mayGo` waits to be sent. @returns whether it did
 */
export async function empty(db: OutboxStore, device: string, mayGo: MayGo | "all"): Promise<boolean> {
  const tx = db.transaction(["device", "outbox", "memory", "parked", "hand", ...deviceStores], "readwrite", STRICT);
  const last = (await tx.objectStore("outbox").getAllKeys()).at(-1) ?? 0;
  const cards = await tx.objectStore("hand").getAll();
  const may =
    mayGo === "all" ||
    (last <= mayGo.upTo && cards.every(({ id, refused }) => refused !== null || mayGo.cards.includes(id)));
  if (may) {
    for (const name of ["outbox", "memory", "parked", "hand", ...deviceStores] as const)
      void tx.objectStore(name).clear();
    void tx.objectStore("device").put(newDevice(device), "self");
  }
  await tx.done;
  return may;
}
