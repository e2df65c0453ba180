import "fake-indexeddb/auto";
import { openDB } from "idb";
import { beforeEach, expect, test, vi } from "vitest";
import { digestOf } from "#lib/client/digest.ts";
import { createOutbox, type Outbox } from "#lib/client/outbox/outbox.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import { fakeServer } from "./support/fake-server.ts";
import { fakeWorld } from "./support/fake-world.ts";
import { draftOf } from "./support/review.ts";

let name = "";
let count = 0;
beforeEach(() => {
  count += 1;
  name = `outbox-${count}`;
});

const learning = { ...newMemory, state: "learning" as const, dueAt: 5 };

function open(server = fakeServer(), browser = fakeWorld()) {
  const outbox = createOutbox(server.api, browser.world, name);
  return { server, browser, outbox };
}

async function answer(outbox: Outbox, ...cards: string[]) {
  const recorded = [];
  for (const card of cards) {
    const done = await outbox.record(draftOf(card), 4, () => learning);
    if (!done.ok) throw new Error(done.error);
    recorded.push(done.value.event);
  }
  return recorded;
}

const parkedOf = async () => {
  const db = await openDB(name);
  const rows = (await db.getAll("parked")) as { reason: string; event: { seq: number } }[];
  db.close();
  return rows.sort((a, b) => a.event.seq - b.event.seq);
};

test("an answer is on the device, with its card's memory, before anything is sent", async () => {
  const { outbox, browser, server } = open();
  browser.goOffline();
  const [event] = await answer(outbox, "a");
  expect(event).toMatchObject({ seq: 1, kind: "review", card: "a" });
  expect((await outbox.memories()).get("a")).toEqual(learning);
  expect(outbox.status()).toMatchObject({ unsent: 1, storage: "kept" });
  expect(server.batches).toEqual([]);
});

test("event and memory are one transaction: neither is there when the projection fails", async () => {
  const { outbox, browser } = open();
  browser.goOffline();
  const done = await outbox.record(draftOf("a"), 4, () => {
    throw new Error("no");
  });
  expect(done).toEqual({ ok: false, error: "not-saved" });
  expect(await outbox.memories()).toEqual(new Map());
  const [next] = await answer(outbox, "b");
  expect(next?.seq).toBe(1);
});

test("stored events leave, and so does the memory they made; the browser introduced itself first", async () => {
  const { outbox, server } = open();
  await answer(outbox, "a", "b");
  await outbox.flush();
  expect(server.stored.size).toBe(2);
  expect(server.begun()).toBe(1);
  expect(outbox.status()).toMatchObject({ unsent: 0, parked: 0, learner: true, session: "fine" });
  expect(await outbox.memories()).toEqual(new Map());
});

test("a duplicate with our own digest leaves too: the reply to the first attempt was lost", async () => {
  const { outbox, server, browser } = open();
  browser.goOffline();
  const [event] = await answer(outbox, "a");
  if (event) server.stored.set(event.id, event);
  browser.goOnline();
  await outbox.flush();
  expect(outbox.status()).toMatchObject({ unsent: 0, parked: 0 });
});

test.each([
  [
    "stored with another digest",
    (id: string) => ({ id, status: "stored" as const, digest: "0".repeat(64), effective: 0, day: 0 }),
    /^digest/,
  ],
  [
    "duplicate with another digest",
    (id: string) => ({ id, status: "duplicate" as const, digest: "f", effective: 0, day: 0 }),
    /^digest/,
  ],
  ["conflict", (id: string) => ({ id, status: "conflict" as const, digest: "f", reason: "id" }), /^conflict: id/],
  ["rejected", (id: string) => ({ id, status: "rejected" as const, reason: "card: not found" }), /^rejected: card/],
])("%s: kept aside and counted, never dropped", async (_name, reply, reason) => {
  const { outbox, server } = open();
  server.answerWith((event) =>
    event.seq === 1
      ? reply(event.id)
      : { id: event.id, status: "stored", digest: digestOf(event), effective: 0, day: 0 },
  );
  await answer(outbox, "a", "b");
  await outbox.flush();
  expect(outbox.status()).toMatchObject({ unsent: 0, parked: 1 });
  const [parked] = await parkedOf();
  expect(parked?.reason).toMatch(reason);
  expect(parked?.event).toMatchObject({ seq: 1, card: "a", payload: { rating: 3 } });
});

test("an event the reply says nothing about stays, and is asked for again after a while", async () => {
  const { outbox, server, browser } = open();
  server.answerWith(() => null);
  await answer(outbox, "a");
  await outbox.flush();
  expect(outbox.status()).toMatchObject({ unsent: 1, parked: 0 });
  expect(browser.waits().length).toBe(1);
});

test("events go out in the order they were made, 500 at a time", async () => {
  const { outbox, server, browser } = open();
  browser.goOffline();
  await answer(outbox, ...Array.from({ length: 1100 }, (_, i) => `card-${i}`));
  browser.goOnline();
  await outbox.flush();
  expect(server.seqs().map((seqs) => [seqs[0], seqs.length])).toEqual([
    [1, 500],
    [501, 500],
    [1001, 100],
  ]);
  expect(server.seqs().flat()).toEqual(Array.from({ length: 1100 }, (_, i) => i + 1));
});

test("a reload keeps what waits, its order, the device and its count", async () => {
  const first = open();
  first.browser.goOffline();
  const [a] = await answer(first.outbox, "a", "b");
  const second = open(first.server, first.browser);
  const [c] = await answer(second.outbox, "c");
  expect(c).toMatchObject({ seq: 3, device: a?.device });
  expect([...(await second.outbox.memories()).keys()].sort()).toEqual(["a", "b", "c"]);
  first.browser.goOnline();
  await second.outbox.flush();
  expect(first.server.seqs()).toEqual([[1, 2, 3]]);
});

test("two tabs never give one seq twice, and only one of them drains at a time", async () => {
  const server = fakeServer();
  const locks = fakeLocks();
  let inside = 0;
  let most = 0;
  server.before(async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 5));
    inside -= 1;
  });
  const left = open(server, fakeWorld(locks));
  const right = open(server, fakeWorld(locks));
  const events = await Promise.all(
    Array.from({ length: 20 }, (_, i) => answer(i % 2 ? left.outbox : right.outbox, `card-${i}`)),
  );
  await Promise.all([left.outbox.flush(), right.outbox.flush()]);
  expect(new Set(events.flat().map(({ seq }) => seq)).size).toBe(20);
  expect(server.stored.size).toBe(20);
  expect(most).toBe(1);
  expect(server.seqs().flat().length).toBe(20); // nothing was sent by both
});

test("without navigator.locks (plain http) one tab still drains once at a time", async () => {
  const { outbox, server } = open();
  await Promise.all([answer(outbox, "a"), answer(outbox, "b"), outbox.flush(), outbox.flush()]);
  await outbox.flush();
  expect(server.seqs().flat().sort()).toEqual([1, 2]);
});

test("a batch that is refused whole is split until the bad event stands alone, is parked, and the others pass in order", async () => {
  const { outbox, server, browser } = open();
  browser.goOffline();
  await answer(outbox, ...Array.from({ length: 9 }, (_, i) => `card-${i}`));
  const bad = (event: unknown) => (event as { seq: number }).seq === 6;
  server.refuse(({ events }) => (events.some(bad) ? 400 : null));
  browser.goOnline();
  await outbox.flush();
  expect([...server.stored.values()].map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 7, 8, 9]);
  expect((await parkedOf()).map(({ event, reason }) => [event.seq, reason])).toEqual([[6, "refused: bad_request"]]);
  expect(outbox.status()).toMatchObject({ unsent: 0, parked: 1 });
});

test("a batch too large for the server goes out in smaller ones, and nothing is parked", async () => {
  const { outbox, server, browser } = open();
  browser.goOffline();
  await answer(outbox, ...Array.from({ length: 10 }, (_, i) => `card-${i}`));
  server.refuse(({ events }) => (events.length > 3 ? 413 : null));
  browser.goOnline();
  await outbox.flush();
  expect(server.stored.size).toBe(10);
  expect(outbox.status()).toMatchObject({ unsent: 0, parked: 0 });
});

test("when the second half of a split cannot be delivered, the first half is settled all the same", async () => {
  const { outbox, server, browser } = open();
  browser.goOffline();
  await answer(outbox, "a", "b", "c", "d");
  server.refuse(({ events }) => (events.length > 2 ? 413 : null));
  server.before(async () => void (server.batches.length === 3 && server.be("busy")));
  browser.goOnline();
  await outbox.flush();
  expect(outbox.status().unsent).toBe(2);
  server.be("fine");
  server.before(async () => {});
  browser.fire();
  await vi.waitFor(() => expect(outbox.status().unsent).toBe(0));
  expect(server.seqs().at(-1)).toEqual([3, 4]);
});

test("while the server is away it is asked ever more rarely, a minute apart at most; coming back starts afresh", async () => {
  const { outbox, server, browser } = open();
  const stop = outbox.start();
  server.be("away");
  await answer(outbox, "a");
  await outbox.flush();
  const waits: number[] = [];
  for (let i = 0; i < 9; i += 1) {
    waits.push(...browser.waits());
    browser.fire();
    await outbox.flush();
  }
  expect(waits.every((ms, i) => ms >= (waits[i - 1] ?? 0))).toBe(true);
  expect(waits[0]).toBeLessThanOrEqual(4_000);
  expect(waits.at(-1)).toBe(60_000);
  expect(outbox.status()).toMatchObject({ unsent: 1, network: "away" });
  server.be("fine");
  browser.wake();
  await vi.waitFor(() => expect(outbox.status()).toMatchObject({ unsent: 0, network: "fine" }));
  stop();
});

test("offline nothing is tried; the network's return sends everything", async () => {
  const { outbox, server, browser } = open();
  const stop = outbox.start();
  browser.goOffline();
  await answer(outbox, "a", "b", "c");
  expect(outbox.status()).toMatchObject({ unsent: 3, network: "offline" });
  expect(server.begun()).toBe(0);
  browser.goOnline();
  await vi.waitFor(() => expect(outbox.status()).toMatchObject({ unsent: 0, network: "fine" }));
  expect(server.stored.size).toBe(3);
  stop();
});

test("a browser that was known and is not any more has lost its session: said, nothing sent, nothing dropped", async () => {
  const { outbox, server } = open();
  await answer(outbox, "a");
  await outbox.flush();
  server.forget();
  await answer(outbox, "b");
  await outbox.flush();
  expect(outbox.status()).toMatchObject({ session: "lost", unsent: 1 });
  expect(server.learners()).toBe(1); // no second learner behind the first one's back
  await outbox.startAnew();
  expect(outbox.status()).toMatchObject({ session: "fine", unsent: 0 });
  expect(server.learners()).toBe(2);
});

test("an answer given while a drain is on its way is not left lying", async () => {
  const { outbox, server } = open();
  let late: Promise<unknown> | null = null;
  server.before(async () => {
    late ??= answer(outbox, "late");
  });
  await answer(outbox, "a");
  await outbox.flush();
  await late;
  await vi.waitFor(() => expect(server.stored.size).toBe(2));
});

test("a card keeps its local memory until its last event is stored", async () => {
  const { outbox, server, browser } = open();
  browser.goOffline();
  await answer(outbox, "a", "a");
  server.answerWith((event) =>
    event.seq === 1 ? { id: event.id, status: "stored", digest: digestOf(event), effective: 0, day: 0 } : null,
  );
  browser.goOnline();
  await outbox.flush();
  expect(outbox.status().unsent).toBe(1);
  expect((await outbox.memories()).has("a")).toBe(true);
});

test("the device never stamps an answer before its last one, though its clock runs backward", async () => {
  const { outbox, browser } = open();
  browser.goOffline();
  const seen: number[] = [];
  for (const at of [2_000_000, 1_000_000]) {
    await outbox.record(draftOf("a", { at }), 4, (event) => {
      seen.push(event.effective);
      return learning;
    });
  }
  expect(seen).toEqual([2_000_000, 2_000_000]);
});

test("a clock that is hours off is corrected for scheduling, one that is a second off is left alone", async () => {
  const { outbox, browser } = open();
  browser.goOffline();
  await outbox.heardClock(3_600_000);
  expect(outbox.now() - browser.world.clock()).toBe(3_600_000);
  let effective = 0;
  await outbox.record(draftOf("a", { at: 5_000_000 }), 4, (event) => {
    effective = event.effective;
    return learning;
  });
  expect(effective).toBe(8_600_000);
  await outbox.heardClock(400);
  expect(outbox.now() - browser.world.clock()).toBe(0);
});

function fakeLocks(): LockManager {
  let chain: Promise<unknown> = Promise.resolve();
  const request = (_name: string, task: () => Promise<unknown>) => {
    const run = chain.then(task, task);
    chain = run.catch(() => undefined);
    return run;
  };
  return { request, query: async () => ({}) } as unknown as LockManager;
}

test("a learner that was deleted: what is here goes too, it is said, and nothing is asked again", async () => {
  const { outbox, server, browser } = open();
  await answer(outbox, "a");
  await outbox.flush();
  browser.goOffline();
  await answer(outbox, "b", "c");
  server.be("gone");
  browser.goOnline();
  await outbox.flush();
  expect(outbox.status()).toMatchObject({ session: "gone", unsent: 0, parked: 0, learner: false });
  expect([await outbox.waiting(), await outbox.memories(), await parkedOf()]).toEqual([[], new Map(), []]);
  const sent = server.batches.length;
  await outbox.flush();
  expect(server.batches.length).toBe(sent);
  expect(outbox.status().session).toBe("gone");
});

test("before another learner takes over everything is sent and forgotten, and the device counts anew", async () => {
  const { outbox, server } = open();
  const [first] = await answer(outbox, "a");
  expect(await outbox.forget()).toBe(true);
  expect(server.stored.size).toBe(1);
  const [second] = await answer(outbox, "b");
  expect(second).toMatchObject({ seq: 1 });
  expect(second?.device).not.toBe(first?.device);
});

test("what could not be sent is not forgotten, unless everything is deleted", async () => {
  const { outbox, server, browser } = open();
  browser.goOffline();
  await answer(outbox, "a");
  expect(await outbox.forget()).toBe(false);
  expect(await outbox.waiting()).toHaveLength(1);
  expect(await outbox.forget(true)).toBe(true);
  expect(await outbox.waiting()).toEqual([]);
  expect(server.stored.size).toBe(0);
});

test("answers that wait stay through a sign-in that brings them along, and go out under the new session", async () => {
  const { outbox, server, browser } = open();
  await answer(outbox, "a");
  await outbox.flush();
  browser.goOffline();
  const [waiting] = await answer(outbox, "b");
  server.forget(); // the anonymous cookie is gone …
  await server.api.beginLearner(); // … and the account's is there
  browser.goOnline();
  await outbox.flush();
  expect(server.stored.get(waiting?.id ?? "")).toEqual(waiting);
});
