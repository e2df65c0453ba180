import { afterEach, beforeEach, expect, test } from "vitest";
import type { Rating } from "#lib/domain/review/rating.ts";
import type { TestWish } from "#lib/domain/review/self-test/wish.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";
import { type Learner, learnerOfAccount } from "#lib/server/repos/learners.ts";
import { cardHistory } from "#lib/server/services/card-history.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { selfTest } from "#lib/server/services/self-test.ts";
import { today } from "#lib/server/services/today.ts";
import { DAY, device, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

onBoth("Self-tests", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let phone = device();
  const deps = () => ({ store, clock: () => now });
  const learner = async (name = "ann"): Promise<Learner> =>
    (await learnerOfAccount(store.db, `account-${name}`)) ?? { id: "none", settings: "" };
  const wish = (scope: TestWish["scope"], over: Partial<TestWish> = {}): TestWish => ({
    scope,
    size: { items: 200 },
    counts: "due",
    ...over,
  });
  const asked = async (
    scope: TestWish["scope"],
    over: Partial<TestWish> = {},
    who: Learner | null | undefined = undefined,
  ) => selfTest(deps(), who === undefined ? await learner() : who, "UTC", wish(scope, over), "t1");
  const tell = async (events: readonly unknown[]) =>
    recordEvents(deps(), (await learner()).id, phone.batch(events, now));
  const answer = (cards: readonly string[], rating: Rating) =>
    tell(cards.map((card) => phone.review(card, rating, now)));
  const card = (n: number, collection = "libya") => `${collection}-${String(n).padStart(4, "0")}`;

  beforeEach(async () => {
    now = MONDAY;
    phone = device();
    store = await freshStore(kind);
    await seedCollection(store.db, { cards: 60 });
    await seedLearner(store.db, "ann");
    await seedLearner(store.db, "ben");
    await seedCollection(store.db, { id: "mine", cards: 20, owner: "ann" });
    await seedCollection(store.db, { id: "bens", cards: 20, owner: "ben" });
  });
  afterEach(() => store.close());

  test("of a collection or document asks its cards alone, one a fact, the cards sent whole", async () => {
    const whole = await asked({ of: "collection", collection: "mine" });
    expect(whole?.items).toHaveLength(10);
    expect(whole?.cards.map(({ id }) => id).sort()).toEqual(whole?.items.map((item) => item.card).sort());
    expect(whole?.cards.every(({ collection }) => collection === "mine")).toBe(true);
    expect(new Set(whole?.cards.map(({ fact }) => fact)).size).toBe(10);
    const document = await asked({ of: "document", document: "libya-doc" }, { size: { items: 7 } });
    expect(document?.cards).toHaveLength(7);
    expect(document?.cards.every(({ collection }) => collection === "libya")).toBe(true);
    expect(await asked({ of: "document", document: "libya-doc" }, { size: { items: 7 } })).toEqual(document);
  });

  test("other people's cards never: their collections and documents are not there", async () => {
    expect(await asked({ of: "collection", collection: "bens" })).toBeNull();
    expect(await asked({ of: "document", document: "bens-doc" })).toBeNull();
    expect(await asked({ of: "exam", collection: "bens" })).toBeNull();
    expect(await asked({ of: "collection", collection: "mine" }, {}, null)).toBeNull();
    expect(await asked({ of: "document", document: "no-such" })).toBeNull();
    expect((await asked({ of: "collection", collection: "libya" }, {}, null))?.items).toHaveLength(30);
    await store.db.updateTable("card").set({ retired: 1 }).where("collection_id", "=", "mine").execute();
    expect((await asked({ of: "collection", collection: "mine" }))?.items).toEqual([]);
  });

  test("counts what is due and nothing else; suspended and put-off cards are left out", async () => {
    await answer([card(0), card(2), card(4), card(6)], 4);
    now += 60 * DAY;
    await answer([card(8), card(10)], 4);
    await tell([phone.make("suspend", card(4), {}, now), phone.make("bury", card(6), {}, now)]);
    const made = await asked({ of: "collection", collection: "libya" });
    expect(
      made?.items
        .filter(({ counts }) => counts)
        .map((item) => item.card)
        .sort(),
    ).toEqual([card(0), card(2)]);
    const cards = made?.items.map((item) => item.card) ?? [];
    expect(cards.filter((id) => [card(4), card(6)].includes(id))).toEqual([]);
    expect(cards).toContain(card(8));
    const few = await asked({ of: "document", document: "libya-doc" }, { size: { items: 2 } });
    expect(few?.items.map((item) => item.card).sort()).toEqual([card(0), card(2)]);
    expect(
      (await asked({ of: "collection", collection: "libya" }, { counts: "all" }))?.items.every((item) => item.counts),
    ).toBe(true);
  });

  test("of what is forgotten: only studied cards of one's own log, the most forgotten first", async () => {
    await answer([card(0), card(2), card(4)], 1);
    await answer([card(6), card(8)], 4);
    expect((await asked({ of: "forgetting" }))?.items.map((item) => item.card).sort()).toEqual([
      card(0),
      card(2),
      card(4),
    ]);
    expect((await asked({ of: "forgetting" }, {}, await learner("ben")))?.items).toEqual([]);
    expect((await asked({ of: "forgetting" }, {}, null))?.items).toEqual([]);
    await tell([phone.make("study", null, { collection: "libya", on: false }, now)]);
    expect((await asked({ of: "forgetting" }))?.items).toEqual([]);
  });

  test("before an exam asks what fades first until its day", async () => {
    await answer([card(0), card(2), card(4)], 4);
    await store.db.updateTable("card_memory").set({ stability: 1 }).where("card_id", "=", card(2)).execute();
    const change = { ...defaultSettings, collections: { libya: { exam: Math.floor(MONDAY / DAY) + 30 } } };
    await tell([phone.make("settings", null, change, now)]);
    const row = await store.db
      .selectFrom("card_memory")
      .select("body")
      .where("card_id", "=", card(2))
      .executeTakeFirstOrThrow();
    await store.db
      .updateTable("card_memory")
      .set({ body: JSON.stringify({ ...JSON.parse(row.body), stability: 1 }) })
      .where("card_id", "=", card(2))
      .execute();
    const one = await asked({ of: "exam", collection: "libya" }, { size: { items: 1 } });
    expect(one?.items.map((item) => item.card)).toEqual([card(2)]);
  });

  test("practice stands in the card's history, changes neither memory nor counts, and is taken back like the rest", async () => {
    await answer([card(0)], 4);
    const before = (await cardHistory(deps(), await learner(), card(0), "UTC"))?.card.memory;
    const counts = (await today(deps(), await learner(), "UTC")).done;
    const noted = phone.make(
      "practice",
      card(0),
      { test: "t1", form: "typed", share: 0, took: 3000, said: "Rome" },
      now,
    );
    await tell([noted]);
    const after = await cardHistory(deps(), await learner(), card(0), "UTC");
    expect(after?.card.memory).toEqual(before);
    expect(after?.entries[0]).toMatchObject({
      kind: "practice",
      said: "Rome",
      took: 3000,
      rating: null,
      undone: false,
    });
    expect((await today(deps(), await learner(), "UTC")).done).toEqual(counts);
    await tell([phone.undo(noted, now)]);
    expect((await cardHistory(deps(), await learner(), card(0), "UTC"))?.entries[0]).toMatchObject({
      kind: "practice",
      undone: true,
    });
  });

  test("of thousands, as many as were wished", async () => {
    await seedCollection(store.db, { id: "large", cards: 3000 });
    const made = await asked({ of: "collection", collection: "large" }, { size: { items: 20 } });
    expect(made?.items).toHaveLength(20);
    const again = await asked({ of: "document", document: "large-doc" }, { size: { items: 20 } });
    expect(again?.items).toHaveLength(20);
  });
});
