import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { afterBulk, afterUndo, bulkDrafts, undoDrafts } from "#lib/client/library/bulk.ts";
import { filtersFrom, isFiltered, queryWith } from "#lib/client/library/filters.ts";
import { withChoices } from "#lib/client/library/overlay.ts";
import { createOutbox } from "#lib/client/outbox/outbox.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";
import { undoneIds } from "#lib/domain/review/undone.ts";
import { fakeServer } from "./support/fake-server.ts";
import { fakeWorld } from "./support/fake-world.ts";
import { draftOf, noon } from "./support/review.ts";

const settings = { version: "default-1", values: defaultSettings };
const here = { at: noon, zone: "UTC", offset: 0 };
let opened = 0;
const open = () => {
  const server = fakeServer();
  opened += 1;
  return { server, outbox: createOutbox(server.api, fakeWorld().world, `bulk-${opened}`) };
};

test("a thousand cards are changed in one piece, known at once, and taken back as a whole", async () => {
  const { server, outbox } = open();
  server.be("away");
  const cards = Array.from({ length: 1000 }, (_, i) => ({ id: `card-${i}`, memory: newMemory }));
  const drafts = bulkDrafts({ kind: "suspend" }, cards, settings, here);
  const done = await outbox.recordAll(drafts, 4, afterBulk(cards, settings));
  if (!done.ok) throw new Error(done.error);
  expect(outbox.status().unsent).toBe(1000);
  expect([...(await outbox.memories()).values()].every(({ suspended }) => suspended)).toBe(true);
  const events = done.value.map(({ event }) => event);
  expect(events.map(({ seq }) => seq)).toEqual(cards.map((_, i) => i + 1));

  const deed = { events, before: cards };
  await outbox.recordAll(undoDrafts(deed, settings, here), 4, afterUndo(deed));
  expect([...(await outbox.memories()).values()].some(({ suspended }) => suspended)).toBe(false);
  server.be("fine");
  await outbox.flush();
  expect(server.stored.size).toBe(2000);
  expect(undoneIds([...server.stored.values()]).size).toBe(1000);
});

test("a browser that keeps nothing takes an uncertain change back before it makes another", async () => {
  const server = fakeServer();
  const world = fakeWorld().world;
  const { indexedDB } = globalThis;
  Object.assign(globalThis, { indexedDB: undefined });
  const outbox = createOutbox(server.api, world, "none");
  await outbox.record(draftOf("warm-up"), 4, () => newMemory);
  Object.assign(globalThis, { indexedDB });
  server.be("away");
  const cards = ["a", "b"].map((id) => ({ id, memory: newMemory }));
  const bury = bulkDrafts({ kind: "bury" }, cards, settings, here);
  expect(await outbox.recordAll(bury, 4, afterBulk(cards, settings))).toEqual({ ok: false, error: "not-sent" });
  server.be("fine");
  const suspend = bulkDrafts({ kind: "suspend" }, cards, settings, here);
  expect((await outbox.recordAll(suspend, 4, afterBulk(cards, settings))).ok).toBe(true);
  const events = [...server.stored.values()];
  const undone = undoneIds(events);
  expect(events.filter(({ id, kind }) => kind !== "undo" && !undone.has(id)).map(({ kind }) => kind)).toEqual([
    "review",
    "suspend",
    "suspend",
  ]);
});

test("a pause that is still on its way is shown, one taken back is not", () => {
  const collection = {
    id: "c",
    title: "C",
    documents: 1,
    cards: 1,
    due: 0,
    fresh: 0,
    unmet: 1,
    studied: true,
    owned: false,
  };
  const library = { now: noon, day: 1, settings, collections: [collection] };
  const event = { id: "e", device: "d", seq: 1, settings: "s", card: null, ...here };
  const pause = { ...event, kind: "study" as const, payload: { collection: "c", on: false } };
  const undo = { ...event, id: "u", seq: 2, kind: "undo" as const, payload: { event: "e" } };
  expect(withChoices(library, [pause]).collections[0]?.studied).toBe(false);
  expect(withChoices(library, [pause, undo]).collections[0]?.studied).toBe(true);
});

test("an address says what is looked for; what it says wrongly is left out", () => {
  const query = new URLSearchParams("q=%20kuc%20&state=leech&flag=nonsense&kind=<b>&document=d-1&card=x");
  const filters = filtersFrom("c", query);
  expect(filters).toEqual({ collection: "c", q: "kuc", kind: null, document: "d-1", state: "leech", flag: null });
  expect(isFiltered(filters)).toBe(true);
  expect(isFiltered(filtersFrom("c", new URLSearchParams("card=x")))).toBe(false);
  expect(queryWith(new URLSearchParams("q=a&card=x"), "q", null)).toBe("?card=x");
  expect(queryWith(new URLSearchParams("q=a"), "q", "")).toBe("");
});
