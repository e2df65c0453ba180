import { afterEach, beforeEach, expect, test } from "vitest";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import { retrievability } from "#lib/domain/review/fsrs.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";
import { learnerOfAccount } from "#lib/server/repos/learners.ts";
import { pictureOf } from "#lib/server/services/picture.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { DAY, device, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

onBoth("Pictures of a collection", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let phone = device();
  let cards: string[];
  const deps = () => ({ store, clock: () => now });
  const person = async (name: string | null) =>
    name === null ? null : ((await learnerOfAccount(store.db, `account-${name}`)) ?? null);
  const send = async (events: readonly LearnerEvent[]) => {
    const results = await recordEvents(deps(), "ann", phone.batch(events, now));
    expect(results.map(({ status }) => status)).toEqual(events.map(() => "stored"));
  };
  const picture = async (name: string | null = "ann", id = "libya") => {
    const found = await pictureOf(deps(), await person(name), id, "UTC");
    if (!found) throw new Error("no collection");
    return found;
  };
  const factOf = (n: number) => `libya-fact-${n - (n % 2)}`;
  /** Makes the fact of cards n and n + 1 (n even) say something else. */
  const say = async (n: number, kind: string, body: object) => {
    await store.db
      .updateTable("fact")
      .set({ kind, body: JSON.stringify({ kind, ...body }) })
      .where("id", "=", factOf(n))
      .execute();
    await store.db.updateTable("card").set({ kind }).where("fact_id", "=", factOf(n)).execute();
  };
  const backs = (backer: string, backed: string, more: object = {}) => ({
    ...{ backer, backed, stance: "backs", support: "military", asOf: "2020-07~", mood: "asserted" },
    ...more,
  });

  beforeEach(async () => {
    now = MONDAY;
    phone = device();
    store = await freshStore(kind);
    cards = await seedCollection(store.db, { cards: 20 });
    await seedLearner(store.db, "ann");
    await seedLearner(store.db, "ben");
    await seedCollection(store.db, { id: "bens", cards: 4, owner: "ben" });
  });
  afterEach(() => store.close());

  test("every dated fact with a card in use is drawn once or counted as left out", async () => {
    await say(4, "date", { edtf: "XXXX-02-17", event: "a feast" });
    await say(6, "date", { edtf: "/1912", event: "a province" });
    await say(8, "quote", { words: "x" });
    await store.db
      .updateTable("card")
      .set({ retired: 1 })
      .where("id", "in", [cards[10] ?? "", cards[11] ?? ""])
      .execute();
    await store.db
      .updateTable("card")
      .set({ retired: 2 })
      .where("id", "=", cards[12] ?? "")
      .execute();
    await store.db.updateTable("card").set({ retired: 3 }).where("fact_id", "=", factOf(14)).execute();
    const { dates, undated, relations } = await picture();
    const dated = await store.db
      .selectFrom("card")
      .select("fact_id")
      .distinct()
      .where("collection_id", "=", "libya")
      .where("kind", "=", "date")
      .where("retired", "=", 0)
      .execute();
    expect(dates.length + undated).toBe(dated.length);
    expect([dates.length, undated, relations.length]).toEqual([6, 1, 0]);
    expect(new Set(dates.map(({ fact }) => fact)).size).toBe(6);
    expect(dates[0]).toMatchObject({ edtf: "/1912", event: "a province" });
    expect(dates.find(({ fact }) => fact === factOf(12))?.card).toBe(cards[13]); // the other one of that fact
  });

  test("a fact opens its best-ranked card that asks for recall, in the learner's own words", async () => {
    await store.db
      .updateTable("card")
      .set({ form: "choice" })
      .where("id", "=", cards[0] ?? "")
      .execute();
    await store.db.updateTable("card").set({ form: "choice" }).where("fact_id", "=", factOf(2)).execute();
    await send([phone.make("override", cards[1] ?? "", { stem: "My stem?", key: null }, now)]);
    const { dates } = await picture();
    const drawn = (n: number) => dates.find(({ fact }) => fact === factOf(n));
    expect(drawn(0)).toMatchObject({ card: cards[1], stem: "My stem?", key: "Key 1", document: "Doc" });
    expect(drawn(2)?.card).toBe(cards[2]);
    expect((await picture("ben")).dates.find(({ fact }) => fact === factOf(0))?.stem).toBe("Stem 1?");
  });

  test("recall is ts-fsrs's, falls by the day, and is nothing before a card is met", async () => {
    await send([phone.review(cards[0] ?? "", 4, now), phone.make("suspend", cards[2] ?? "", {}, now)]);
    const drawn = async (n: number, name: string | null = "ann") =>
      (await picture(name)).dates.find(({ fact }) => fact === factOf(n));
    expect((await drawn(0))?.recall).toBe(1);
    const { stability } = await store.db
      .selectFrom("card_memory")
      .select("stability")
      .where("card_id", "=", cards[0] ?? "")
      .executeTakeFirstOrThrow();
    now += 20 * DAY;
    expect((await drawn(0))?.recall).toBe(retrievability(20, stability, defaultSettings));
    expect(await drawn(2)).toMatchObject({ recall: null, asked: false });
    expect(await drawn(4)).toMatchObject({ recall: null, asked: true });
    expect((await drawn(0, "ben"))?.recall).toBeNull();
    expect((await drawn(0, null))?.recall).toBeNull();
  });

  test("one edge for what is said alike, one name for an actor, and every fact is counted", async () => {
    await say(0, "backer", backs("Andrei Petrov", "LNA", { mood: "alleged" }));
    await say(2, "backer", backs("Andrey Petrov", "Libyan National Army"));
    await say(4, "backer", backs("Andrey Petrov", "Libyan National Army", { asOf: "2019" }));
    await say(6, "backer", backs("Andrey Petrov", "Libyan National Army", { mood: "negated" }));
    await say(8, "backer", backs("Andrey Petrov", "Libyan National Army", { stance: "opposes", asOf: null }));
    await say(10, "acronym", { short: "LNA", long: "Libyan National Army" });
    const against = [{ card: "x", copy: false }];
    const links = JSON.stringify({ also: [], against, before: [], by: null, why: null });
    await store.db
      .updateTable("card")
      .set({ links })
      .where("id", "=", cards[0] ?? "")
      .execute();
    const { relations } = await picture();
    const names = new Set(relations.flatMap(({ backer, backed }) => [backer, backed]));
    expect([...names].sort()).toEqual(["Andrey Petrov", "Libyan National Army"]);
    expect(relations.map(({ stance, asOf, mood, more }) => [stance, asOf, mood, more])).toEqual([
      ["backs", "2020-07~", "asserted", 1], // the firmest of the two
      ["backs", "2019", "asserted", 0],
      ["backs", "2020-07~", "negated", 0],
      ["opposes", null, "asserted", 0],
    ]);
    expect(relations.map(({ disputed }) => disputed)).toEqual([true, false, false, false]);
    expect(relations.reduce((sum, { more }) => sum + 1 + more, 0)).toBe(5);
    expect(relations[0]?.card).toBe(cards[2]);
  });

  test("a short form with two meanings is nobody's name", async () => {
    await say(0, "backer", backs("Russia", "LNA"));
    await say(2, "backer", backs("Egypt", "Libyan National Army"));
    await say(4, "acronym", { short: "LNA", long: "Libyan National Army" });
    await say(6, "acronym", { short: "LNA", long: "Local News Agency" });
    expect((await picture()).relations.map(({ backed }) => backed)).toEqual(["LNA", "Libyan National Army"]);
  });

  test("another learner's collection is not there; one's own and what is built in are", async () => {
    expect(await pictureOf(deps(), await person("ann"), "bens", "UTC")).toBeNull();
    expect(await pictureOf(deps(), null, "bens", "UTC")).toBeNull();
    expect(await pictureOf(deps(), await person("ann"), "nowhere", "UTC")).toBeNull();
    expect((await picture("ben", "bens")).dates).toHaveLength(2);
    expect((await picture(null)).dates).toHaveLength(10);
  });

  test("a review of picked cards holds exactly those that the learner may see, due or not, and nothing else", async () => {
    const [a = "", b = "", c = ""] = cards;
    await send([phone.review(a, 4, now), phone.make("suspend", b, {}, now)]);
    const asked = [c, a, b, "bens-0000", "nowhere", c];
    const session = await reviewSession(deps(), await person("ann"), "UTC", { cards: asked });
    expect(session).toMatchObject({ order: [c, a, b], learning: [], picked: true });
    expect(session.cards.map(({ id }) => id).sort()).toEqual([a, b, c].sort());
    expect(session.cards.find(({ id }) => id === b)?.memory.suspended).toBe(true);
    expect((await reviewSession(deps(), null, "UTC", { cards: asked })).order).toEqual([c, a, b]);
    expect((await reviewSession(deps(), await person("ben"), "UTC", { cards: ["bens-0000"] })).order).toEqual([
      "bens-0000",
    ]);
    expect((await reviewSession(deps(), await person("ann"), "UTC")).picked).toBeUndefined();
    // Answered early, it is an ordinary review.
    await send([phone.review(a, 3, now + DAY)]);
    const { memory } = (await reviewSession(deps(), await person("ann"), "UTC", { cards: [a] })).cards[0] ?? {};
    expect(memory).toMatchObject({ state: "review", reps: 2 });
  });
});
