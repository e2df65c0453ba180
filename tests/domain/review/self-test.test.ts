import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CardForm } from "#lib/domain/prompt/prompt.ts";
import { eventKinds } from "#lib/domain/review/events/index.ts";
import { type CardMemory, newMemory } from "#lib/domain/review/memory.ts";
import { formsOf, isDue, type TestCandidate } from "#lib/domain/review/self-test/candidate.ts";
import { chooseTest, type TestMoment } from "#lib/domain/review/self-test/choose-test.ts";
import { forgetting } from "#lib/domain/review/self-test/forgetting.ts";
import { MOST_ITEMS, type TestWish } from "#lib/domain/review/self-test/wish.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";

const today = 20_000;
const now = today * 86_400_000 + 12 * 3_600_000;
const moment: TestMoment = { day: today, now, settings: defaultSettings, pace: 12_000, seed: "t1", exam: today + 20 };
const wishOf = (over: Partial<TestWish> = {}): TestWish => ({
  scope: { of: "collection", collection: "c" },
  size: { items: 20 },
  counts: "due",
  ...over,
});

const met = (over: Partial<CardMemory> = {}): CardMemory => ({
  ...newMemory,
  state: "review",
  stability: 10,
  difficulty: 3,
  reps: 4,
  interval: 10,
  lastAt: now - 5 * 86_400_000,
  lastDay: today - 5,
  dueDay: today + 5,
  ...over,
});

const forms: CardForm[] = ["basic", "cloze", "typed", "choice"];
const memory = fc
  .record({
    state: fc.constantFrom("new" as const, "learning" as const, "review" as const),
    due: fc.integer({ min: -20, max: 20 }),
    stability: fc.double({ min: 0.1, max: 400, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    lapses: fc.nat(6),
    suspended: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    buried: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  })
  .map(({ state, due, suspended, buried, ...rest }): CardMemory => {
    const aside = { suspended, buriedUntil: buried ? today + 1 : null };
    if (state === "new") return { ...newMemory, ...aside };
    const dueAt = state === "learning" ? now + due * 60_000 : null;
    return met({
      ...rest,
      ...aside,
      state,
      reps: rest.lapses + 1,
      dueAt,
      dueDay: dueAt === null ? today + due : today,
    });
  });
const candidates = fc
  .array(
    fc.record({
      fact: fc.nat(30).map((n) => `f${n}`),
      place: fc.constantFrom("a", "b", "c"),
      memory,
      forms: fc.uniqueArray(fc.constantFrom(...forms), { minLength: 1 }),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map((each, n): TestCandidate => ({ ...each, card: `k${n}` })));
const wishes = fc.record({
  scope: fc.constantFrom<TestWish["scope"]>(
    { of: "collection", collection: "c" },
    { of: "document", document: "d" },
    { of: "forgetting" },
    { of: "exam", collection: "c" },
  ),
  size: fc.oneof(
    fc.record({ items: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ minutes: fc.integer({ min: 1, max: 30 }) }),
  ),
  counts: fc.constantFrom("due" as const, "all" as const, "none" as const),
});

describe("A self-test", () => {
  test("never asks two cards of a fact, a card put aside, or in a form it has not; and never more than was wished", () => {
    fc.assert(
      fc.property(candidates, wishes, (all, wish) => {
        const items = chooseTest(all, wish, moment);
        const byId = new Map(all.map((each) => [each.card, each]));
        const chosen = items.map(({ card }) => byId.get(card) as TestCandidate);
        expect(new Set(chosen.map(({ fact }) => fact)).size).toBe(items.length);
        expect(items.every(({ form }, at) => chosen[at]?.forms.includes(form))).toBe(true);
        expect(chosen.some((each) => each.memory.suspended || (each.memory.buriedUntil ?? 0) > today)).toBe(false);
        if ("items" in wish.size) expect(items.length).toBeLessThanOrEqual(wish.size.items);
        expect(items.length).toBeLessThanOrEqual(MOST_ITEMS);
      }),
    );
  });

  test("asks as many facts as there are, up to the wish", () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 40 }), (all, n) => {
        const there = new Set(
          all
            .filter((each) => !each.memory.suspended && (each.memory.buriedUntil ?? 0) <= today)
            .map(({ fact }) => fact),
        ).size;
        expect(chooseTest(all, wishOf({ size: { items: n } }), moment)).toHaveLength(Math.min(n, there));
      }),
    );
  });

  test("is the same for the same seed, whatever order the cards were read in", () => {
    fc.assert(
      fc.property(candidates, wishes, fc.string(), (all, wish, seed) => {
        expect(chooseTest(all.toReversed(), wish, { ...moment, seed })).toEqual(
          chooseTest(all, wish, { ...moment, seed }),
        );
      }),
    );
  });

  test("counts just the due ones unless the switch says all or none; a card never met is not due", () => {
    fc.assert(
      fc.property(candidates, wishes, (all, wish) => {
        const byId = new Map(all.map((each) => [each.card, each.memory]));
        for (const { card, counts } of chooseTest(all, wish, moment)) {
          const due = isDue(byId.get(card) as CardMemory, today, now);
          expect(counts).toBe(wish.counts === "all" || (wish.counts === "due" && due));
        }
      }),
    );
    expect(isDue(newMemory, today, now)).toBe(false);
    expect(isDue(met({ dueDay: today }), today, now)).toBe(true);
    expect(isDue(met({ dueDay: today + 1 }), today, now)).toBe(false);
    expect(isDue(met({ state: "learning", dueAt: now, dueDay: today }), today, now)).toBe(true);
    expect(isDue(met({ state: "learning", dueAt: now + 1, dueDay: today }), today, now)).toBe(false);
  });

  const plain = (card: string, memory: CardMemory, place = "a"): TestCandidate => ({
    card,
    fact: `f-${card}`,
    place,
    memory,
    forms: ["basic", "typed"],
  });

  test("takes due cards first, then others met, then new ones, from every place in turn", () => {
    const all = ["a", "b", "c"].flatMap((place) => [
      ...[1, 2, 3, 4].map((n) => plain(`${place}-due-${n}`, met({ dueDay: today }), place)),
      plain(`${place}-later`, met(), place),
      plain(`${place}-new`, newMemory, place),
    ]);
    const six = chooseTest(all, wishOf({ size: { items: 6 } }), moment).map(({ card }) => card);
    expect(six.every((card) => card.includes("due"))).toBe(true);
    expect(Map.groupBy(six, (card) => card[0])).toEqual(
      new Map(["a", "b", "c"].map((place) => [place, six.filter((card) => card.startsWith(place))])),
    );
    expect(six.filter((card) => card.startsWith("a"))).toHaveLength(2);
    const fifteen = chooseTest(all, wishOf({ size: { items: 15 } }), moment).map(({ card }) => card);
    expect(fifteen.some((card) => card.endsWith("new"))).toBe(false);
  });

  test("mixes the forms its cards can be asked in", () => {
    const all = Array.from({ length: 12 }, (_, n) => plain(`k${n}`, met()));
    const asked = chooseTest(all, wishOf(), moment).map(({ form }) => form);
    expect(asked.filter((form) => form === "typed")).toHaveLength(6);
  });

  test("of what is forgotten asks the most forgotten, and nothing that never was", () => {
    const leech = met({ lapses: 8, reps: 12, difficulty: 9, stability: 1 });
    const once = met({ lapses: 1, reps: 8 });
    const fromTheStart = met({ difficulty: 6.4, reps: 1, stability: 0.2 });
    const all = [
      plain("sound", met()),
      plain("leech", leech),
      plain("once", once),
      plain("new", newMemory),
      plain("start", fromTheStart),
    ];
    const scope = { of: "forgetting" as const };
    const asked = (items: number) =>
      chooseTest(all, wishOf({ scope, size: { items } }), moment)
        .map(({ card }) => card)
        .sort();
    expect(asked(20)).toEqual(["leech", "once", "start"]);
    expect(asked(1)).toEqual(["leech"]);
    expect(forgetting(leech)).toBeGreaterThan(forgetting(fromTheStart));
    expect(forgetting(leech)).toBeLessThanOrEqual(1);
  });

  test("before an exam asks what would be least remembered on its day", () => {
    const all = [plain("firm", met({ stability: 300 })), plain("weak", met({ stability: 3 })), plain("new", newMemory)];
    const scope = { of: "exam" as const, collection: "c" };
    expect(chooseTest(all, wishOf({ scope, size: { items: 1 } }), moment)[0]?.card).toBe("weak");
    const two = chooseTest(all, wishOf({ scope, size: { items: 2 } }), moment).map(({ card }) => card);
    expect(two.sort()).toEqual(["firm", "weak"]);
  });
});

test("a card is asked as its words allow: choice with proven options, typed when the key is short, else as it is", () => {
  const card = {
    stem: "Who built it?",
    key: "Karl Berg",
    form: "choice" as const,
    options: ["A", "B", "C", "Karl Berg"],
  };
  expect(formsOf(card)).toEqual(["basic", "typed", "choice"]);
  expect(formsOf({ ...card, form: "basic", options: [] })).toEqual(["basic", "typed"]);
  expect(
    formsOf({ stem: "It was _____.", key: "a very long answer of seven words", form: "cloze", options: [] }),
  ).toEqual(["cloze"]);
});

test("practice is noted: it leaves the memory as it was and counts for no day", () => {
  const payload = { test: "t1", form: "typed", share: 0, took: 2000, said: "Rome" } as const;
  const context = { card: "k", at: now, shifted: now, day: today, settings: defaultSettings };
  const before = met();
  expect(eventKinds.practice.payload.safeParse(payload).success).toBe(true);
  expect(eventKinds.practice.apply(before, payload, context)).toEqual({ memory: before });
});
