import { afterEach, beforeEach, expect, test } from "vitest";
import { type CollectionSettings, defaultSettings, type ReviewSettings } from "#lib/domain/review/settings.ts";
import { type Learner, learnerOfAccount } from "#lib/server/repos/learners.ts";
import { examOf } from "#lib/server/services/exam.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { DAY, device, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

onBoth("An exam", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let phone = device();
  const first = Math.floor(MONDAY / DAY);
  const deps = () => ({ store, clock: () => now });
  const ann = async (): Promise<Learner> => (await learnerOfAccount(store.db, "account-ann")) as Learner;
  const session = async () => reviewSession(deps(), await ann(), "UTC");
  const exam = async (collection = "libya", on: number | null = null) =>
    examOf(deps(), await ann(), "UTC", collection, on);
  const tell = async (events: readonly unknown[]) => recordEvents(deps(), (await ann()).id, phone.batch(events, now));
  const answer = (cards: readonly string[], rating: 3 | 4) =>
    tell(cards.map((card) => phone.review(card, rating, now)));
  const set = (collections: Record<string, CollectionSettings>, over: Partial<ReviewSettings> = {}) =>
    tell([phone.make("settings", null, { ...defaultSettings, ...over, collections }, now)]);

  beforeEach(async () => {
    now = MONDAY;
    phone = device();
    store = await freshStore(kind);
    await seedCollection(store.db, { cards: 100 });
    await seedCollection(store.db, { id: "other", cards: 40 });
    await seedLearner(store.db, "ann");
    await seedLearner(store.db, "ben");
    await seedCollection(store.db, { id: "bens", cards: 4, owner: "ben" });
  });
  afterEach(() => store.close());

  test("raises its collection's new cards so that all are met before the last days, and comes first", async () => {
    expect((await session()).order).toHaveLength(10);
    await set({ libya: { exam: first + 8 } });
    const { order } = await session(); // 100 cards in five days
    expect(order).toHaveLength(20);
    expect(order.every((card) => card.startsWith("libya"))).toBe(true);
    await answer(order.slice(0, 5), 4);
    expect((await session()).order).toHaveLength(15);
    await set({ libya: { exam: first + 13 } }); // ten a day: as usual, all of them the exam's
    expect((await session()).order.filter((card) => card.startsWith("other"))).toEqual([]);
    await set({ libya: { exam: first } });
    expect((await session()).order.filter((card) => card.startsWith("other")).length).toBeGreaterThan(0);
  });

  test("in the last days everything is shown once more, a share a day; on a device too, unless it was answered", async () => {
    const cards = Array.from({ length: 12 }, (_, n) => `libya-${String(2 * n).padStart(4, "0")}`);
    await answer(cards, 4);
    now += 2 * DAY;
    await set({ libya: { exam: first + 5, newPerDay: 0 }, other: { newPerDay: 0 } });
    await store.db
      .updateTable("card_memory")
      .set({ shown_day: first + 300 })
      .execute();
    const one = await session();
    expect(one.order).toHaveLength(4);
    expect([...(one.early ?? [])].sort()).toEqual([...one.order].sort());
    await answer(one.order, 4);
    expect((await session()).order).toEqual([]);
    now += DAY;
    await store.db
      .updateTable("card_memory")
      .set({ shown_day: first + 300 })
      .execute();
    const two = await session();
    expect(two.order).toHaveLength(4);
    expect(two.order.filter((card) => one.order.includes(card))).toEqual([]);
    now += DAY; // the second day was missed
    const three = await session();
    expect(three.order).toHaveLength(8);
    now += DAY; // the exam is here
    expect((await session()).order).toEqual([]);
  });

  test("says what is needed, also when it cannot be had, and what the day would find", async () => {
    await set({ libya: { exam: first + 5 } });
    const near = await exam();
    expect(near).toMatchObject({
      exam: first + 5,
      cards: 100,
      unmet: 100,
      outlook: { needed: 50, perDay: 30, left: 40 },
    });
    const far = await exam("libya", first + 33);
    expect(far?.outlook).toMatchObject({ needed: 4, perDay: 10, left: 0, lastFrom: first + 30 });
    expect(far?.outlook?.planned.expected).toBeGreaterThan(far?.outlook?.unplanned.expected ?? 100);
    expect(far?.outlook?.planned.expected).toBeLessThanOrEqual(100);
    expect((await exam("other"))?.outlook).toBeNull();
    expect((await exam("libya", first))?.outlook).toBeNull();
    await answer(["libya-0000", "libya-0002"], 4);
    expect(await exam()).toMatchObject({ unmet: 98, outlook: { needed: 50 } });
    await tell([phone.make("suspend", "libya-0004", {}, now)]);
    expect(await exam()).toMatchObject({ cards: 99, unmet: 97 });
  });

  test("of somebody else's collection there is nothing; a date set and undone leaves no trace", async () => {
    expect(await exam("bens")).toBeNull();
    expect(await examOf(deps(), null, "UTC", "libya", first + 20)).toMatchObject({ unmet: 100 });
    const change = phone.make(
      "settings",
      null,
      { ...defaultSettings, collections: { libya: { exam: first + 8 } } },
      now,
    );
    await tell([change]);
    expect((await session()).order).toHaveLength(20);
    await tell([phone.undo(change, now)]);
    expect((await session()).order).toHaveLength(10);
    expect((await exam())?.exam).toBeNull();
  });
});
