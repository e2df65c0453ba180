import { expect, test } from "vitest";
import { testAddress } from "#lib/client/self-test/address.ts";
import { afterAnswer, answerDraft, judged } from "#lib/client/self-test/grade.ts";
import { againMissed, beginTest, itemOf, playTest, TestSitting } from "#lib/client/self-test/sitting.ts";
import { heldSource } from "#lib/client/self-test/source.ts";
import { wishInHash } from "#lib/client/self-test/wished.ts";
import type { SelfTest } from "#lib/contract/self-test.ts";
import { type CardMemory, newMemory } from "#lib/domain/review/memory.ts";
import type { TestWish } from "#lib/domain/review/self-test/wish.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";
import { cardOf, noon, today } from "./support/review.ts";

const due: CardMemory = {
  ...newMemory,
  state: "review",
  stability: 5,
  difficulty: 5,
  reps: 3,
  interval: 5,
  lastAt: noon - 6 * 86_400_000,
  lastShifted: noon - 6 * 86_400_000,
  lastDay: today - 6,
  dueDay: today - 1,
};
const here = { at: noon, zone: "UTC", offset: 0 };
const wish: TestWish = { scope: { of: "collection", collection: "c" }, size: { items: 3 }, counts: "due" };
const settings = { version: "default-1", values: defaultSettings };
const testOf = (over: Partial<SelfTest> = {}): SelfTest => ({
  now: noon,
  day: today,
  settings,
  id: "t1",
  wish,
  items: [
    { card: "a", form: "typed", counts: true },
    { card: "b", form: "basic", counts: false },
  ],
  cards: [cardOf("a", due), cardOf("b")],
  ...over,
});
const none = new Map<string, CardMemory>();

function answer(sitting: TestSitting, right: boolean, took = 4_000): TestSitting {
  const item = itemOf(sitting);
  const draft = answerDraft(sitting, right, took, here);
  if (!item || !draft) throw new Error("nothing is asked");
  const event = { ...draft, id: `e-${item.card}`, device: "d", seq: 1, effective: noon, day: today };
  const memory = afterAnswer(sitting, event) ?? newMemory;
  const said = { said: sitting.typed, countedAsRight: sitting.countedAsRight };
  const before = { ...(sitting.memories[item.card] ?? newMemory) };
  return playTest(sitting, {
    kind: "answered",
    answer: { card: item.card, form: item.form, event: event.id, right, counted: item.counts, took, before, ...said },
    memory,
    now: noon,
  });
}

test("a due card's answer is a review, another's is practice that moves no memory", () => {
  let sitting = playTest(beginTest(testOf(), none, noon), { kind: "type", typed: "2011" });
  sitting = playTest(sitting, { kind: "reveal" });
  expect(judged(sitting)).toBe(true);
  expect(answerDraft(sitting, true, 4_000, here)).toMatchObject({
    kind: "review",
    payload: { rating: 3, form: "typed", typed: "2011", took: 4_000 },
  });
  sitting = answer(sitting, true);
  expect(sitting.memories.a?.reps).toBe(4);
  expect(answerDraft(sitting, false, 4_000, here)).toMatchObject({
    kind: "practice",
    payload: { test: "t1", form: "basic", share: 0, said: "" },
  });
  sitting = answer(sitting, false);
  expect(sitting.memories.b).toEqual(newMemory);
  expect(itemOf(sitting)).toBeNull();
});

test("what this device answered since is known: the card is no longer due, so it is practice", () => {
  const answered = { ...due, lastDay: today, dueDay: today + 9 };
  expect(beginTest(testOf(), new Map([["a", answered]]), noon).test.items[0]?.counts).toBe(false);
});

test("a wrong typed answer can be counted as right; with nothing typed only the learner can say", () => {
  const begun = beginTest(testOf(), none, noon);
  const silent = playTest(begun, { kind: "reveal" });
  expect(judged(silent)).toBeNull();
  const wrong = playTest(playTest(begun, { kind: "type", typed: "1999" }), { kind: "reveal" });
  expect(judged(wrong)).toBe(false);
  const overruled = playTest(wrong, { kind: "count-as-right" });
  expect(judged(overruled)).toBe(true);
  expect(answerDraft(overruled, true, 1, here)?.payload).toMatchObject({ countedAsRight: true });
});

test("undo brings the item back as it stood, with the memory it had", () => {
  const shown = playTest(playTest(beginTest(testOf(), none, noon), { kind: "type", typed: "1999" }), {
    kind: "reveal",
  });
  const back = playTest(answer(shown, false), { kind: "undone", now: noon });
  expect(itemOf(back)?.card).toBe("a");
  expect(back).toMatchObject({ revealed: true, typed: "1999", answers: [], memories: { a: due } });
});

test("by minutes, it ends after the item on which time ran out, and undo opens it again", () => {
  const minute = testOf({ wish: { ...wish, size: { minutes: 1 } } });
  const late = answer(beginTest(minute, none, noon), true, 61_000);
  expect([late.ended, itemOf(late)]).toEqual(["time", null]);
  expect(itemOf(playTest(late, { kind: "undone", now: noon }))?.card).toBe("a");
  expect(answer(beginTest(minute, none, noon), true, 59_000).ended).toBeNull();
});

test("again with what was missed: just those, counted anew", () => {
  const over = answer(answer(beginTest(testOf(), none, noon), false), true);
  const again = againMissed(over, "t2", noon);
  expect(again.test.items.map(({ card, counts }) => [card, counts])).toEqual([["a", false]]);
  expect(again.test.id).toBe("t2");
});

test("what is kept for a reload is the same when read back", () => {
  const sitting = answer(beginTest(testOf(), none, noon), false);
  expect(TestSitting.parse(JSON.parse(JSON.stringify(sitting)))).toEqual(sitting);
});

test("a wish travels behind the # and comes back; what is none is nothing", () => {
  expect(wishInHash(testAddress(wish).slice("/test".length))).toEqual(wish);
  for (const hash of ["", "#on", "#wish=%", "#wish=7", "#wish=%7B%7D"]) expect(wishInHash(hash)).toBeNull();
});

test("cards held on the device make the same kind of test without a server", async () => {
  const cards = [cardOf("a", due), cardOf("b"), cardOf("x")];
  const asked: unknown[] = [];
  const source = heldSource({
    cards: async (part) => {
      asked.push(part);
      return cards;
    },
    standing: async () => ({ now: noon, day: today, settings, pace: 12_000 }),
  });
  const made = await source.make({ ...wish, scope: { of: "document", document: "d" } }, "t1");
  expect(asked).toEqual([{ document: "d" }]);
  expect(made.items.map(({ card, counts }) => [card, counts]).sort()).toEqual([
    ["a", true],
    ["b", false],
    ["x", false],
  ]);
  expect(made.cards).toHaveLength(3);
});
