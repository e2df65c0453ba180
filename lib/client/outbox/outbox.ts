export type { Outbox, RecordFailure } from "./what-it-does.ts";

import { err, ok, type Result } from "#lib/domain/kernel/result.ts";
import type { Api } from "../api.ts";
import { readHeld } from "../device/held.ts";
import type { DeviceApi } from "../device/pull.ts";
import { dropEarly } from "../early.ts";
import { createDirect } from "./direct.ts";
import { type Draft, stamped } from "./draft.ts";
import { drain, offsetOf, remember } from "./drain.ts";
import { createFetching } from "./fetching.ts";
import { createHandCards, handCardsIn } from "./hand-cards.ts";
import { type Projection, type Recorded, writeDown } from "./record.ts";
import { createSingleFile } from "./single-file.ts";
import { createStatus } from "./status.ts";
import { empty, newDevice, type OutboxStore, openOutboxStore, readDevice } from "./store.ts";
import type { Outbox, RecordFailure } from "./what-it-does.ts";
import type { World } from "./world.ts";

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/** @param name of the database; null: a borrowed phone, on which nothing is kept @param device where what the device holds comes from; without it the device holds nothing */
export function createOutbox(
  api: Api,
  world: World,
  name: string | null = "footnote",
  device: DeviceApi | null = null,
): Outbox {
  const board = createStatus();
  const singleFile = createSingleFile(`${name}-outbox`, world.locks);
  const direct = createDirect(api, world, name === null);
  let clockOffset = 0;
  let delay = FIRST_DELAY_MS;
  let cancelRetry = () => {};
  let running: Promise<void> | null = null;
  let again = false;
  let born = false;
  const fetching = createFetching(device, world, singleFile);

  const opened: Promise<OutboxStore | null> = (
    name === null
      ? Promise.reject()
      : openOutboxStore(
          name,
          world.newId,
          () => {},
          () => {
            born = true;
          },
        )
  ).then(
    async (db) => {
      clockOffset = (await readDevice(db)).clockOffset;
      // A reply that was asked for before this knows nothing of what is still on its way from here.
      if ((await db.count("memory")) + (await db.count("outbox")) > 0) dropEarly();
      board.set({ storage: "kept" });
      await count(db);
      return db;
    },
    () => {
      board.set({ storage: name === null ? "borrowed" : "direct" });
      return null;
    },
  );

  async function count(db: OutboxStore): Promise<void> {
    const [unsent, parked, device] = await Promise.all([db.count("outbox"), db.count("parked"), readDevice(db)]);
    const cards = await handCardsIn(db);
    board.set({
      unsent,
      parked,
      cards: cards.waiting.length,
      cardsRefused: cards.refused.length,
      learner: device.learner,
    });
  }

  async function pass(): Promise<void> {
    cancelRetry();
    const db = await opened;
    if (!db) return;
    if (!world.online()) {
      board.set({ network: "offline" });
      return;
    }
    // A bug or a closed database must not end the retries.
    const end = await singleFile(() => drain(db, api, world)).catch(() => "later" as const);
    clockOffset = (await readDevice(db).catch(() => null))?.clockOffset ?? clockOffset;
    if (end === "empty") fetching.later(db);
    const idle = end === "empty" || end === "lost" || end === "gone";
    // That a learner was deleted is said until the page is left: there is nothing left to ask the server about.
    const session = end === "lost" || end === "gone" ? end : board.get().session === "gone" ? "gone" : "fine";
    board.set({ network: end === "away" ? "away" : "fine", session });
    await count(db).catch(() => undefined);
    world.tabs.tell();
    if (idle) {
      delay = FIRST_DELAY_MS;
      return;
    }
    cancelRetry = world.later(delay, () => void flush());
    delay = Math.min(delay * 2, LONGEST_DELAY_MS);
  }

  function flush(): Promise<void> {
    if (running) {
      again = true;
      return running;
    }
    running = passes();
    return running;
  }

  async function passes(): Promise<void> {
    try {
      do {
        again = false;
        await pass();
      } while (again);
    } finally {
      running = null; // in the same breath as the last look at `again`, or a call in between would be lost
    }
  }

  async function alone<T>(task: (db: OutboxStore) => Promise<T>): Promise<T | null> {
    const db = await opened;
    if (!db) return null;
    const done = await singleFile(() => task(db));
    await count(db);
    world.tabs.tell();
    return done;
  }

  async function recordAll(
    drafts: readonly Draft[],
    rollover: number,
    project: Projection,
  ): Promise<Result<readonly Recorded[], RecordFailure>> {
    const db = await opened;
    if (!db) return recordDirectly(drafts, rollover, project);
    try {
      const recorded = await writeDown(db, drafts, rollover, project, world.newId);
      board.set({ unsent: board.get().unsent + recorded.length });
      if (recorded[0]?.event.seq === 1) world.persist();
      void flush();
      return ok(recorded);
    } catch {
      return err("not-saved"); // no room, or the browser took the database away
    }
  }

  async function recordDirectly(
    drafts: readonly Draft[],
    rollover: number,
    project: Projection,
  ): Promise<Result<readonly Recorded[], RecordFailure>> {
    const events = await direct(drafts);
    if (typeof events === "string") {
      board.set(events === "lost" ? { session: "lost" } : { network: world.online() ? "away" : "offline" });
      return err(events);
    }
    board.set({ network: "fine" });
    return ok(
      events.map((event) => ({
        event,
        memory: project(stamped(event, { ...newDevice(event.device), clockOffset }, rollover)),
      })),
    );
  }

  return {
    status: board.get,
    subscribe: board.subscribe,
    async record(draft, rollover, project) {
      const done = await recordAll([draft], rollover, project);
      return done.ok ? ok(done.value[0] as Recorded) : done;
    },
    recordAll,
    async waiting() {
      const db = await opened;
      return db ? db.getAll("outbox") : [];
    },
    ...createHandCards(opened, world.clock, count),
    flush,
    flushWithin: (ms) => Promise.race([flush(), new Promise<void>((resolve) => void world.later(ms, resolve))]),
    async held() {
      const db = await opened;
      return db ? readHeld(db) : null;
    },
    syncWithin(ms) {
      const all = async () => {
        await flush();
        const db = await opened;
        if (db && world.online()) await fetching.now(db);
      };
      return Promise.race([all(), new Promise<void>((resolve) => void world.later(ms, resolve))]);
    },
    now: () => world.clock() + clockOffset,
    async memories() {
      const db = await opened;
      const rows = db ? await db.getAll("memory") : [];
      return new Map(rows.flatMap(({ card, memory, sent }) => (sent ? [] : [[card, memory] as const])));
    },
    async heardClock(measured) {
      const heard = offsetOf(measured).clockOffset;
      const db = await opened; // first: opening reads the offset that was known before
      if (heard === undefined || heard === clockOffset) return;
      clockOffset = heard;
      if (db) await remember(db, { clockOffset: heard });
    },
    async heardKnown(known) {
      const db = await opened;
      // Nobody's then, so whoever is known later began here since, in this tab or in another.
      if (!known) born = false;
      if (!db || !known) return;
      const { learner, nextSeq } = await readDevice(db);
      if (learner) return;
      // Somebody's browser, in which nothing was ever written down and nobody began or left: it was emptied.
      if (born && nextSeq === 1 && !api.begun?.() && !(await world.wasLeft())) board.set({ emptied: true });
      await remember(db, { learner: true });
      void flush();
    },
    async startAnew() {
      const db = await opened;
      // What the server says it has is another's from here on.
      if (db) await remember(db, { learner: false, acknowledged: undefined, told: undefined });
      board.set({ session: "fine" });
      await flush();
    },
    async forget(anyway = false) {
      await flush();
      return (await alone((db) => empty(db, world.newId(), anyway ? "all" : { upTo: 0, cards: [] }))) ?? true;
    },
    alone,
    async read(task) {
      const db = await opened;
      return db && task(db);
    },
    start() {
      const woken = () => {
        delay = FIRST_DELAY_MS;
        board.set({ network: world.online() ? "fine" : "offline" });
        void flush();
      };
      const stopListening = world.onChange(woken);
      const stopTabs = world.tabs.onTold(() => void opened.then((db) => db && count(db)));
      woken();
      return () => {
        stopListening();
        stopTabs();
        cancelRetry();
        fetching.stop();
      };
    },
  };
}
