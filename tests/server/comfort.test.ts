import { afterEach, beforeEach, expect, test } from "vitest";
import { defaultSettings, type ReviewSettings } from "#lib/domain/review/settings.ts";
import { cardHistory } from "#lib/server/services/card-history.ts";
import { changeWording } from "#lib/server/services/change-wording.ts";
import { progressOf } from "#lib/server/services/progress.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { settingsOfLearner } from "#lib/server/services/settings.ts";
import { today } from "#lib/server/services/today.ts";
import { DAY, device, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

onBoth("The comfort of review", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let cards: string[];
  let ann: { id: string; settings: string };
  const phone = device();
  const deps = () => ({ store, clock: () => now });
  const send = async (...events: ReturnType<typeof phone.make>[]) => {
    await recordEvents(deps(), ann.id, phone.batch(events, now));
    const row = await store.db.selectFrom("learner").selectAll().where("id", "=", ann.id).executeTakeFirstOrThrow();
    ann = { id: row.id, settings: row.settings };
  };
  const set = (change: Partial<ReviewSettings>) =>
    send(phone.make("settings", null, { ...defaultSettings, ...change }, now));

  beforeEach(async () => {
    now = MONDAY;
    store = await freshStore(kind);
    cards = await seedCollection(store.db, { cards: 60 });
    await seedCollection(store.db, { id: "second", cards: 40 });
    ann = { id: await seedLearner(store.db, "ann"), settings: "default-1" };
  });
  afterEach(() => store.close());

  test("more new cards than today's limit, when they are asked for", async () => {
    expect((await reviewSession(deps(), ann, "UTC")).order).toHaveLength(10);
    expect((await reviewSession(deps(), ann, "UTC", { more: 10 })).order).toHaveLength(20);
  });

  test("a collection's own limit counts for itself", async () => {
    await set({ collections: { second: { newPerDay: 3 } } });
    const { order, cards: shown } = await reviewSession(deps(), ann, "UTC");
    const of = (collection: string) => shown.filter((card) => card.collection === collection).length;
    expect([of("libya"), of("second"), order.length]).toEqual([10, 3, 13]);
  });

  test("a collection's own retention is folded, in the queue and in a rebuild", async () => {
    await set({ collections: { second: { desiredRetention: 0.97 } } });
    const at = (n: number) => {
      now = MONDAY + n * DAY;
    };
    for (const [n, card] of [cards[0] ?? "", "second-0000"].entries())
      for (const days of [0, 1, 10]) {
        at(days + n / 1000);
        await send(phone.make("review", card, { rating: 4, form: "basic", took: 1000 }, now, ann.settings));
      }
    const interval = async (card: string) => (await cardHistory(deps(), ann, card, "UTC"))?.card.memory.interval ?? 0;
    expect(await interval("second-0000")).toBeLessThan((await interval(cards[0] ?? "")) / 1.5);
    expect((await rebuild(deps())).differing).toEqual([]);
  });

  test("on a day off nothing is asked, unless it is asked for; Today says until when", async () => {
    const day = Math.floor((now - 4 * 3_600_000) / DAY);
    await set({ breaks: [{ from: day, to: day + 2 }] });
    expect((await reviewSession(deps(), ann, "UTC")).order).toEqual([]);
    expect((await reviewSession(deps(), ann, "UTC", { anyway: true })).order).toHaveLength(10);
    const numbers = await today(deps(), ann, "UTC");
    expect(numbers.waiting).toEqual({ learning: 0, reviews: 0, fresh: 0 });
    expect(numbers.restingUntil).toBe((day + 3) * DAY + 4 * 3_600_000);
  });

  test("a backlog is told and spread", async () => {
    await send(...cards.slice(0, 40).map((card, i) => phone.review(card, 4, now + i)));
    now = MONDAY + 60 * DAY;
    await set({ reviewsPerDay: 5 });
    const before = await today(deps(), ann, "UTC");
    expect(before.waiting.reviews).toBe(5);
    expect(before.backlog).toBeGreaterThan(20);
    const day = Math.floor((now - 4 * 3_600_000) / DAY);
    await set({ catchUp: { from: day, days: 7 } });
    const spread = await today(deps(), ann, "UTC");
    expect(spread.waiting.reviews).toBe(Math.ceil(40 / 7));
  });

  test("the history tells what happened, newest first, and what was taken back", async () => {
    const first = phone.review(cards[0] ?? "", 4, now);
    await send(first);
    now += 1000;
    await send(phone.undo(first, now));
    now += 1000;
    await send(phone.make("flag", cards[0] ?? "", { flag: "unclear", note: "which one?" }, now));
    now += 1000;
    await send(phone.review(cards[0] ?? "", 3, now));
    const history = await cardHistory(deps(), ann, cards[0] ?? "", "UTC");
    expect(history?.entries.map(({ kind: what, rating, undone }) => [what, rating, undone])).toEqual([
      ["review", 3, false],
      ["flag", null, false],
      ["review", 4, true],
    ]);
    expect(history?.curve[0]).toBe(1);
    expect(await cardHistory(deps(), ann, "nobody", "UTC")).toBeNull();
  });

  test("the owner of a collection words a card for all, nobody else does, and a release does not undo it", async () => {
    const [mine = ""] = await seedCollection(store.db, { id: "mine", cards: 2, owner: ann.id });
    const wording = { stem: "In which year?", key: "1999" };
    expect(await changeWording(deps(), ann, { card: mine, wording })).toBe(true);
    const eve = { id: await seedLearner(store.db, "eve"), settings: "default-1" };
    expect(await changeWording(deps(), eve, { card: mine, wording: { stem: "x", key: "y" } })).toBe(false);
    expect(await changeWording(deps(), ann, { card: cards[0] ?? "", wording })).toBe(false);
    const shown = await cardHistory(deps(), ann, mine, "UTC");
    expect(shown?.card).toMatchObject({ ...wording, owned: true });
    expect(await cardHistory(deps(), eve, mine, "UTC")).toBeNull();
    expect(await changeWording(deps(), ann, { card: mine, wording: null })).toBe(true);
    expect((await cardHistory(deps(), ann, mine, "UTC"))?.card.stem).toBe("Stem 0?");
  });

  test("workload and progress are about the learner's own cards", async () => {
    expect((await settingsOfLearner(deps(), null, "UTC")).workload).toEqual([]);
    await send(...cards.slice(0, 30).map((card, i) => phone.review(card, 4, now + i)));
    now += DAY;
    const { workload, cards: of } = await settingsOfLearner(deps(), ann, "UTC");
    expect(of).toBe(30);
    const reviews = workload.map((each) => each.reviews);
    expect(reviews.at(-1)).toBeGreaterThan((reviews[0] ?? 0) * 1.5);
    const progress = await progressOf(deps(), ann, "UTC");
    expect(progress).toMatchObject({ met: 30, streak: 1, days: [{ answered: 30, remembered: 30 }] });
    expect(progress.remembered).toBeGreaterThan(25);
  });
});
