import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createApi } from "#lib/client/api.ts";
import { sessionOnDevice } from "#lib/client/device/session.ts";
import { todayOnDevice } from "#lib/client/device/today.ts";
import { answerOf } from "#lib/client/outbox/draft.ts";
import { createOutbox, type Outbox } from "#lib/client/outbox/outbox.ts";
import { DevicePage } from "#lib/contract/device.ts";
import { EventBatch } from "#lib/contract/events.ts";
import { err, ok } from "#lib/domain/kernel/result.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import { step } from "#lib/domain/review/fold.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import type { Rating } from "#lib/domain/review/rating.ts";
import { defaultSettings, settingsIn } from "#lib/domain/review/settings.ts";
import { learnerById } from "#lib/server/repos/learners.ts";
import { memoriesOf } from "#lib/server/repos/memory.ts";
import { deviceFeed } from "#lib/server/services/device-feed.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { today } from "#lib/server/services/today.ts";
import { fakeWorld } from "../client/support/fake-world.ts";
import { DAY, HOUR, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

/** FOOTNOTE_HISTORIES=1000 npm test -- server devices for a long run. */
const HISTORIES = Number(process.env.FOOTNOTE_HISTORIES ?? 25);
const YEAR = 366 * DAY;

/** What happens on the way of one request: nothing, it never arrives, its reply is lost, it arrives twice. */
const fates = ["whole", "whole", "whole", "no-request", "no-reply", "twice"] as const;

const act = fc.record({
  device: fc.integer({ min: 0, max: 2 }),
  does: fc.constantFrom(
    "answer",
    "answer",
    "answer",
    "answer",
    "undo",
    "suspend",
    "offline",
    "online",
    "sync",
    "sleep",
  ),
  rating: fc.constantFrom<Rating>(1, 2, 3, 4),
  wait: fc.integer({ min: 1, max: 20 * HOUR }),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

interface Way {
  next(): (typeof fates)[number];
}

/** A browser with its own clock, over the real services: what it sends and is told goes a bad way. */
function phone(store: TestStore, learner: string, name: string, clock: { now: number }, wrongBy: number, way: Way) {
  const browser = fakeWorld();
  browser.tick(clock.now + wrongBy - browser.world.clock());
  let last = clock.now;
  const follow = () => {
    browser.tick(clock.now - last);
    last = clock.now;
  };
  const deps = { store, clock: () => clock.now };
  const answered: LearnerEvent[] = [];
  const through = async <T>(work: () => Promise<T>) => {
    const fate = way.next();
    if (fate === "no-request") return err({ kind: "network" as const });
    const value = await work();
    if (fate === "twice") await work();
    if (fate === "no-reply") return err({ kind: "network" as const });
    return ok({ value, clockOffset: clock.now - browser.world.clock() });
  };
  const api = {
    ...createApi(),
    beginLearner: () => through(async () => null),
    sendEvents: (batch: EventBatch) =>
      through(async () => ({
        results: await recordEvents(deps, learner, EventBatch.parse(JSON.parse(JSON.stringify(batch)))),
      })),
  };
  const device = {
    next: (zone: string, cursor: string | null) =>
      through(async () => {
        const known = await learnerById(store.db, learner);
        if (!known) throw new Error("no learner");
        const page = await deviceFeed(deps, known, zone, cursor ?? undefined);
        return DevicePage.parse(JSON.parse(JSON.stringify(page)));
      }),
  };
  const outbox = createOutbox(api, browser.world, name, device);
  return { outbox, browser, follow, answered };
}
type Phone = ReturnType<typeof phone>;

const at = (outbox: Outbox) => ({ now: outbox.now(), offset: 0 });

/** Answers the first card of what the device itself would show. */
async function answer({ outbox, browser, answered }: Phone, rating: Rating, suspend = false): Promise<void> {
  const held = await outbox.held();
  if (!held) return;
  const session = await sessionOnDevice(held, at(outbox), {});
  const id = session.order[0] ?? session.learning[0];
  const card = session.cards.find((each) => each.id === id);
  if (!card) return;
  const { version, values } = session.settings;
  const done = await outbox.record(
    {
      kind: suspend ? "suspend" : "review",
      card: card.id,
      payload: suspend ? {} : { rating, form: "basic", took: 3000 },
      settings: version,
      at: browser.world.clock(),
      zone: "UTC",
      offset: 0,
      of: answerOf(card, card.memory),
    },
    values.rollover,
    (event) => step(card.memory, event, () => settingsIn(values, card.collection)).memory,
  );
  if (!done.ok) throw new Error(done.error);
  answered.push(done.value.event);
}

async function undo({ outbox, browser, answered }: Phone, before: ReadonlyMap<string, CardMemory>): Promise<void> {
  const last = answered.findLast(({ kind }) => kind === "review");
  if (!last) return;
  const done = await outbox.record(
    {
      kind: "undo",
      card: last.card,
      payload: { event: last.id },
      settings: last.settings,
      at: browser.world.clock(),
      zone: "UTC",
      offset: 0,
    },
    defaultSettings.rollover,
    () => before.get(last.id) ?? newMemory,
  );
  if (!done.ok) throw new Error(done.error);
  answered.push(done.value.event);
}

async function play(phones: readonly Phone[], clock: { now: number }, acts: readonly Act[]): Promise<void> {
  for (const { device, does, rating, wait } of acts) {
    const one = phones[device % phones.length] as Phone;
    for (const each of phones) each.follow();
    if (does === "answer") await answer(one, rating);
    else if (does === "suspend") await answer(one, rating, true);
    else if (does === "undo") await undo(one, new Map());
    else if (does === "offline") one.browser.goOffline();
    else if (does === "online") one.browser.goOnline();
    else if (does === "sync") await one.outbox.syncWithin(60_000);
    else clock.now += wait;
    clock.now += 60_000;
  }
}

/** Until nothing waits and everything is told. */
async function quiet(phones: readonly Phone[]): Promise<void> {
  for (let round = 0; round < 3; round += 1)
    for (const { outbox, browser, follow } of phones) {
      follow();
      browser.goOnline();
      await outbox.syncWithin(60_000);
      browser.fire();
      await outbox.syncWithin(60_000);
    }
}

onBoth(`${HISTORIES} histories of browsers that hold their cards`, (kind) => {
  test("come to one state: every event once, and every browser as the server has it", {
    timeout: 60_000 + HISTORIES * 6_000,
  }, async () => {
    const store = await freshStore(kind);
    const cards = await seedCollection(store.db, { cards: 30 });
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 10, maxLength: 40, size: "max" }),
        fc.array(fc.constantFrom(...fates), { minLength: 20, maxLength: 20 }),
        fc.array(fc.integer({ min: -10 * YEAR, max: 10 * YEAR }), { minLength: 3, maxLength: 3 }),
        async (acts, drawn, wrong) => {
          n += 1;
          const learner = await seedLearner(store.db, `d${n}`);
          const clock = { now: MONDAY };
          let turn = 0;
          let bad = true;
          const way: Way = {
            next: () => {
              turn += 1;
              return bad ? (drawn[turn % drawn.length] ?? "whole") : "whole";
            },
          };
          const phones = wrong.map((by, i) => phone(store, learner, `devices-${kind}-${n}-${i}`, clock, by, way));
          bad = false;
          for (const { outbox } of phones) {
            await outbox.heardKnown(true);
            await outbox.syncWithin(60_000);
          }
          bad = true;
          await play(phones, clock, acts);
          bad = false;
          await quiet(phones);

          // I1, I2: what any browser wrote down is in the log, once; and nothing else is.
          const stored = await store.db.selectFrom("event").select("id").where("learner_id", "=", learner).execute();
          const wrote = phones.flatMap(({ answered }) => answered.map(({ id }) => id));
          expect(stored.map(({ id }) => id).sort()).toEqual(wrote.sort());
          for (const { outbox } of phones) expect(outbox.status()).toMatchObject({ unsent: 0, parked: 0 });

          // I3: and everybody holds the same.
          const known = await learnerById(store.db, learner);
          if (!known) throw new Error("no learner");
          const deps = { store, clock: () => clock.now };
          const session = await reviewSession(deps, known, "UTC");
          const numbers = await today(deps, known, "UTC");
          const memories = await memoriesOf(store.db, learner, cards);
          for (const { outbox } of phones) {
            const held = await outbox.held();
            if (!held) throw new Error("nothing is held");
            const there = new Map<string, CardMemory>();
            for await (const { id, memory } of held.all()) there.set(id, memory);
            expect(there.size).toBe(cards.length);
            for (const [id, memory] of there) expect(memory, id).toEqual(memories.get(id)?.memory ?? newMemory);
            const moment = { now: clock.now, offset: 0 };
            const here = await sessionOnDevice(held, moment, {});
            expect([here.learning, here.order]).toEqual([session.learning, session.order]);
            expect(await todayOnDevice(held, moment)).toEqual(numbers);
          }
        },
      ),
      { numRuns: HISTORIES, seed: Number(process.env.FOOTNOTE_SEED ?? 7) },
    );
    const report = await rebuild({ store, clock: () => MONDAY + YEAR });
    expect(report.differing).toEqual([]);
    await store.close();
  });
});
