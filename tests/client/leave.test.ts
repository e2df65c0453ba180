import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { bringBack, exportWaiting } from "#lib/client/device/export.ts";
import { reportOf } from "#lib/client/device/report.ts";
import type { LeaveApi } from "#lib/client/leave/api.ts";
import { finishLeaving } from "#lib/client/leave/finish.ts";
import { leave } from "#lib/client/leave/leave.ts";
import { openLeaveStore } from "#lib/client/leave/store.ts";
import { createOutbox } from "#lib/client/outbox/outbox.ts";
import { openTakeStore } from "#lib/client/take/store.ts";
import type { Sealed } from "#lib/contract/sealed.ts";
import { err, ok } from "#lib/domain/kernel/result.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import { fakeServer } from "./support/fake-server.ts";
import { fakeWorld } from "./support/fake-world.ts";
import {
  answer,
  away,
  canary,
  cookies,
  handCard,
  jarOfDocument,
  newId,
  pageOfCards,
  sealKey,
  settled,
} from "./support/leaving.ts";
import { draftOf } from "./support/review.ts";

let name = "";
let count = 0;

beforeEach(async () => {
  count += 1;
  name = `leave-${count}`;
  cookies.clear();
  cookies.set("footnote-here", "half");
  vi.stubGlobal("document", jarOfDocument);
  const db = await openLeaveStore();
  await db.clear("sealed");
  await db.clear("leaving");
  db.close();
});
afterEach(() => vi.unstubAllGlobals());

const opened = async ({ handle, iv, ciphertext }: Sealed): Promise<unknown> => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));
  const key = await crypto.subtle.importKey("raw", bytes(sealKey), "AES-GCM", false, ["decrypt"]);
  const additionalData = new TextEncoder().encode(handle);
  const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(iv), additionalData }, key, bytes(ciphertext));
  return JSON.parse(new TextDecoder().decode(text));
};

/** Every byte that any database of this browser holds. */
async function everything(): Promise<string> {
  const said: unknown[] = [];
  for (const { name: each } of await indexedDB.databases()) {
    if (each !== name && !each?.startsWith("footnote")) continue;
    const db = await openDB(each);
    for (const store of db.objectStoreNames) said.push(each, store, await db.getAll(store));
    db.close();
  }
  return JSON.stringify(said);
}

test("[T27] signing out without a network leaves nothing readable, and answers only the server can open", async () => {
  const { outbox, browser } = await settled(name);
  browser.goOffline();
  await answer(outbox, "a", "b");
  const events = await outbox.waiting();
  const wish = handCard();
  expect(await outbox.keepHandCard(wish)).toBe("kept");
  const take = await openTakeStore("footnote-take");
  await take.write({ attempt: `${canary}-sent`, handingIn: false, view: null }, [], []);
  expect(await everything()).toContain(canary);

  expect(await leave(outbox, away, newId)).toBe("done");
  const left = await everything();
  expect(left).not.toContain(canary);
  for (const { id } of [...events, wish]) expect(left).not.toContain(id);
  expect(cookies.has("footnote-here")).toBe(false);
  expect(outbox.status()).toMatchObject({ unsent: 0, learner: false });
  expect(await outbox.held()).toBeNull();

  // Whoever comes next brings them, and is told nothing.
  const brought: Sealed[] = [];
  const next: LeaveApi = {
    signOut: async () => ok({ value: null, clockOffset: 0 }),
    bringSealed: async (sealed) => {
      brought.push(sealed);
      return ok({ value: null, clockOffset: 0 });
    },
  };
  await finishLeaving(outbox, away, newId);
  await finishLeaving(outbox, next, newId, () => 7);
  expect(brought).toHaveLength(1);
  expect(brought[0]?.sentAt).toBe(7);
  await finishLeaving(outbox, next, newId);
  expect(brought).toHaveLength(1);
  expect(await opened(brought[0] as Sealed)).toEqual([...events, { handCard: wish }]);
});

test("a card by hand alone is locked away too, and where nothing can be locked away nobody is signed out", async () => {
  const { outbox, browser } = await settled(name);
  browser.goOffline();
  await outbox.keepHandCard(handCard());
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) }); // plain http
  expect(await leave(outbox, away, newId)).toBe("unsent");
  expect(await outbox.handCards()).toHaveLength(1);
  vi.unstubAllGlobals();
  vi.stubGlobal("document", jarOfDocument);
  expect(await leave(outbox, away, newId)).toBe("done");
  expect(await outbox.handCards()).toEqual([]);
  const db = await openLeaveStore();
  expect((await db.getAll("sealed")).map(({ n }) => n)).toEqual([1]);
  db.close();
});

test("an attempt whose answers are still on their way stays, and sealed answers of somebody deleted go", async () => {
  const { outbox, browser } = await settled(name);
  browser.goOffline();
  await answer(outbox, "a");
  const take = await openTakeStore("footnote-take");
  await take.write({ attempt: "waits", handingIn: true, view: null }, [], []);
  expect(await leave(outbox, away, newId)).toBe("done");
  expect((await take.read("waits")).kept).not.toBeNull();
  let asked = 0;
  await finishLeaving(
    outbox,
    {
      ...away,
      bringSealed: async () => {
        asked += 1;
        return err({ kind: "problem", code: "gone", status: 410, request: "r" });
      },
    },
    newId,
  );
  const db = await openLeaveStore();
  expect([asked, await db.count("sealed"), await db.get("leaving", "self")]).toEqual([1, 0, "left"]);
  db.close();
});

test("where nothing can be locked away nobody is signed out while answers wait", async () => {
  const { outbox, browser } = await settled(name);
  browser.goOffline();
  await answer(outbox, "a");
  vi.stubGlobal("crypto", { randomUUID: () => crypto.randomUUID() }); // plain http
  expect(await leave(outbox, away, newId)).toBe("unsent");
  expect(cookies.has("footnote-here")).toBe(true);
  expect(await outbox.waiting()).toHaveLength(1);
  expect(await outbox.held()).not.toBeNull();
});

test("a session without a second half is ended by the server or not at all", async () => {
  const { outbox } = await settled(name);
  cookies.clear();
  expect(await leave(outbox, away, newId)).toBe("network");
  expect(await outbox.held()).not.toBeNull();
});

test("a purge that was interrupted is finished by the next page", async () => {
  const { outbox, browser } = await settled(name);
  browser.goOffline();
  await answer(outbox, "a");
  const db = await openLeaveStore();
  await db.put("leaving", "purging", "self"); // … and the page was closed
  db.close();
  const next = createOutbox(fakeServer().api, browser.world, name);
  await finishLeaving(next, away, newId);
  expect(await everything()).not.toContain(canary);
  expect(cookies.has("footnote-here")).toBe(false);
});

test("a page of cards that was asked for before somebody signed out is not written down after", async () => {
  const server = fakeServer();
  let answerIt = (_: unknown) => {};
  const asked = new Promise<string>((resolveAsked) => {
    const outbox = createOutbox(server.api, fakeWorld().world, name, {
      next: (_zone, _cursor, device) => {
        resolveAsked(device);
        return new Promise((resolve) => {
          answerIt = () => resolve(ok({ value: pageOfCards(), clockOffset: 0 }));
        });
      },
    });
    void outbox.heardKnown(true).then(() => outbox.syncWithin(1000));
  });
  const device = await asked;
  // Another tab, on plain http: nothing keeps the two apart.
  const other = createOutbox(server.api, fakeWorld().world, name);
  expect(await leave(other, away, newId)).toBe("done");
  answerIt(device);
  await vi.waitFor(async () => expect(await everything()).not.toContain(canary));
  await new Promise((resolve) => setImmediate(resolve));
  expect(await everything()).not.toContain(canary);
});

test("an emptied browser is noticed once, and nobody else is told so", async () => {
  const { outbox } = await settled(name);
  expect(outbox.status().emptied).toBe(true);
  const again = createOutbox(fakeServer().api, fakeWorld().world, name);
  await again.heardKnown(true);
  expect(again.status().emptied).toBe(false);
  const begun = createOutbox({ ...fakeServer().api, begun: () => true }, fakeWorld().world, `${name}-begun`);
  await begun.heardKnown(true);
  expect(begun.status().emptied).toBe(false);
  const leftOnce = fakeWorld();
  leftOnce.leave();
  const owner = createOutbox(fakeServer().api, leftOnce.world, `${name}-owner`);
  await owner.heardKnown(true);
  expect(owner.status().emptied, "what was kept went with who signed out").toBe(false);
  const waited = createOutbox(fakeServer().api, fakeWorld().world, `${name}-waited`);
  await waited.heardKnown(false);
  await waited.heardKnown(true);
  expect(waited.status().emptied, "somebody began in another tab").toBe(false);
});

test("what the server has of the learner before is not held against the one who begins anew", async () => {
  const { outbox, server } = await settled(name);
  await answer(outbox, "a", "b");
  await outbox.flush();
  const report = async () => await outbox.read(reportOf);
  expect(await report()).toMatchObject({ sent: 2, differs: false });
  server.forget();
  server.stored.clear(); // of another learner from here on
  await outbox.startAnew();
  await answer(outbox, "a");
  await outbox.flush();
  expect(await report()).toMatchObject({ waiting: 0, differs: false });
});

test("an answer that the server said it stored and has not is noticed, and nothing is dropped for it", async () => {
  const { outbox, server } = await settled(name);
  const report = async () => await outbox.alone(reportOf);
  await answer(outbox, "a", "b");
  await outbox.flush();
  expect(await report()).toMatchObject({ sent: 2, waiting: 0, differs: false });
  const lost = [...server.stored.keys()][0] ?? "";
  server.stored.delete(lost); // set back to a backup, say
  await answer(outbox, "c");
  await outbox.flush();
  expect(await report()).toMatchObject({ sent: 3, waiting: 0, differs: true });
});

test("what waits goes out as a file, and comes back once however often it is brought", async () => {
  const { outbox, server, browser } = await settled(name);
  browser.goOffline();
  await answer(outbox, "a", "b");
  const file = (await outbox.alone(exportWaiting)) ?? "";
  const elsewhere = fakeServer();
  await elsewhere.api.beginLearner();
  expect(await bringBack(elsewhere.api, file, () => 0)).toEqual(ok({ stored: 2, known: 0, refused: 0 }));
  expect(await bringBack(elsewhere.api, file, () => 0)).toEqual(ok({ stored: 0, known: 2, refused: 0 }));
  browser.goOnline();
  await outbox.flush();
  expect(await bringBack(server.api, file, () => 0)).toEqual(ok({ stored: 0, known: 2, refused: 0 }));
  elsewhere.be("away");
  expect(await bringBack(elsewhere.api, file, () => 0)).toEqual(err("away"));
  for (const mood of ["no-learner", "gone"] as const) {
    elsewhere.be(mood);
    expect(await bringBack(elsewhere.api, file, () => 0), mood).toEqual(err("unknown"));
    const ofCards = JSON.stringify({ footnote: "answers", version: 1, events: [], cards: [handCard()] });
    expect(await bringBack(elsewhere.api, ofCards, () => 0), mood).toEqual(err("unknown"));
  }
  expect(await bringBack(elsewhere.api, '{"a":1}', () => 0)).toEqual(err("unreadable"));
});

test("on a borrowed phone nothing is opened, and a lost session makes nobody else", async () => {
  const server = fakeServer();
  const outbox = createOutbox(server.api, fakeWorld().world, null);
  await outbox.flush();
  expect(outbox.status().storage).toBe("borrowed");
  server.be("no-learner");
  expect(await outbox.record(draftOf("a"), 4, () => newMemory)).toEqual(err("lost"));
  expect(server.begun()).toBe(0);
  expect((await indexedDB.databases()).map((each) => each.name)).not.toContain("footnote");
});
