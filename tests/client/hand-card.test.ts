import "fake-indexeddb/auto";
import { openDB } from "idb";
import { v7 } from "uuid";
import { beforeEach, expect, test } from "vitest";
import { ofCollection } from "#lib/client/device/apply.ts";
import { bringBack, exportWaiting } from "#lib/client/device/export.ts";
import { reportOf } from "#lib/client/device/report.ts";
import { makeHandCard } from "#lib/client/hand-card/make.ts";
import { createOutbox, type Outbox } from "#lib/client/outbox/outbox.ts";
import { newDevice, openOutboxStore } from "#lib/client/outbox/store.ts";
import type { HandCard } from "#lib/contract/hand-card.ts";
import { err, ok } from "#lib/domain/kernel/result.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import { fakeServer } from "./support/fake-server.ts";
import { fakeWorld } from "./support/fake-world.ts";
import { draftOf } from "./support/review.ts";

let name = "";
let count = 0;
beforeEach(() => {
  count += 1;
  name = `hand-${count}`;
});

const wish = (over: Partial<HandCard> = {}): HandCard => ({
  id: v7(),
  document: "d",
  near: null,
  quote: { before: "They signed a ", words: "maritime treaty", after: "." },
  stem: "What did they sign?",
  ...over,
});

async function known() {
  const server = fakeServer();
  const browser = fakeWorld();
  await server.api.beginLearner();
  const open = async () => {
    const outbox = createOutbox(server.api, browser.world, name);
    await outbox.heardKnown(true);
    await outbox.flush();
    return outbox;
  };
  return { server, browser, open, outbox: await open() };
}

const waits = ({ status }: Outbox) => [status().cards, status().cardsRefused];

test("made without a network it waits on the device, survives the page, and arrives once", async () => {
  const { server, browser, open, outbox } = await known();
  browser.goOffline();
  const [first, second] = [wish(), wish({ stem: "What was signed?" })];
  expect(await makeHandCard(outbox, server.api, first)).toEqual(ok("kept"));
  expect(await makeHandCard(outbox, server.api, second)).toEqual(ok("kept"));
  expect(waits(outbox)).toEqual([2, 0]);
  expect(server.wishes).toEqual([]);

  // The browser died; another page finds them.
  const later = await open();
  await later.flush();
  expect(waits(later)).toEqual([2, 0]);
  expect(await later.alone(reportOf)).toMatchObject({ handCards: { waiting: [{ card: first }, { card: second }] } });
  browser.goOnline();
  await later.flush();
  expect([...server.cards.values()]).toEqual([first, second]);
  expect(server.wishes).toEqual([first, second]);
  expect(waits(later)).toEqual([0, 0]);
});

test("a reply that is lost sends it again, under the same id", async () => {
  const { server, outbox } = await known();
  server.loseReplies(true);
  const card = wish();
  expect(await makeHandCard(outbox, server.api, card)).toEqual(ok("kept"));
  expect(server.cards.size).toBe(1);
  server.loseReplies(false);
  await outbox.flush();
  expect(server.wishes).toEqual([card, card]);
  expect(server.cards.size).toBe(1);
  expect(waits(outbox)).toEqual([0, 0]);
});

test("with a network it is made at once, after the answers that waited", async () => {
  const { server, browser, outbox } = await known();
  browser.goOffline();
  await outbox.record(draftOf("a"), 4, () => newMemory);
  browser.goOnline();
  expect(await makeHandCard(outbox, server.api, wish())).toEqual(ok("made"));
  expect([server.stored.size, server.cards.size]).toEqual([1, 1]);
});

test("what its words tell against it is told at once, without a network, and nothing is kept", async () => {
  const { server, browser, outbox } = await known();
  browser.goOffline();
  expect(await makeHandCard(outbox, server.api, wish({ stem: "A maritime treaty?" }))).toEqual(err("given-away"));
  expect(await makeHandCard(outbox, server.api, wish({ stem: "They signed it" }))).toEqual(err("no-question"));
  expect(waits(outbox)).toEqual([0, 0]);
});

test("refused while its author looks on it is said and not kept; refused later it is kept with the reason", async () => {
  const { server, browser, outbox } = await known();
  const refuse = () =>
    server.answerCardWith(() => err({ kind: "problem", code: "not_found", status: 404, request: "r" }));
  refuse();
  expect(await makeHandCard(outbox, server.api, wish())).toEqual(err("no-document"));
  expect(waits(outbox)).toEqual([0, 0]);
  browser.goOffline();
  const card = wish();
  await makeHandCard(outbox, server.api, card);
  browser.goOnline();
  await outbox.flush();
  expect(waits(outbox)).toEqual([0, 1]);
  expect(await outbox.handCards()).toMatchObject([{ card, refused: "no-document" }]);
  const asked = server.wishes.length;
  await outbox.flush();
  expect(server.wishes).toHaveLength(asked);
  await outbox.dropHandCard(card.id);
  expect(waits(outbox)).toEqual([0, 0]);
});

test("one that the server cannot take now holds no answer back, and is tried again", async () => {
  const { server, browser, outbox } = await known();
  browser.goOffline();
  await makeHandCard(outbox, server.api, wish());
  await outbox.record(draftOf("a"), 4, () => newMemory);
  server.answerCardWith(() => err({ kind: "problem", code: "internal", status: 500, request: "r" }));
  browser.goOnline();
  await outbox.flush();
  expect([server.stored.size, ...waits(outbox)]).toEqual([1, 1, 0]);
  expect(browser.waits().length).toBeGreaterThan(0);
});

test("one at which the server always fails holds up none behind it, waits on, and is tried again", async () => {
  const { server, browser, outbox } = await known();
  browser.goOffline();
  const [bad, ...good] = [wish(), wish(), wish()];
  for (const card of [bad, ...good]) await makeHandCard(outbox, server.api, card as HandCard);
  const text = (await outbox.alone(exportWaiting)) ?? "";
  const failing = (card: HandCard) =>
    card.id === bad?.id
      ? err({ kind: "problem" as const, code: "internal" as const, status: 500, request: "r" })
      : ok({ value: { ok: true as const, card: card.id, known: false }, clockOffset: 0 });
  server.answerCardWith(failing);
  browser.goOnline();
  await outbox.flush();
  expect(server.wishes.map(({ id }) => id)).toEqual([bad, ...good].map((card) => card?.id));
  expect(waits(outbox)).toEqual([1, 0]);
  browser.fire();
  await outbox.flush();
  expect(server.wishes.slice(3).every(({ id }) => id === bad?.id)).toBe(true);
  expect(server.wishes.length).toBeGreaterThan(3);
  expect(await outbox.handCards()).toMatchObject([{ card: bad, refused: null }]);
  // Nor does it hold up those behind it in a file.
  const before = server.wishes.length;
  expect(await bringBack(server.api, text, () => 1)).toEqual(err("away"));
  expect(server.wishes).toHaveLength(before + 3);
  // A server that is busy is not asked for each.
  server.be("busy");
  browser.goOffline();
  await makeHandCard(outbox, server.api, wish());
  browser.goOnline();
  const asked = server.wishes.length;
  await outbox.flush();
  expect(server.wishes.length - asked).toBeLessThanOrEqual(2);
});

test("a browser that keeps nothing sends it at once, or says that it was not stored", async () => {
  const { server, browser } = await known();
  const outbox = createOutbox(server.api, browser.world, null);
  expect(await makeHandCard(outbox, server.api, wish())).toEqual(ok("made"));
  server.be("away");
  expect(await makeHandCard(outbox, server.api, wish())).toEqual(err("not-sent"));
  expect((await indexedDB.databases()).some((each) => each.name === "null")).toBe(false);
});

test("nobody takes the browser over while one waits, and nothing of it stays when its author is deleted", async () => {
  const { server, browser, outbox } = await known();
  browser.goOffline();
  await makeHandCard(outbox, server.api, wish());
  expect(await outbox.forget()).toBe(false);
  expect(waits(outbox)).toEqual([1, 0]);
  server.be("gone");
  browser.goOnline();
  await outbox.flush();
  expect(outbox.status().session).toBe("gone");
  expect(await outbox.handCards()).toEqual([]);
  // Nor is one called made that the server never had.
  const next = await known();
  next.server.be("gone");
  expect(await makeHandCard(next.outbox, next.server.api, wish())).toEqual(err("gone"));
});

test("it is in the export, and comes back from it once", async () => {
  const { server, browser, outbox } = await known();
  browser.goOffline();
  const card = wish();
  await makeHandCard(outbox, server.api, card);
  await outbox.record(draftOf("a"), 4, () => newMemory);
  const text = (await outbox.alone(exportWaiting)) ?? "";
  expect(JSON.parse(text)).toMatchObject({ events: [{ card: "a" }], cards: [card] });
  expect(await bringBack(server.api, text, () => 1)).toEqual(ok({ stored: 2, known: 0, refused: 0 }));
  expect(await bringBack(server.api, text, () => 1)).toEqual(ok({ stored: 0, known: 2, refused: 0 }));
  expect(server.cards.size).toBe(1);
  const before = JSON.stringify({ footnote: "answers", version: 1, events: [] });
  expect(await bringBack(server.api, before, () => 1)).toEqual(ok({ stored: 0, known: 0, refused: 0 }));
});

test("a browser from before there were such cards keeps what it had", async () => {
  const old = await openDB(name, 2, {
    upgrade(db) {
      db.createObjectStore("device").put({ ...newDevice("me"), nextSeq: 8 }, "self");
      for (const [store, keyPath] of [
        ["outbox", "seq"],
        ["memory", "card"],
        ["parked", "id"],
        ["loose", "id"],
        ["tally", "event"],
      ] as const)
        db.createObjectStore(store, { keyPath });
      const packs = db.createObjectStore("pack", { autoIncrement: true });
      packs.createIndex("wanted", ["generation", "kind", "from"]);
      packs.createIndex("collection", ["generation", "collection"]);
      db.createObjectStore("about");
    },
  });
  await old.put("outbox", { seq: 7 });
  await old.put("pack", { generation: 1, collection: "c", kind: "other", from: 0, cards: [] });
  old.close();
  const db = await openOutboxStore(name, v7, () => {});
  expect([await db.getAllKeys("outbox"), (await db.get("device", "self"))?.nextSeq, await db.count("hand")]).toEqual([
    [7],
    8,
    0,
  ]);
  // Found by its kind, as a new card is without a network.
  expect(await db.countFromIndex("pack", "collection", ofCollection(1, "c", "other"))).toBe(1);
  db.close();
});
