import "fake-indexeddb/auto";
import { v7 } from "uuid";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clearForBorrowing, dropEmptied } from "#lib/client/leave/begin-borrowed.ts";
import { finishLeaving } from "#lib/client/leave/finish.ts";
import { leave } from "#lib/client/leave/leave.ts";
import { makeWay } from "#lib/client/leave/make-way.ts";
import { sealed } from "#lib/client/leave/seal.ts";
import { openLeaveStore, setLeaving } from "#lib/client/leave/store.ts";
import { createOutbox, type Outbox } from "#lib/client/outbox/outbox.ts";
import type { OutboxStore } from "#lib/client/outbox/store.ts";
import { Sealed } from "#lib/contract/sealed.ts";
import { ok } from "#lib/domain/kernel/result.ts";
import { fakeServer } from "./support/fake-server.ts";
import { fakeWorld } from "./support/fake-world.ts";
import { answer, away, cookies, handCard, jarOfDocument, newId, sealKey, settled } from "./support/leaving.ts";

let name = "";
let count = 0;
beforeEach(async () => {
  count += 1;
  name = `races-${count}`;
  cookies.clear();
  cookies.set("footnote-here", "half");
  vi.stubGlobal("document", jarOfDocument);
  const db = await openLeaveStore();
  await db.clear("sealed");
  await db.clear("leaving");
  db.close();
});
afterEach(() => vi.unstubAllGlobals());

const leftOver = async () => {
  const db = await openLeaveStore();
  const found = { records: (await db.getAll("sealed")).map(({ n }) => n), leaving: await db.get("leaving", "self") };
  db.close();
  return found;
};

/** The outbox as one tab has it while another answers a card, at the moment this one has read what waits. */
function answeredMeanwhile(outbox: Outbox, other: () => Promise<void>): Outbox {
  let once = true;
  const watched = (db: OutboxStore) =>
    new Proxy(db, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (key !== "get") return typeof value === "function" ? value.bind(target) : value;
        return async (...args: Parameters<OutboxStore["get"]>) => {
          if (args[0] === "about" && once) {
            once = false;
            await other();
          }
          return target.get(...args);
        };
      },
    });
  return { ...outbox, alone: (task) => outbox.alone((db) => task(watched(db))) };
}

test("an answer given in another tab while somebody signs out is locked away too", async () => {
  const { outbox, browser } = await settled(name);
  browser.goOffline();
  await answer(outbox, "a");
  const tab = answeredMeanwhile(outbox, () => answer(outbox, "b"));
  expect(await leave(tab, away, newId)).toBe("done");
  expect(await outbox.waiting()).toEqual([]);
  expect((await leftOver()).records).toEqual([1, 2]); // what came twice counts once
});

test("where it cannot be, nobody is signed out, and no later page throws it away", async () => {
  const { outbox, browser } = await settled(name);
  browser.goOffline();
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) }); // plain http
  const tab = answeredMeanwhile(outbox, () => answer(outbox, "b"));
  expect(await leave(tab, away, newId)).toBe("unsent");
  expect(cookies.has("footnote-here")).toBe(true);
  await finishLeaving(outbox, away, newId);
  expect(await outbox.waiting()).toHaveLength(1);
  expect(cookies.has("footnote-here")).toBe(true);
});

test("where it can be, the session counts for nothing before anything goes, should the page die there", async () => {
  const { outbox, browser } = await settled(name);
  browser.goOffline();
  await answer(outbox, "a");
  const dying = (db: OutboxStore) =>
    new Proxy(db, {
      get(target, key) {
        if (key === "transaction") throw new Error("the page died");
        const value: unknown = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  const tab: Outbox = { ...outbox, alone: (task) => outbox.alone((db) => task(dying(db))) };
  await expect(leave(tab, away, newId)).rejects.toThrow("the page died");
  expect(cookies.has("footnote-here")).toBe(false);
  expect(await leftOver()).toEqual({ records: [1], leaving: "purging" });
  await finishLeaving(outbox, away, newId);
  expect(await outbox.held()).toBeNull();
});

test("while the server is told that somebody left, nobody begins: its reply takes a cookie away", async () => {
  const server = fakeServer();
  const outbox = createOutbox(server.api, fakeWorld().world, name);
  const db = await openLeaveStore();
  await setLeaving(db, "left");
  db.close();
  let tell = () => {};
  const asked = vi.fn(
    () =>
      new Promise<Awaited<ReturnType<typeof away.signOut>>>((resolve) => {
        tell = () => resolve(ok({ value: null, clockOffset: 0 }));
      }),
  );
  const finished = finishLeaving(outbox, { ...away, signOut: asked }, newId);
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  await answer(outbox, "a");
  const flushed = outbox.flush();
  for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(server.begun()).toBe(0);
  tell();
  await Promise.all([finished, flushed]);
  expect([server.begun(), server.stored.size]).toEqual([1, 1]);
  expect((await leftOver()).leaving).toBeUndefined();
});

test("what is an account's is put away before another signs in where its session was ended; a newcomer's is kept", async () => {
  for (const account of [true, false]) {
    const { outbox, server } = await settled(`${name}-${account}`, account);
    server.be("no-learner");
    await answer(outbox, "a", "b");
    await outbox.flush();
    expect(outbox.status()).toMatchObject({ session: "lost", unsent: 2 });
    await makeWay(outbox, () => leave(outbox, away, newId));
    expect((await outbox.held()) === null, `account: ${account}`).toBe(account);
    expect(await outbox.waiting()).toHaveLength(account ? 0 : 2);
    expect((await leftOver()).records).toEqual([2]);
  }
});

test("who mistypes a password on a borrowed phone tries again; once they are in, no database is left", async () => {
  const { outbox, browser } = await settled(name);
  expect(await clearForBorrowing(outbox)).toBe(true);
  expect(await clearForBorrowing(outbox)).toBe(true);
  browser.goOffline();
  await answer(outbox, "a"); // whose phone it is, in another tab
  expect(await clearForBorrowing(outbox)).toBe(false);
  browser.goOnline();
  await outbox.flush();
  expect(await clearForBorrowing(outbox)).toBe(true);
  await dropEmptied(name);
  expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
});

test("what is locked away fits into requests, however long the cards are", async () => {
  const long = { before: "ش".repeat(160), words: "ش".repeat(600), after: "ش".repeat(160) };
  const entries = Array.from({ length: 450 }, () => ({
    handCard: { ...handCard(), id: v7(), quote: long, stem: "ش".repeat(1000) },
  }));
  const records = await sealed({ key: sealKey, handle: "h".repeat(40) }, entries);
  expect(records.reduce((sum, { n }) => sum + n, 0)).toBe(450);
  for (const { n, ...record } of records) {
    expect(n).toBeLessThanOrEqual(200);
    expect(Sealed.safeParse({ ...record, sentAt: 1 }).success).toBe(true);
  }
});
