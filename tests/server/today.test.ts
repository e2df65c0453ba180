import { afterEach, beforeEach, expect, test } from "vitest";
import { dayOf } from "#lib/domain/review/day.ts";
import type { Rating } from "#lib/domain/review/rating.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";
import { type Learner, learnerOfAccount } from "#lib/server/repos/learners.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { today } from "#lib/server/services/today.ts";
import { DAY, device, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

onBoth("Today", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let phone = device();
  const deps = () => ({ store, clock: () => now });
  const ann = async (): Promise<Learner> =>
    (await learnerOfAccount(store.db, "account-ann")) ?? { id: "none", settings: "" };
  const numbers = async (zone = "UTC") => today(deps(), await ann(), zone);
  const session = async (zone = "UTC") => reviewSession(deps(), await ann(), zone);
  const answer = async (cards: readonly string[], rating: Rating) =>
    recordEvents(
      deps(),
      (await ann()).id,
      phone.batch(
        cards.map((card) => phone.review(card, rating, now)),
        now,
      ),
    );

  beforeEach(async () => {
    now = MONDAY;
    phone = device();
    store = await freshStore(kind);
    await seedCollection(store.db, { cards: 60 });
    await seedLearner(store.db, "ann");
  });
  afterEach(() => store.close());

  test("somebody without a learner is offered ten new cards, best-ranked first, one a fact", async () => {
    const visitor = await reviewSession(deps(), null, "Europe/Berlin");
    expect(visitor.order).toEqual(Array.from({ length: 10 }, (_, i) => `libya-${String(2 * i).padStart(4, "0")}`));
    expect(visitor.cards).toHaveLength(10);
  });

  test("ten done, the day is over: siblings wait, and the next card comes back when FSRS says", async () => {
    const { order } = await session();
    await answer(order, 4);
    const after = await numbers();
    expect(after.waiting).toEqual({ learning: 0, reviews: 0, fresh: 0 });
    expect(after.done).toEqual({ answered: 10, remembered: 10 });
    const rows = await store.db
      .selectFrom("card_memory")
      .select(["card_id", "shown_day"])
      .orderBy("shown_day")
      .execute();
    const first = Math.min(...rows.map((row) => row.shown_day));
    expect(after.next?.at).toBe(first * DAY + 4 * 3_600_000);
    expect(after.ahead.reduce((sum, { n }) => sum + n, 0)).toBe(
      rows.filter((row) => row.shown_day < after.day + 14).length,
    );
    now = first * DAY + 9 * 3_600_000;
    const due = rows.filter((row) => row.shown_day <= first).map((row) => row.card_id);
    const then = await session();
    expect(then.order.filter((card) => due.includes(card)).sort()).toEqual(due.sort());
    expect(then.order.filter((card) => !due.includes(card))).toHaveLength(10); // and that day's new ones
  });

  test("a card inside its steps waits by the clock, and is counted as such", async () => {
    const { order } = await session();
    await answer(order.slice(0, 1), 3);
    const { learning, order: rest, cards } = await session();
    expect(learning).toEqual(order.slice(0, 1));
    expect(rest).toHaveLength(9);
    expect(cards.find((card) => card.id === learning[0])?.memory.dueAt).toBe(now + 10 * 60_000);
    expect((await numbers()).waiting).toEqual({ learning: 1, reviews: 0, fresh: 9 });
  });

  test("new cards met today count against today's limit, whatever became of them", async () => {
    const { order } = await session();
    await answer(order.slice(0, 4), 1);
    expect((await session()).order).toHaveLength(6);
  });

  test("with nine done and their siblings next in rank, the tenth is found behind them", async () => {
    const { order } = await session();
    await answer(order.slice(0, 9), 4);
    expect((await session()).order).toEqual(order.slice(9));
  });

  test("the learner's own settings hold", async () => {
    const change = phone.make("settings", null, { ...defaultSettings, newPerDay: 3 }, now);
    await recordEvents(deps(), (await ann()).id, phone.batch([change], now));
    expect((await session()).order).toHaveLength(3);
    expect((await session()).settings).toMatchObject({ version: change.id, values: { newPerDay: 3 } });
  });

  test("yesterday's answers are told, and a day begins at 4 a.m. where the learner is", async () => {
    now = Date.UTC(2026, 0, 6, 1, 30); // 2:30 in Berlin: still Monday
    const berlin = device("phone", { zone: "Europe/Berlin", offset: 60 });
    const { order } = await session("Europe/Berlin");
    await recordEvents(
      deps(),
      (await ann()).id,
      berlin.batch(
        order.slice(0, 2).map((card, i) => berlin.review(card, i === 0 ? 1 : 3, now)),
        now,
      ),
    );
    expect((await numbers("Europe/Berlin")).done).toEqual({ answered: 2, remembered: 1 });
    now += 2 * 3_600_000;
    expect(await numbers("Europe/Berlin")).toMatchObject({
      day: dayOf(now, 60, 4),
      done: { answered: 0 },
      yesterday: { answered: 2, remembered: 1 },
    });
  });

  test("a suspended or buried card is not shown; a resumed one is", async () => {
    const { order } = await session();
    const [a = "", b = ""] = order;
    await answer(order, 4);
    now += 40 * DAY;
    await recordEvents(
      deps(),
      (await ann()).id,
      phone.batch([phone.make("suspend", a, {}, now), phone.make("bury", b, {}, now)], now),
    );
    const shown = (await session()).order;
    expect([shown.includes(a), shown.includes(b)]).toEqual([false, false]);
    await recordEvents(deps(), (await ann()).id, phone.batch([phone.make("resume", a, {}, now)], now));
    expect((await session()).order).toContain(a);
    now += DAY;
    expect((await session()).order).toContain(b);
  });

  test("of a backlog beyond the limit the most forgotten are shown", async () => {
    const cards = Array.from({ length: 30 }, (_, i) => `libya-${String(2 * i).padStart(4, "0")}`);
    await answer(cards, 4);
    const change = phone.make("settings", null, { ...defaultSettings, reviewsPerDay: 5, newPerDay: 0 }, now);
    await recordEvents(deps(), (await ann()).id, phone.batch([change], now));
    now += 30 * DAY;
    await store.db
      .updateTable("card_memory")
      .set({ stability: 1 })
      .where("card_id", "in", cards.slice(20, 25))
      .execute();
    expect((await session()).order.sort()).toEqual(cards.slice(20, 25));
  });
});
