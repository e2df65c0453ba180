import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DeviceCard, DevicePage } from "#lib/contract/device.ts";
import type { DbKind } from "#lib/server/db/open.ts";
import { learnerById, makeLearner } from "#lib/server/repos/learners.ts";
import { deviceFeed } from "#lib/server/services/device-feed.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { device, HOUR, MONDAY, seedCollection } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

/** What a device holds: cards by id, as the pages told them. */
interface Held {
  readonly cards: Map<string, DeviceCard>;
  cursor: string | undefined;
  state: DevicePage["state"];
}

onBoth("The feed of a device", (kind: DbKind) => {
  let store: TestStore;
  const now = MONDAY;
  const deps = () => ({ store, clock: () => now });
  beforeEach(async () => {
    store = await freshStore(kind);
  });
  afterEach(() => store.close());

  const fresh = (): Held => ({ cards: new Map(), cursor: undefined, state: null });

  async function pull(held: Held, learner: string): Promise<number> {
    let pages = 0;
    for (;;) {
      const known = await learnerById(store.db, learner);
      if (!known) throw new Error("no learner");
      const page = await deviceFeed(deps(), known, "UTC", held.cursor);
      pages += 1;
      for (const card of page.cards) held.cards.set(card.id, card);
      for (const id of page.gone) held.cards.delete(id);
      held.cursor = page.cursor;
      if (page.more) continue;
      held.state = page.state;
      return pages;
    }
  }
  const answer = (learner: string, phone: ReturnType<typeof device>, card: string, rating: 1 | 3) =>
    recordEvents(deps(), learner, phone.batch([phone.review(card, rating, now)], now));

  test("begins with everything that is studied, due first, and afterwards tells only what changed", async () => {
    const ids = await seedCollection(store.db, { cards: 1200 });
    const { id: learner } = await makeLearner(store.db, "a", "account-a", now);
    const phone = device("phone");
    await answer(learner, phone, ids[3] as string, 3);
    const held = fresh();
    const pages = await pull(held, learner);
    expect(held.cards.size).toBe(1200);
    expect(pages).toBeGreaterThan(3);
    expect(held.state?.done.fresh).toBe(1);

    const before = held.cursor;
    await pull(held, learner);
    expect(held.cursor).toBe(before);

    await answer(learner, phone, ids[5] as string, 1);
    const known = await learnerById(store.db, learner);
    const page = await deviceFeed(deps(), known as NonNullable<typeof known>, "UTC", held.cursor);
    expect(page.cards.map(({ id }) => id)).toEqual([ids[5]]);
    expect(page.cards[0]?.memory.reps).toBe(1);
  });

  test("begins with every collection there is, one after another", async () => {
    for (const id of ["one", "three", "two"]) await seedCollection(store.db, { id, cards: id === "two" ? 0 : 700 });
    const { id: learner } = await makeLearner(store.db, "a", "account-a", now);
    const held = fresh();
    await pull(held, learner);
    expect(held.cards.size).toBe(1400);
    expect(held.state?.collections).toHaveLength(3);
  });

  describe("tells of cards that", () => {
    let learner: string;
    let ids: string[];
    let held: Held;
    beforeEach(async () => {
      ids = await seedCollection(store.db, { cards: 6 });
      learner = (await makeLearner(store.db, "a", "account-a", now)).id;
      held = fresh();
      await pull(held, learner);
    });

    test("were taken back", async () => {
      const phone = device("phone");
      const event = phone.review(ids[0] as string, 3, now);
      await recordEvents(deps(), learner, phone.batch([event], now));
      await pull(held, learner);
      expect(held.cards.get(ids[0] as string)?.memory.reps).toBe(1);
      await recordEvents(deps(), learner, phone.batch([phone.undo(event, now + HOUR)], now + HOUR));
      await pull(held, learner);
      expect(held.cards.get(ids[0] as string)?.memory.state).toBe("new");
      expect(held.cards.size).toBe(6);
    });

    test("were reworded, retired, deleted, moved or added", async () => {
      await store.db
        .updateTable("card")
        .set({ stem: "Other words?" })
        .where("id", "=", ids[0] as string)
        .execute();
      await store.db
        .updateTable("card")
        .set({ retired: 1 })
        .where("id", "=", ids[1] as string)
        .execute();
      await store.db
        .deleteFrom("card")
        .where("id", "=", ids[2] as string)
        .execute();
      await pull(held, learner);
      expect(held.cards.get(ids[0] as string)?.stem).toBe("Other words?");
      expect([...held.cards.keys()].sort()).toEqual([ids[0], ids[3], ids[4], ids[5]]);
      await seedCollection(store.db, { id: "other", cards: 2 });
      await store.db
        .updateTable("card")
        .set({ collection_id: "other" })
        .where("id", "=", ids[3] as string)
        .execute();
      await pull(held, learner);
      expect([...held.cards.keys()].sort(), "a collection that is not studied").toEqual([ids[0], ids[4], ids[5]]);
    });
  });

  test("is the learner's own: another's cursor begins anew", async () => {
    await seedCollection(store.db, { cards: 4 });
    const a = await makeLearner(store.db, "a", "account-a", now);
    const b = await makeLearner(store.db, "b", "account-b", now);
    const held = fresh();
    await pull(held, a.id);
    const first = await deviceFeed(deps(), b, "UTC", held.cursor);
    expect(first.pack).not.toBeNull();
  });
});
