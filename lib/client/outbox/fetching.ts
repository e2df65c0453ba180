import { type DeviceApi, pull } from "../device/pull.ts";
import type { SingleFile } from "./single-file.ts";
import { type OutboxStore, readDevice } from "./store.ts";
import type { World } from "./world.ts";

const EVERY_MS = 60_000;
const AFTER_MS = 1_000;

/** Keeps what a device holds up to date. */
export interface Fetching {
  /** Everything that is new; together with whoever asked before. Never rejects. */
  now(db: OutboxStore): Promise<void>;
  /** Once a minute at the most, and when the page has what it shows: between two cards nothing new is needed. */
  later(db: OutboxStore): void;
  stop(): void;
}

/** @param device where it comes from; null: this browser is to hold nothing @param singleFile as the sending has it */
export function createFetching(
  device: DeviceApi | null,
  world: Pick<World, "clock" | "later" | "zone">,
  singleFile: SingleFile,
): Fetching {
  let last = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | null = null;
  let cancel = () => {};

  function now(db: OutboxStore): Promise<void> {
    running ??= (async () => {
      // Without a learner there is nothing to hold.
      if (!device || !(await readDevice(db)).learner) return;
      if (await pull(db, device, world.zone(), singleFile)) last = world.clock();
    })()
      .catch(() => undefined) // a bug or a closed database; the next time is another
      .finally(() => {
        running = null;
      });
    return running;
  }

  return {
    now,
    later(db) {
      if (!device || world.clock() - last < EVERY_MS) return;
      cancel();
      cancel = world.later(AFTER_MS, () => void now(db));
    },
    stop: () => cancel(),
  };
}
