import { afterEach, beforeEach, expect, test } from "vitest";
import type { CardsQuery } from "#lib/contract/library.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import { storeWords } from "#lib/server/repos/card-text.ts";
import { learnerOfAccount } from "#lib/server/repos/learners.ts";
import { allCards, browseCards, oneCard } from "#lib/server/services/browse-cards.ts";
import { collectionOf } from "#lib/server/services/library.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { DAY, device, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

onBoth("Browsing cards", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let phone = device();
  let cards: string[];
  const deps = () => ({ store, clock: () => now });
  const person = async (name: string | null) =>
    name === null ? null : ((await learnerOfAccount(store.db, `account-${name}`)) ?? null);
  const page = async (asked: Partial<CardsQuery> = {}, name: string | null = "ann") => {
    const found = await browseCards(deps(), await person(name), { collection: "libya", zone: "UTC", ...asked });
    if (!found) throw new Error("no collection");
    return found;
  };
  const ids = async (asked: Partial<CardsQuery> = {}, name: string | null = "ann") =>
    (await page(asked, name)).cards.map(({ id }) => id);
  const send = async (events: readonly LearnerEvent[]) => {
    const results = await recordEvents(deps(), "ann", phone.batch(events, now));
    expect(results.map(({ status }) => status)).toEqual(events.map(() => "stored"));
  };
  const reword = async (card: string, stem: string, key: string) => {
    await store.db.updateTable("card").set({ stem, key }).where("id", "=", card).execute();
    await storeWords(store.db, [{ id: card, collection_id: "libya", stem, key }]);
  };
  /** Every page after the other; `between` runs after each. */
  const throughAll = async (asked: Partial<CardsQuery>, between: (n: number) => Promise<void> = async () => {}) => {
    const found: string[] = [];
    let after: string | null = null;
    for (let n = 0; n === 0 || after !== null; n += 1) {
      const one: Awaited<ReturnType<typeof page>> = await page({ ...asked, ...(after === null ? {} : { after }) });
      found.push(...one.cards.map(({ id }) => id));
      after = one.next;
      await between(n);
    }
    return found;
  };

  beforeEach(async () => {
    now = MONDAY;
    phone = device();
    store = await freshStore(kind);
    cards = await seedCollection(store.db, { cards: 230 });
    await seedLearner(store.db, "ann");
    await seedLearner(store.db, "ben");
    await seedCollection(store.db, { id: "bens", cards: 4, owner: "ben" });
  });
  afterEach(() => store.close());

  test("pages give every card once, in rank order, and the first says how many where that is cheap", async () => {
    expect(await throughAll({})).toEqual(cards);
    expect((await page()).count).toEqual({ n: 230, more: false });
    expect((await page({ q: "stem" })).count).toEqual({ n: 200, more: true });
    expect((await page({ q: "stem 22" })).count).toEqual({ n: 11, more: false });
    expect(await ids({}, null)).toEqual(cards.slice(0, 50)); // somebody without a learner
  });

  test("cards that come, go and change while somebody leafs through do not make others double or missing", async () => {
    const found = await throughAll({}, async (n) => {
      await store.db
        .updateTable("card")
        .set({ retired: 1 })
        .where("id", "in", cards.slice(n * 40, n * 40 + 3))
        .execute();
      await send([phone.make("suspend", cards[n] ?? "", {}, now), phone.review(cards[200 - n] ?? "", 3, now)]);
    });
    expect(new Set(found).size).toBe(found.length);
    const stayed = await store.db
      .selectFrom("card")
      .select("id")
      .where("collection_id", "=", "libya")
      .where("retired", "=", 0)
      .execute();
    expect(stayed.map(({ id }) => id).filter((id) => !found.includes(id))).toEqual([]);
  });

  test("finds words of stem and key by their beginnings, whatever their case and accents", async () => {
    await reword(cards[3] ?? "", "Who, according to Kuczyński, left Benghazi?", "Møller-Straße");
    await reword(cards[7] ?? "", "When did Turkey’s parliament vote?", "2 January 2020");
    const three = [cards[3]];
    for (const q of [
      "kuczynski",
      "KUCZYŃ",
      "according kuc",
      "moller strasse",
      "Straße",
      "benghazi?",
      "left… “Kuczyński”",
    ])
      expect(await ids({ q }), q).toEqual(three);
    expect(await ids({ q: "turkeys" })).toEqual([]);
    expect(await ids({ q: "janu 2020 vote" })).toEqual([cards[7]]);
    expect(await ids({ q: "kuczynski vote" })).toEqual([]);
    expect(await ids({ q: "according" }, null)).toEqual(three);
    expect(await ids({ q: "stem" })).toHaveLength(50);
    expect(await throughAll({ q: "stem" })).toHaveLength(228);
    for (const q of ['"', "'", "* OR stem", "stem:*", "NEAR(stem)", "\ue000libya", "in", "%", "\\"]) await ids({ q });
    expect(await ids({ q: "\ue000libya" })).toEqual([]); // the word that holds a collection together cannot be typed
    expect(await ids({ q: "???" })).toHaveLength(50); // no word: no search
  });

  test("a card that is worded anew is found by its new words only", async () => {
    await reword(cards[3] ?? "", "Where is Ankara?", "Turkey");
    await reword(cards[3] ?? "", "Where is Rome?", "Italy");
    expect(await ids({ q: "ankara" })).toEqual([]);
    expect(await ids({ q: "rome" })).toEqual([cards[3]]);
  });

  test("filters by state", async () => {
    const [a = "", b = "", c = "", d = "", e = "", f = ""] = cards;
    await send([
      phone.review(a, 3, now),
      phone.review(b, 4, now),
      phone.make("suspend", c, {}, now),
      phone.make("bury", d, {}, now),
      phone.review(e, 4, now),
      phone.make("bury", e, {}, now),
      phone.review(f, 4, now),
      phone.make("forget", f, {}, now),
      phone.make("flag", f, { flag: "unclear", note: "" }, now),
      ...Array.from({ length: 9 }, (_, i) => [
        phone.review(cards[9] ?? "", 4, now + 1 + i),
        phone.review(cards[9] ?? "", 1, now + 2 + i),
      ]).flat(),
    ]);
    expect(await ids({ state: "learning" })).toEqual([a, cards[9]]);
    expect((await ids({ state: "review" })).sort()).toEqual([b, e]);
    expect(await ids({ state: "suspended" })).toEqual([c]);
    expect(await ids({ state: "buried" })).toEqual([d, e]);
    expect(await ids({ state: "leech" })).toEqual([cards[9]]);
    const fresh = await throughAll({ state: "new" });
    expect(fresh.slice(0, 2).sort()).toEqual([d, f]);
    expect(fresh.slice(2)).toEqual(cards.filter((card) => ![a, b, c, d, e, f, cards[9]].includes(card)));
    expect(await ids({ state: "leech" }, "ben")).toEqual([]);
    expect(await ids({ state: "new" }, "ben")).toHaveLength(50);
    expect(await ids({ state: "suspended" }, null)).toEqual([]);
    now += DAY;
    expect(await ids({ state: "buried" })).toEqual([]);
  });

  test("filters by flag, kind and document, together and with words", async () => {
    const [a = "", b = "", c = ""] = cards;
    await store.db.updateTable("card").set({ kind: "quote" }).where("id", "in", [b, c]).execute();
    await send([
      phone.make("flag", a, { flag: "wrong", note: "" }, now),
      phone.make("flag", b, { flag: "unclear", note: "" }, now),
      phone.make("flag", c, { flag: "wrong", note: "" }, now),
      phone.make("suspend", c, {}, now),
    ]);
    expect(await ids({ flag: "any" })).toEqual([a, b, c]);
    expect(await ids({ flag: "wrong" })).toEqual([a, c]);
    expect(await ids({ kind: "quote" })).toEqual([b, c]);
    expect(await ids({ kind: "role" })).toEqual([]);
    expect(await ids({ document: "libya-doc", kind: "quote", flag: "wrong" })).toEqual([c]);
    expect(await ids({ flag: "wrong", state: "suspended" })).toEqual([c]);
    expect(await ids({ flag: "wrong", state: "new" })).toEqual([a]);
    expect(await ids({ state: "suspended", kind: "date" })).toEqual([]);
    expect(await ids({ q: "stem 2", flag: "any", state: "suspended" })).toEqual([c]);
    expect(await ids({ q: "stem 0", state: "new" })).toEqual([a]);
    expect(await throughAll({ document: "libya-doc" })).toEqual(cards);
    expect(await ids({ document: "bens-doc" })).toEqual([]);
  });

  test("another learner's collection and its cards are not there, whatever is asked", async () => {
    const ann = await person("ann");
    const query = { collection: "bens", zone: "UTC" };
    expect(await browseCards(deps(), ann, query)).toBeNull();
    expect(await allCards(deps(), ann, query)).toBeNull();
    expect(await collectionOf(deps(), ann, "bens")).toBeNull();
    expect(await oneCard(deps(), ann, "bens-0000")).toBeNull();
    expect(await oneCard(deps(), null, "bens-0000")).toBeNull();
    expect(await ids({ q: "key" }, "ann")).not.toContain("bens-0000");
    expect((await oneCard(deps(), await person("ben"), "bens-0000"))?.id).toBe("bens-0000");
    expect(await collectionOf(deps(), ann, "libya")).toEqual({
      id: "libya",
      title: "Collection libya",
      documents: [{ id: "libya-doc", title: "Doc" }],
      kinds: ["date"],
      owned: false,
    });
  });

  test("all results come with what is remembered, a thousand at most", async () => {
    await send([phone.review(cards[1] ?? "", 4, now)]);
    const all = await allCards(deps(), await person("ann"), { collection: "libya", zone: "UTC" });
    expect(all?.cards.map(({ id }) => id)).toEqual(cards);
    expect(all?.more).toBe(false);
    expect(all?.cards[1]?.memory).toMatchObject({ state: "review", reps: 1 });
    await seedCollection(store.db, { id: "large", cards: 1100 });
    const first = await allCards(deps(), await person("ann"), { collection: "large", zone: "UTC" });
    expect([first?.cards.length, first?.more]).toEqual([1000, true]);
  });
});
