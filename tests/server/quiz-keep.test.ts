import { afterEach, beforeEach, expect, test } from "vitest";
import { settingsFor } from "#lib/domain/assessment/settings.ts";
import type { Item, ItemOf } from "#lib/domain/item/item.ts";
import { learnerOfAccount } from "#lib/server/repos/learners.ts";
import { attemptView } from "#lib/server/services/quiz/attempt-view.ts";
import { createQuiz } from "#lib/server/services/quiz/drafts.ts";
import { beginAttempt, joinQuiz } from "#lib/server/services/quiz/join.ts";
import { keepAnswers } from "#lib/server/services/quiz/keep-answers.ts";
import { closeQuiz, publishQuiz } from "#lib/server/services/quiz/publish.ts";
import { recordAnswers } from "#lib/server/services/quiz/record-answers.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { tidy } from "#lib/server/services/tidy.ts";
import { seedAccount } from "../support/accounts.ts";
import { draftOf, everyType } from "../support/quizzes.ts";
import { DAY, MONDAY, seedCollection } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const { single, typed, match } = everyType("Zanzibar");
const utc = { zone: "UTC", offset: 0 };

onBoth("Answers of a quiz that its taker keeps", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let ann = "";
  let bea = "";
  let quiz = "";
  let attempt = "";
  const deps = () => ({ store, clock: () => now });
  const learner = async (account: string) => {
    const found = await learnerOfAccount(store.db, account);
    if (!found) throw new Error("no learner");
    return found;
  };
  const keep = async (who = "account-bea", phone = "phone-1") =>
    keepAnswers(deps(), await learner(who), phone, attempt, utc);
  const log = () => store.db.selectFrom("event").selectAll().where("learner_id", "=", bea).orderBy("seq").execute();
  const memory = () => store.db.selectFrom("card_memory").selectAll().where("learner_id", "=", bea).execute();

  async function take(items: readonly Item[], answers: readonly unknown[], settings = settingsFor("practice")) {
    quiz = await createQuiz(deps(), ann, draftOf(items, { ...settings, shuffleItems: false, shuffleOptions: false }));
    const done = await publishQuiz(deps(), ann, quiz);
    const code = done?.ok ? done.code : "";
    await joinQuiz(deps(), code, "phone-1", { name: "Bea" });
    const begun = await beginAttempt(deps(), code, "phone-1");
    attempt = begun?.ok ? begun.attempt : "";
    const events = answers.map((answer, position) => ({
      seq: position + 1,
      position,
      kind: "answer" as const,
      body: { answer, took: 4000 },
      at: now,
    }));
    await recordAnswers(store, { attempt, device: "device-1", events, submit: true, tokenHash: "phone-1", now });
  }

  beforeEach(async () => {
    now = MONDAY;
    store = await freshStore(kind);
    ann = (await seedAccount(store.db, { id: "ann" })).learner;
    bea = (await seedAccount(store.db, { id: "bea" })).learner;
  });
  afterEach(() => store.close());

  test("become copies with their passages: wrong is Again, right by recognition changes nothing, and it counts once", async () => {
    await take([single, typed, match], [{ pick: 1 }, { text: "Somebody" }, { rights: [0, 0, 0] }]);
    expect(await log()).toEqual([]);
    expect((await attemptView(deps(), attempt, "phone-1"))?.kept).toBe(false);
    expect(await keep()).toEqual({ cards: 2, made: 2, left: 1 });
    const events = await log();
    expect(events.map(({ kind: of, payload }) => [of, JSON.parse(payload)])).toEqual([
      ["quiz", { quiz: "Week 3", form: "single", share: 1, took: 4000, said: "Holm" }],
      ["quiz", { quiz: "Week 3", form: "typed", share: 0, took: 4000, said: "Somebody" }],
    ]);
    const states = (await memory()).map(({ body }) => JSON.parse(body).state).sort();
    expect(states).toEqual(["learning"]); // the other is as new as it was
    const cards = await store.db.selectFrom("card").selectAll().orderBy("rank").execute();
    expect(cards.map(({ stem, key }) => [stem, key])).toEqual([
      ["Who built the dam?", "Holm"],
      ["Who is the mayor?", "Zanzibarmayor"],
    ]);
    expect(cards[0]?.passage).toContain("It was Zanzibarone who built it.");
    const document = await store.db.selectFrom("document").selectAll().executeTakeFirstOrThrow();
    expect(document.text).toContain("It was Zanzibarone who built it.");
    expect((await attemptView(deps(), attempt, "phone-1"))?.kept).toBe(true);
    expect(await keep()).toEqual({ cards: 2, made: 0, left: 1 });
    expect(await log()).toEqual(events);
    expect((await rebuild(deps())).differing).toEqual([]);
  });

  test("right and recalled is Good", async () => {
    await take([typed], [{ text: "Ola Krog" }]);
    await keep();
    expect((await memory()).map(({ body }) => JSON.parse(body).reps)).toEqual([1]);
    const counted = await store.db.selectFrom("day_count").selectAll().where("learner_id", "=", bea).execute();
    expect(counted).toMatchObject([{ good: 1, again: 0, fresh: 1 }]);
  });

  test("a card that this learner may read is answered itself; who took one for the other gets both back", async () => {
    const cards = await seedCollection(store.db, { cards: 4 });
    const linked = structuredClone(single) as ItemOf<"single">;
    if (linked.footnote) linked.footnote.card = cards[0] ?? null;
    linked.options = linked.options.map((option) =>
      option.id === "a" ? { ...option, from: cards[2] ?? null } : option,
    );
    const known = { device: "laptop", seq: 1, kind: "review", card: cards[2], settings: "default-1", at: now, ...utc };
    const payload = { rating: 4, form: "basic", took: 1 };
    const learned = { id: "0197f000-0000-7000-8000-000000000001", ...known, payload };
    expect(await recordEvents(deps(), bea, { device: "laptop", sentAt: now, events: [learned] })).toMatchObject([
      { status: "stored" },
    ]);
    now += DAY;
    await take([linked], [{ pick: 0 }]);
    expect(await keep()).toEqual({ cards: 1, made: 0, left: 0 });
    const events = (await log()).map(({ kind: of, card_id }) => [of, card_id]);
    expect(events).toContainEqual(["set-due", cards[2]]);
    expect(events).toContainEqual(["quiz", cards[0]]);
    expect(await store.db.selectFrom("collection").select("id").where("owner_id", "=", bea).execute()).toEqual([]);
  });

  test("not before its keys are out, not by another browser, not by a second learner; without a word nothing is kept", async () => {
    await take([single], [{ pick: 0 }], settingsFor("homework"));
    expect(await keep()).toBeNull();
    await closeQuiz(deps(), ann, quiz);
    expect(await keep("account-bea", "phone-2")).toBeNull();
    expect(await store.db.selectFrom("attempt_kept").selectAll().execute()).toEqual([]);
    expect(await log()).toEqual([]);
    expect(await keep()).toMatchObject({ cards: 1 });
    expect(await keep("account-ann")).toBeNull();
  });

  test("names go 180 days after the quiz closed, with the words and the browsers; what was answered stays", async () => {
    await take([single], [{ pick: 0 }]);
    await closeQuiz(deps(), ann, quiz);
    now += 180 * DAY;
    await tidy(deps());
    expect(await store.db.selectFrom("taker").select("name").execute()).toEqual([{ name: "Bea" }]);
    now += 1;
    await tidy(deps());
    expect(await store.db.selectFrom("taker").select(["name", "word"]).execute()).toEqual([{ name: null, word: null }]);
    expect(await store.db.selectFrom("taker_device").selectAll().execute()).toEqual([]);
    expect(await store.db.selectFrom("quiz_response").selectAll().execute()).toHaveLength(1);
  });
});
