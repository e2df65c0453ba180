import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { TakeAttempt } from "#lib/contract/take.ts";
import type { ResponseEvent } from "#lib/domain/assessment/response.ts";
import { isBorrowed } from "../leave/here.ts";
import { STRICT } from "../outbox/store.ts";

/** An attempt as this browser knows it. */
export interface KeptAttempt {
  readonly attempt: string;
  /** It was handed in here, and the server has not said so yet. */
  readonly handingIn: boolean;
  /** As the server last told it; null before the first time. */
  readonly view: TakeAttempt | null;
}

export interface WaitingEvent {
  readonly attempt: string;
  /** The page that gave it, random: two tabs of one attempt count apart. */
  readonly device: string;
  readonly seq: number;
  readonly event: ResponseEvent;
}

interface TakeSchema extends DBSchema {
  attempt: { key: string; value: KeptAttempt };
  /** What the server has not acknowledged. */
  waiting: { key: [string, string, number]; value: WaitingEvent };
}

/** Where a taker's answers are until the server has them. */
export interface TakeStore {
  /** What is written outlives the page. */
  readonly lasting: boolean;
  read(attempt: string): Promise<{ kept: KeptAttempt | null; waiting: readonly WaitingEvent[] }>;
  /** All of it or none. */
  write(kept: KeptAttempt, put: readonly WaitingEvent[], gone: readonly WaitingEvent[]): Promise<void>;
}

/** In the browser's database; where it keeps nothing (some private windows), in memory, as long as the page is open. */
export async function openTakeStore(name: string): Promise<TakeStore> {
  if (isBorrowed()) return inMemory();
  try {
    return overDatabase(await open(name));
  } catch {
    return inMemory();
  }
}

const open = (name: string): Promise<IDBPDatabase<TakeSchema>> =>
  openDB<TakeSchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore("attempt", { keyPath: "attempt" });
      db.createObjectStore("waiting", { keyPath: ["attempt", "device", "seq"] });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });

/** Attempts of which nothing is on its way go; the others are needed until the server has what was answered. */
export async function dropSentAttempts(name: string): Promise<void> {
  const db = await open(name);
  const tx = db.transaction(["attempt", "waiting"], "readwrite", STRICT);
  const waiting = new Set((await tx.objectStore("waiting").getAll()).map(({ attempt }) => attempt));
  for (const { attempt, handingIn } of await tx.objectStore("attempt").getAll())
    if (!waiting.has(attempt) && !handingIn) void tx.objectStore("attempt").delete(attempt);
  await tx.done;
  db.close();
}

function overDatabase(db: IDBPDatabase<TakeSchema>): TakeStore {
  return {
    lasting: true,
    async read(attempt) {
      const tx = db.transaction(["attempt", "waiting"]);
      const [kept, waiting] = await Promise.all([
        tx.objectStore("attempt").get(attempt),
        tx.objectStore("waiting").getAll(IDBKeyRange.bound([attempt], [attempt, []])),
      ]);
      return { kept: kept ?? null, waiting };
    },
    async write(kept, put, gone) {
      const tx = db.transaction(["attempt", "waiting"], "readwrite", STRICT);
      void tx.objectStore("attempt").put(kept);
      for (const each of put) void tx.objectStore("waiting").put(each);
      for (const { attempt, device, seq } of gone) void tx.objectStore("waiting").delete([attempt, device, seq]);
      await tx.done;
    },
  };
}

export function inMemory(): TakeStore {
  const attempts = new Map<string, KeptAttempt>();
  const waiting = new Map<string, WaitingEvent>();
  const key = ({ attempt, device, seq }: WaitingEvent) => `${attempt}/${device}/${seq}`;
  return {
    lasting: false,
    async read(attempt) {
      const own = [...waiting.values()].filter((each) => each.attempt === attempt);
      return { kept: attempts.get(attempt) ?? null, waiting: own };
    },
    async write(kept, put, gone) {
      attempts.set(kept.attempt, kept);
      for (const each of put) waiting.set(key(each), each);
      for (const each of gone) waiting.delete(key(each));
    },
  };
}
