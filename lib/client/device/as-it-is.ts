import { openDB } from "idb";
import { type OutboxSchema, type OutboxStore, readDevice } from "../outbox/store.ts";
import { type Held, readHeld } from "./held.ts";

/** What a device holds, read once and by nobody who keeps it. */
export interface AsItIs {
  readonly held: Held;
  /** ms to add to this device's clock. */
  readonly clockOffset: number;
  close(): void;
}

/**
 * Opens the database as it is: one that is not there is not made, and an older one is not brought up to date, since what
 * that means (outbox.ts) is for the page to say. @returns null where nothing is held
 */
export async function readAsItIs(name: string): Promise<AsItIs | null> {
  let db: OutboxStore;
  try {
    db = await openDB<OutboxSchema>(name, undefined, {
      upgrade(_db, _from, _to, tx) {
        tx.done.catch(() => undefined); // that it was called off is what is wanted
        tx.abort();
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  } catch {
    return null;
  }
  const close = () => db.close();
  const [held, { clockOffset }] = await Promise.all([readHeld(db), readDevice(db)]);
  if (held) return { held, clockOffset, close };
  close();
  return null;
}
