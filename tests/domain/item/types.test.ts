import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answerOf,
  askedOf,
  chosenIn,
  faultsOf,
  guessOf,
  Item,
  type ItemOf,
  ShownItem,
  saidIn,
  scoreOf,
  shownOf,
  shuffleBy,
  solutionOf,
} from "#lib/domain/item/item.ts";
import { itemTypeNames } from "#lib/domain/item/types/index.ts";
import { everyType } from "../../support/quizzes.ts";

const canary = "zanzibar";
const items = everyType(canary);

describe.each(itemTypeNames)("An item of type %s", (type) => {
  const item = items[type];

  test("is whole, survives storage, and lacks something when it is emptied", () => {
    expect(faultsOf(item)).toEqual([]);
    expect(Item.parse(JSON.parse(JSON.stringify(item)))).toEqual(item);
    expect(faultsOf({ ...item, stem: " " }).length > 0 || type === "cloze").toBe(true);
  });

  test("its solution earns all in every order, a blank nothing, and the solution fits its own answer's shape", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const order = shuffleBy(seed);
        const { answer } = solutionOf(item, order);
        expect(answerOf(type, answer)).toEqual(answer);
        expect(scoreOf(item, answer, order)).toBe(1);
        expect(saidIn(item, answer, order).length).toBeGreaterThan(0);
      }),
      { numRuns: 50, seed: 7 },
    );
    expect(scoreOf(item, null, shuffleBy("a"))).toBe(0);
  });

  test("what takers are sent parses, holds no canary, and is the same whichever answer is right where options tell it", () => {
    const shown = shownOf(askedOf(item), shuffleBy("seed"));
    expect(ShownItem.parse(shown)).toEqual(shown);
    expect(JSON.stringify(askedOf(item))).not.toContain(canary);
  });
});

describe("Scores", () => {
  const plain = shuffleBy("any");

  test("a single choice is the same to its takers whatever its key is", () => {
    const item = items.single as ItemOf<"single">;
    const asked = ["a", "b", "c"].map((key) => JSON.stringify(askedOf({ ...item, key })));
    expect(new Set(asked).size).toBe(1);
  });

  test("multiple response: picking all, or none, earns nothing; one of two right halves", () => {
    const item = items.multiple as ItemOf<"multiple">;
    const { picks } = solutionOf(item, plain).answer as { picks: number[] };
    const wrong = [0, 1, 2, 3].filter((at) => !picks.includes(at));
    const share = (chosen: number[]) => scoreOf(item, { picks: chosen }, plain);
    expect(share([0, 1, 2, 3])).toBe(0);
    expect(share([])).toBe(0);
    expect(share([picks[0] as number])).toBe(0.5);
    expect(share([picks[0] as number, wrong[0] as number])).toBe(0);
    expect(share([...picks, wrong[0] as number])).toBe(0.5);
    expect(share([picks[0] as number, picks[0] as number])).toBe(0.5);
  });

  test("random guesses earn what guessOf says", () => {
    let state = 1;
    const random = () => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    };
    const draw = {
      single: () => ({ pick: Math.floor(random() * 3) }),
      multiple: () => ({ picks: [0, 1, 2, 3].filter(() => random() < 0.5) }),
      "true-false": () => ({ holds: random() < 0.5 }),
      match: () => ({ rights: [0, 1, 2].map(() => Math.floor(random() * 4)) }),
      order: () => ({
        order: [0, 1, 2]
          .map((at) => [random(), at] as const)
          .sort()
          .map(([, at]) => at),
      }),
      "hot-text": () => ({ picks: [Math.floor(random() * 3)] }),
    };
    for (const [type, answer] of Object.entries(draw)) {
      const item = items[type as Item["type"]];
      const n = 20_000;
      let sum = 0;
      for (let i = 0; i < n; i += 1) sum += scoreOf(item, answer(), plain);
      expect(Math.abs(sum / n - guessOf(item)), `${type}: ${sum / n} against ${guessOf(item)}`).toBeLessThan(0.015);
    }
  });

  test.each([
    ["1234.5", 1],
    ["1,234.5 km", 1],
    ["1235.5", 1],
    ["1235.6", 0],
    ["1234500 m", 1],
    ["1,234.5 miles", 0],
    ["", 0],
    ["twelve", 0],
    ["1.2345e3", 1],
  ])("a number of 1234.5 ± 1 km: %s earns %d", (text, share) => {
    expect(scoreOf(items.number, { text }, plain)).toBe(share);
  });

  test.each([
    ["November 1987", 1],
    ["nov 1987", 1],
    ["3 November 1987", 1],
    ["1987", 0],
    ["November 1978", 0],
  ])("a date of November 1987: %s earns %d", (text, share) => {
    expect(scoreOf(items.date, { text }, plain)).toBe(share);
  });

  test("a typed answer forgives accents and a slip, not a rival", () => {
    const item = { ...items.typed, accept: ["Szymański"], rivals: ["Szymanska"] } as ItemOf<"typed">;
    const share = (text: string, slips = true) => scoreOf({ ...item, slips }, { text }, plain);
    expect([share("szymanski"), share("Szimanski"), share("Szimanski", false), share("Szymanska")]).toEqual([
      1, 1, 0, 0,
    ]);
  });

  test("order: neighbours exchanged cost two pairs of six; turned around earns nothing, never less", () => {
    const item = {
      ...(items.order as ItemOf<"order">),
      entries: ["a", "b", "c", "d"].map((id) => ({ id, text: id, when: "" })),
    };
    const entries = (shownOf(askedOf(item), plain) as { entries: string[] }).entries;
    const share = (wanted: string) => scoreOf(item, { order: [...wanted].map((text) => entries.indexOf(text)) }, plain);
    expect(share("abcd")).toBe(1);
    expect(share("bacd")).toBeCloseTo(4 / 6);
    expect(share("dcba")).toBe(0);
    expect(share("abc")).toBeLessThan(1);
  });

  test("what was chosen is named by the author's ids, whatever order it was shown in", () => {
    const item = items.single as ItemOf<"single">;
    for (const seed of ["1", "2", "3", "4"]) {
      const order = shuffleBy(seed);
      const { options } = shownOf(askedOf(item), order) as { options: string[] };
      expect(chosenIn(item, { pick: options.indexOf("Lund") }, order)).toEqual(["c"]);
    }
  });
});
