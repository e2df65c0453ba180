import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dayOf } from "#lib/domain/review/day.ts";
import { canonical } from "#lib/domain/review/event.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";
import { digestOf } from "#lib/server/digest.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { overlooked } from "../support/frontiers.ts";
import { DAY, device, HOUR, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

onBoth("Recording events", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let ann: string;
  let ben: string;
  let cards: string[];
  const clock = () => now;
  const record = (learner: string, batch: Parameters<typeof recordEvents>[2]) =>
    recordEvents({ store, clock }, learner, batch);
  const memory = (learner: string, card: string) =>
    store.db
      .selectFrom("card_memory")
      .selectAll()
      .where("learner_id", "=", learner)
      .where("card_id", "=", card)
      .executeTakeFirst();
  const logged = async () =>
    Number(
      (
        await store.db
          .selectFrom("event")
          .select((e) => e.fn.countAll().as("n"))
          .executeTakeFirstOrThrow()
      ).n,
    );

  beforeEach(async () => {
    now = MONDAY;
    store = await freshStore(kind, clock);
    cards = await seedCollection(store.db);
    ann = await seedLearner(store.db, "ann");
    ben = await seedLearner(store.db, "ben");
  });
  afterEach(async () => {
    expect(await overlooked(store.db)).toEqual([]);
    const { differing } = await rebuild({ store, clock });
    await store.close();
    expect(differing, "what the log says differs from what is stored").toEqual([]);
  });

  test("an event is stored once, whatever it is sent: five times is one review", async () => {
    const phone = device();
    const review = phone.review(cards[0] ?? "", 3, now);
    const first = await record(ann, phone.batch([review], now));
    expect(first).toEqual([
      { id: review.id, status: "stored", digest: digestOf(review), effective: MONDAY, day: dayOf(MONDAY, 0, 4) },
    ]);
    for (let i = 0; i < 4; i += 1) {
      expect(await record(ann, phone.batch([review], now + i))).toEqual([{ ...first[0], status: "duplicate" }]);
    }
    expect(await logged()).toBe(1);
    expect((await memory(ann, cards[0] ?? ""))?.queue).toBe("learning");
    const day = await store.db.selectFrom("day_count").selectAll().execute();
    expect(day).toMatchObject([{ learner_id: ann, fresh: 1, reviews: 0, good: 1, took: 5000 }]);
  });

  test("the same event twice in one batch is stored and a duplicate of itself", async () => {
    const phone = device();
    const review = phone.review(cards[0] ?? "", 3, now);
    const results = await record(ann, phone.batch([review, review], now));
    expect(results.map((result) => result.status)).toEqual(["stored", "duplicate"]);
    expect(results[1]).toMatchObject({ effective: MONDAY });
  });

  test("the same id with other content is a conflict: kept aside, nothing overwritten", async () => {
    const phone = device();
    const review = phone.review(cards[0] ?? "", 3, now);
    await record(ann, phone.batch([review], now));
    const changed = { ...review, payload: { ...(review.payload as object), rating: 1 } };
    expect(await record(ann, phone.batch([changed], now))).toMatchObject([{ id: review.id, status: "conflict" }]);
    expect(await store.db.selectFrom("event_conflict").select(["id", "body"]).execute()).toEqual([
      { id: review.id, body: canonical(changed) },
    ]);
    expect(await store.db.selectFrom("day_count").select(["again", "good"]).execute()).toEqual([{ again: 0, good: 1 }]);
  });

  test("another event under a seq that is taken is a conflict", async () => {
    const phone = device();
    const [one, two] = [phone.review(cards[0] ?? "", 3, now), phone.review(cards[2] ?? "", 3, now)];
    await record(ann, phone.batch([one], now));
    expect(await record(ann, phone.batch([{ ...two, seq: one.seq }], now))).toMatchObject([{ status: "conflict" }]);
    expect(await logged()).toBe(1);
  });

  test("one bad event among five hundred does not hold back the others", async () => {
    const phone = device();
    const events: unknown[] = Array.from({ length: 499 }, (_, i) =>
      phone.review(cards[i % cards.length] ?? "", 3, now + i * 1000),
    );
    events.splice(250, 0, { ...(events[0] as object), id: "not an id" });
    const results = await record(ann, phone.batch(events, now + 600_000));
    expect(results.filter((result) => result.status === "stored")).toHaveLength(499);
    expect(results[250]).toMatchObject({ status: "rejected", reason: expect.stringContaining("id") });
  });

  test.each([
    ["an unknown key", { extra: 1 }],
    ["a rating of 5", { payload: { rating: 5, form: "basic", took: 1 } }],
    ["a review of no card", { card: null }],
    ["a kind nobody knows", { kind: "cheat" }],
    ["a payload key nobody knows", { payload: { rating: 3, form: "basic", took: 1, stability: 999 } }],
    ["a prototype", { payload: JSON.parse('{"__proto__":{"rating":3},"form":"basic","took":1}') }],
    ["an offset of two days", { offset: 2880 }],
  ])("[T20] %s is rejected with a reason", async (_, change) => {
    const phone = device();
    const results = await record(ann, phone.batch([{ ...phone.review(cards[0] ?? "", 3, now), ...change }], now));
    expect(results).toMatchObject([{ status: "rejected", reason: expect.any(String) }]);
    expect(await logged()).toBe(0);
  });

  describe("[T2] another learner's ids", () => {
    test("Ben sending Ann's very event stores his own and changes nothing of hers", async () => {
      const phone = device();
      const review = phone.review(cards[0] ?? "", 3, now);
      await record(ann, phone.batch([review], now));
      const before = await memory(ann, cards[0] ?? "");
      for (let i = 0; i < 10; i += 1)
        await record(ben, phone.batch([{ ...review, payload: { rating: 1, form: "basic", took: 1 } }], now));
      await record(ben, phone.batch([phone.undo(review, now)], now));
      expect(await memory(ann, cards[0] ?? "")).toEqual(before);
    });

    test("a card of somebody else's collection is not found", async () => {
      const [secret] = await seedCollection(store.db, { id: "private", owner: ann, cards: 2 });
      const phone = device();
      expect(await record(ben, phone.batch([phone.review(secret ?? "", 3, now)], now))).toMatchObject([
        { status: "rejected", reason: "card: not found" },
      ]);
      expect(await record(ann, phone.batch([phone.review(secret ?? "", 3, now)], now))).toMatchObject([
        { status: "stored" },
      ]);
    });

    test("events of another device do not ride along in a batch", async () => {
      const [phone, other] = [device("phone"), device("other")];
      expect(await record(ann, phone.batch([other.review(cards[0] ?? "", 3, now)], now))).toMatchObject([
        { status: "rejected" },
      ]);
    });
  });

  describe("standing", () => {
    test("a clock that is ten years slow is corrected by what the server measures", async () => {
      const phone = device();
      const wrong = now - 10 * 365 * DAY;
      const [result] = await record(ann, phone.batch([phone.review(cards[0] ?? "", 3, wrong - HOUR)], wrong));
      expect(result).toMatchObject({ status: "stored", effective: now - HOUR });
    });

    test("an event from the future stands at most five minutes ahead", async () => {
      const phone = device();
      const [result] = await record(ann, phone.batch([phone.review(cards[0] ?? "", 3, now + 365 * DAY)], now));
      expect(result).toMatchObject({ effective: now + 5 * 60_000 });
    });

    test("a device never goes back: an event does not stand before the one before it", async () => {
      const phone = device();
      const [one, two] = [phone.review(cards[0] ?? "", 3, now), phone.review(cards[2] ?? "", 3, now - 3 * DAY)];
      const results = await record(ann, phone.batch([one, two], now));
      expect(results[1]).toMatchObject({ effective: now, day: dayOf(now, 0, 4) });
    });

    test("westward across the date line the day does not go back", async () => {
      const [tokyo, honolulu] = [device("phone", { offset: 540 }), device("phone", { offset: -600 })];
      const one = tokyo.review(cards[0] ?? "", 3, now);
      const two = { ...honolulu.review(cards[2] ?? "", 3, now + 60_000), seq: 2 };
      const results = await record(ann, tokyo.batch([one, two], now + 60_000));
      expect(results.map((result) => "day" in result && result.day)).toEqual([dayOf(now, 540, 4), dayOf(now, 540, 4)]);
    });
  });

  describe("undo", () => {
    test("takes a first review back as if the card had never been met, and redo brings it back", async () => {
      const phone = device();
      const review = phone.review(cards[0] ?? "", 3, now);
      const undo = phone.undo(review, now + 1000);
      await record(ann, phone.batch([review], now));
      const met = await memory(ann, cards[0] ?? "");
      await record(ann, phone.batch([undo], now + 1000));
      expect(await memory(ann, cards[0] ?? "")).toBeUndefined();
      expect((await store.db.selectFrom("day_count").select("fresh").execute())[0]?.fresh ?? 0).toBe(0);
      await record(ann, phone.batch([phone.undo(undo, now + 2000)], now + 2000));
      expect((await memory(ann, cards[0] ?? ""))?.body).toBe(met?.body);
    });

    test("that arrives before what it takes back still takes it back", async () => {
      const [phone, laptop] = [device("phone"), device("laptop")];
      const card = cards[0] ?? "";
      const review = phone.review(card, 1, now);
      const earlier = laptop.review(card, 3, now - HOUR);
      await record(ann, laptop.batch([earlier], now));
      await record(ann, laptop.batch([{ ...laptop.undo(review, now - HOUR) }], now));
      const before = await memory(ann, card);
      await record(ann, phone.batch([review], now));
      expect((await memory(ann, card))?.body).toBe(before?.body);
    });

    test("of a settings event gives the earlier settings back", async () => {
      const phone = device();
      const change = phone.make("settings", null, { ...defaultSettings, newPerDay: 3 }, now);
      await record(ann, phone.batch([change], now));
      const inForce = async () =>
        (await store.db.selectFrom("learner").select("settings").where("id", "=", ann).executeTakeFirst())?.settings;
      expect(await inForce()).toBe(change.id);
      await record(ann, phone.batch([phone.undo(change, now)], now));
      expect(await inForce()).toBe("default-1");
    });
  });

  test("a settings version that comes after an answer that went by it is folded in", async () => {
    const phone = device();
    const change = phone.make("settings", null, { ...defaultSettings, learningSteps: [] }, now);
    const review = { ...phone.review(cards[0] ?? "", 3, now), settings: change.id };
    await record(ann, phone.batch([review], now));
    expect((await memory(ann, cards[0] ?? ""))?.queue).toBe("learning");
    await record(ann, phone.batch([change], now));
    expect((await memory(ann, cards[0] ?? ""))?.queue).toBe("review");
  });

  test("every kind of event is taken and folded", async () => {
    const phone = device();
    const card = cards[0] ?? "";
    const events = [
      phone.review(card, 4, now),
      phone.make("suspend", card, {}, now + 1),
      phone.make("resume", card, {}, now + 2),
      phone.make("bury", card, {}, now + 3),
      phone.make("flag", card, { flag: "unclear", note: "Which pact?" }, now + 4),
      phone.make("set-due", card, { inDays: 3 }, now + 5),
      phone.make("reschedule", card, {}, now + 6),
      phone.make("override", card, { stem: "Mine?", key: null }, now + 7),
      phone.make("settings", null, { ...defaultSettings, rollover: 2 }, now + 8),
    ];
    const results = await record(ann, phone.batch(events, now + 9));
    expect(results.map((result) => result.status)).toEqual(events.map(() => "stored"));
    const folded = JSON.parse((await memory(ann, card))?.body ?? "{}");
    expect(folded).toMatchObject({
      suspended: false,
      flag: "unclear",
      flagNote: "Which pact?",
      override: { stem: "Mine?", key: null },
      state: "review",
    });
    await record(ann, phone.batch([phone.make("forget", card, {}, now + 10)], now + 10));
    expect(JSON.parse((await memory(ann, card))?.body ?? "{}")).toMatchObject({
      state: "new",
      reps: 0,
      flag: "unclear",
    });
  });
});
