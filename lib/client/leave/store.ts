import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { STRICT } from "../outbox/store.ts";

/** Answers nobody but the server can read (lib/server/services/sealed.ts), for whoever uses this browser next to bring. */
export interface SealedRecord {
  readonly handle: string;
  /** base64url */
  readonly iv: string;
  readonly ciphertext: string;
  /** How many answers and cards. */
  readonly n: number;
}

/** Somebody signed out, and not all of it is done. `purging`: what was theirs may be here still. `left`: the server was not told. */
export type Leaving = "purging" | "left";

interface LeaveSchema extends DBSchema {
  sealed: { key: number; value: SealedRecord };
  leaving: { key: "self"; value: Leaving };
}

export type LeaveStore = IDBPDatabase<LeaveSchema>;

const LEAVE_STORE = "footnote-leave";

/** A database of its own: the other one is emptied at signing out. Rejects where a browser keeps nothing. */
export const openLeaveStore = (): Promise<LeaveStore> =>
  openDB<LeaveSchema>(LEAVE_STORE, 1, {
    upgrade(db) {
      db.createObjectStore("sealed", { autoIncrement: true });
      db.createObjectStore("leaving");
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });

/** Asked without making a database where nobody signed out yet; a browser that cannot say is taken to have one. */
export async function isThereLeaveStore(): Promise<boolean> {
  if (typeof indexedDB === "undefined") return false;
  const known = await indexedDB.databases?.().catch(() => null);
  return known?.some(({ name }) => name === LEAVE_STORE) ?? true;
}

/** All of them, and that the purge begins. */
export async function beginLeaving(db: LeaveStore, records: readonly SealedRecord[]): Promise<void> {
  const tx = db.transaction(["sealed", "leaving"], "readwrite", STRICT);
  for (const record of records) void tx.objectStore("sealed").add(record);
  void tx.objectStore("leaving").put("purging", "self");
  await tx.done;
}

export async function setLeaving(db: LeaveStore, leaving: Leaving | null): Promise<void> {
  if (leaving === null) await db.delete("leaving", "self");
  else await db.put("leaving", leaving, "self");
}
