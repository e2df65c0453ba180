import type { HandCard } from "#lib/contract/hand-card.ts";
import type { Result } from "#lib/domain/kernel/result.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import type { Held } from "../device/held.ts";
import type { Draft } from "./draft.ts";
import type { KeptHandCard } from "./hand-cards.ts";
import type { Projection, Recorded } from "./record.ts";
import type { OutboxStatus } from "./status.ts";
import type { OutboxStore } from "./store.ts";

/** `not-saved`: the device would not write it. `not-sent`: the device keeps nothing, and the server did not store it. */
export type RecordFailure = "not-saved" | "not-sent" | "lost";

export interface Outbox {
  status(): OutboxStatus;
  subscribe(listener: () => void): () => void;
  record(draft: Draft, rollover: number, project: Projection): Promise<Result<Recorded, RecordFailure>>;
  /** Many at once: all of them are kept, or none. */
  recordAll(
    drafts: readonly Draft[],
    rollover: number,
    project: Projection,
  ): Promise<Result<readonly Recorded[], RecordFailure>>;
  /** Events that are not known to be stored yet, oldest first. */
  waiting(): Promise<readonly LearnerEvent[]>;
  /** Memories of the cards that have events on the way. */
  memories(): Promise<ReadonlyMap<string, CardMemory>>;
  /** Writes a card by hand down; the next flush sends it. `direct`: this browser keeps nothing. */
  keepHandCard(card: HandCard): Promise<"kept" | "not-saved" | "direct">;
  /** Cards by hand that the server does not have, oldest first. */
  handCards(): Promise<readonly KeptHandCard[]>;
  dropHandCard(id: string): Promise<void>;
  flush(): Promise<void>;
  /** Flushes, but waits no longer than this for it. */
  flushWithin(ms: number): Promise<void>;
  /** What this device holds for reviewing without a network; null where it holds nothing (yet). */
  held(): Promise<Held | null>;
  /** Sends what waits and fetches what is new, but waits no longer than this for it. */
  syncWithin(ms: number): Promise<void>;
  /** The server's clock as far as this device knows, epoch ms. */
  now(): number;
  heardClock(offset: number | null): Promise<void>;
  /** The server said whether it knows this browser: if so, what the device is to hold can be fetched. */
  heardKnown(known: boolean): Promise<void>;
  /** After a lost session: begin again as a new learner, with the answers that are still here. */
  startAnew(): Promise<void>;
  /**
   * Before another learner takes this browser over: sends what waits, then forgets everything and counts anew as
   * another device. @param anyway also what could not be sent @returns false: something waits still, and nothing was forgotten
   */
  forget(anyway?: boolean): Promise<boolean>;
  /** Follows the network and the page; returns how to stop. */
  start(): () => void;
  /** For what concerns all that is kept: its database while nothing is sent. Null where nothing is kept. */
  alone<T>(task: (db: OutboxStore) => Promise<T>): Promise<T | null>;
  /** For who only looks: the database as it is, whatever is being sent. Null where nothing is kept. */
  read<T>(task: (db: OutboxStore) => Promise<T>): Promise<T | null>;
}
