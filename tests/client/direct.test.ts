import { expect, test } from "vitest";
import { createOutbox } from "#lib/client/outbox/outbox.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import { undoneIds } from "#lib/domain/review/undone.ts";
import { fakeServer } from "./support/fake-server.ts";
import { fakeWorld } from "./support/fake-world.ts";
import { draftOf } from "./support/review.ts";

// No indexedDB in this process: the browser keeps nothing.
const open = () => {
  const server = fakeServer();
  return { server, outbox: createOutbox(server.api, fakeWorld().world, "none") };
};

test("a browser that keeps nothing says so and waits for the server with each answer", async () => {
  const { outbox, server } = open();
  const done = await outbox.record(draftOf("a"), 4, () => newMemory);
  expect(outbox.status()).toMatchObject({ storage: "direct", unsent: 0 });
  expect(done).toMatchObject({ ok: true, value: { event: { card: "a" }, memory: newMemory } });
  expect(server.stored.size).toBe(1);
});

test("an answer that did not get through is not pretended", async () => {
  const { outbox, server } = open();
  server.be("away");
  expect(await outbox.record(draftOf("a"), 4, () => newMemory)).toEqual({ ok: false, error: "not-sent" });
  expect(outbox.status().network).toBe("away");
});

test("graded again after a lost reply, the answer counts once, with the last grade", async () => {
  const { outbox, server } = open();
  await outbox.record(draftOf("warm-up"), 4, () => newMemory);
  const { sendEvents } = server.api;
  let lose = true;
  Object.assign(server.api, {
    sendEvents: async (batch: Parameters<typeof sendEvents>[0]) => {
      const reply = await sendEvents(batch); // it was stored …
      if (!lose) return reply;
      lose = false;
      return { ok: false, error: { kind: "network" } }; // … but nobody heard
    },
  });
  const again = draftOf("a", { payload: { rating: 1, form: "basic", took: 1 } });
  const good = draftOf("a", { payload: { rating: 3, form: "basic", took: 1 } });
  expect((await outbox.record(again, 4, () => newMemory)).ok).toBe(false);
  expect((await outbox.record(good, 4, () => newMemory)).ok).toBe(true);
  const events = [...server.stored.values()].filter((event) => event.card === "a");
  const undone = undoneIds(events);
  const counting = events.filter((event: LearnerEvent) => event.kind === "review" && !undone.has(event.id));
  expect(counting.map(({ payload }) => (payload as { rating: number }).rating)).toEqual([3]);
});
