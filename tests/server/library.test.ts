import { afterEach, beforeEach, expect, test } from "vitest";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";
import { learnerOfAccount } from "#lib/server/repos/learners.ts";
import { library } from "#lib/server/services/library.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { settleCollection } from "#lib/server/services/settle-collection.ts";
import { today } from "#lib/server/services/today.ts";
import { overlooked } from "../support/frontiers.ts";
import { DAY, device, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

onBoth("The library", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let phone = device();
  const deps = () => ({ store, clock: () => now });
  const person = async (name: string) => {
    const found = await learnerOfAccount(store.db, `account-${name}`);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const send = async (name: string, events: readonly LearnerEvent[]) =>
    recordEvents(deps(), (await person(name)).id, phone.batch(events, now));
  const seen = async (name: string) => (await library(deps(), await person(name), "UTC")).collections;
  const pause = (collection: string) => phone.make("study", null, { collection, on: false }, now);
  const asked = async (name: string) => (await reviewSession(deps(), await person(name), "UTC")).order;

  beforeEach(async () => {
    now = MONDAY;
    phone = device();
    store = await freshStore(kind);
    await seedCollection(store.db, { id: "libya", cards: 60 });
    await seedCollection(store.db, { id: "malta", cards: 30 });
    await seedLearner(store.db, "ann");
    await seedLearner(store.db, "ben");
    await seedCollection(store.db, { id: "bens", cards: 4, owner: "ben" });
  });
  afterEach(async () => {
    expect(await overlooked(store.db)).toEqual([]);
    const { differing } = await rebuild(deps());
    await store.close();
    expect(differing, "what the log says differs from what is stored").toEqual([]);
  });

  test("shows what a person may see, with counters; another learner's collection is not there", async () => {
    expect((await seen("ann")).map(({ id }) => id)).toEqual(["libya", "malta"]);
    expect((await seen("ben")).map(({ id }) => id)).toEqual(["bens", "libya", "malta"]);
    expect((await seen("ann"))[0]).toEqual({
      id: "libya",
      title: "Collection libya",
      documents: 1,
      cards: 60,
      due: 0,
      fresh: 10,
      unmet: 60,
      studied: true,
      owned: false,
    });
    expect((await library(deps(), null, "UTC")).collections.map(({ id, fresh }) => [id, fresh])).toEqual([
      ["libya", 10],
      ["malta", 10],
    ]);
  });

  test("the counters are what counting would give, after answers, suspending, forgetting and undoing", async () => {
    const card = (n: number) => `libya-${String(n).padStart(4, "0")}`;
    const reviews = Array.from({ length: 20 }, (_, i) => phone.review(card(i), i % 3 === 0 ? 1 : 4, now + i));
    await send("ann", reviews);
    await send("ann", [
      phone.make("suspend", card(1), {}, now + 30),
      phone.make("suspend", card(40), {}, now + 31),
      phone.make("forget", card(2), {}, now + 32),
      phone.undo(reviews[4] as LearnerEvent, now + 33),
    ]);
    for (const at of [MONDAY, MONDAY + DAY, MONDAY + 40 * DAY]) {
      now = at;
      const { day } = await library(deps(), await person("ann"), "UTC");
      const rows = await store.db.selectFrom("card_memory").selectAll().where("collection_id", "=", "libya").execute();
      const due = rows.filter((row) => ["review", "learning"].includes(row.queue) && row.shown_day <= day).length;
      const counted = (await seen("ann"))[0];
      expect(counted).toMatchObject({ due, unmet: 60 - rows.length });
      expect(counted?.fresh).toBe(at === MONDAY ? 0 : 10);
    }
  });

  test("new today is bounded by the limit, by what is left of it and by what is left of the collection", async () => {
    await send("ann", [phone.make("settings", null, { ...defaultSettings, newPerDay: 200 }, now)]);
    expect((await seen("ann")).map(({ fresh }) => fresh)).toEqual([60, 30]);
    await send("ann", [phone.review("malta-0000", 4, now)]);
    expect((await seen("ann")).map(({ fresh, unmet }) => [fresh, unmet])).toEqual([
      [60, 60],
      [29, 29],
    ]);
  });

  test("a paused collection's cards leave Today and review, and come back as they were", async () => {
    await send("ann", [phone.review("libya-0000", 4, now), phone.review("malta-0000", 4, now)]);
    now += 60 * DAY;
    const paused = pause("libya");
    expect(await asked("ann")).toContain("libya-0000");
    await send("ann", [paused]);
    expect((await asked("ann")).filter((card) => card.startsWith("libya"))).toEqual([]);
    expect((await today(deps(), await person("ann"), "UTC")).collections.map(({ id }) => id)).toEqual(["malta"]);
    expect((await seen("ann")).map(({ id, studied, due }) => [id, studied, due])).toEqual([
      ["libya", false, 1],
      ["malta", true, 1],
    ]);
    expect(await asked("ben")).toContain("libya-0000"); // nobody else's
    await send("ann", [phone.make("study", null, { collection: "libya", on: true }, now)]);
    expect(await asked("ann")).toContain("libya-0000");
  });

  test("undo takes a pause back, redo pauses again, and an undo may arrive first", async () => {
    const paused = pause("libya");
    const undo = phone.undo(paused, now);
    await send("ann", [undo]);
    await send("ann", [paused]);
    expect((await seen("ann"))[0]?.studied).toBe(true);
    await send("ann", [phone.undo(undo, now)]);
    expect((await seen("ann"))[0]?.studied).toBe(false);
  });

  test("a choice about one's own collection that was never offered is undone to not studied", async () => {
    expect((await seen("ben"))[0]).toMatchObject({ id: "bens", studied: false });
    const on = phone.make("study", null, { collection: "bens", on: true }, now);
    await send("ben", [on]);
    expect((await seen("ben"))[0]?.studied).toBe(true);
    await send("ben", [phone.undo(on, now)]);
    expect((await seen("ben"))[0]?.studied).toBe(false);
  });

  test("a choice about a collection that is somebody else's, or nowhere, is refused", async () => {
    const refused = await send("ann", [pause("bens"), pause("nowhere")]);
    expect(refused).toMatchObject([
      { status: "rejected", reason: "collection: not found" },
      { status: "rejected", reason: "collection: not found" },
    ]);
    expect(await store.db.selectFrom("study").selectAll().where("collection_id", "=", "bens").execute()).toEqual([]);
  });

  test("new cards are looked for behind those that were met, and found again when a meeting is taken back", async () => {
    const card = (n: number) => `libya-${String(n).padStart(4, "0")}`;
    const frontier = async () =>
      (
        await store.db
          .selectFrom("study")
          .select("frontier")
          .where("learner_id", "=", "ann")
          .where("collection_id", "=", "libya")
          .executeTakeFirst()
      )?.frontier;
    const reviews = Array.from({ length: 40 }, (_, i) => phone.review(card(i), 4, now + i));
    await send("ann", reviews);
    expect(await frontier()).toBe(40);
    await send("ann", [phone.undo(reviews[7] as LearnerEvent, now + 50)]);
    expect(await frontier()).toBe(7);
    now += DAY;
    expect(await asked("ann")).toContain(card(7));
    await send("ann", [phone.review(card(7), 4, now)]);
    expect(await frontier()).toBe(40);
    await settleCollection(store.db, "libya", new Set()); // a document was read: cards may have come anywhere
    expect(await frontier()).toBe(-1);
  });

  test("rebuild finds a pause that the log does not know, and a missing one", async () => {
    await send("ann", [pause("libya")]);
    await store.db.updateTable("study").set({ studied: 1 }).where("learner_id", "=", "ann").execute();
    await store.db.updateTable("study").set({ studied: 0 }).where("collection_id", "=", "malta").execute();
    const { differing } = await rebuild(deps());
    expect([...differing].sort()).toEqual(["study ann libya", "study ann malta", "study ben malta"]);
    expect((await seen("ann")).map(({ studied }) => studied)).toEqual([false, true]);
  });
});
