import { describe, expect, test } from "vitest";
import { figureValue } from "#lib/domain/assessment/figure.ts";
import type { AskedItem, Attempt, Matrix } from "#lib/domain/assessment/matrix.ts";
import { statisticsOf } from "#lib/domain/assessment/statistics.ts";

/*
 * Six takers, four items of one point; item 2 is typed.
 *
 *        item 1   item 2   item 3   item 4   total   rest of 1, 2, 3, 4
 *   T1     1        1        1      0 (a)      3       2  2  2  3
 *   T2     1        1        1      0 (a)      3       2  2  2  3
 *   T3     1        1        0      0 (b)      2       1  1  2  2
 *   T4     1        1        1      0 (a)      3       2  2  2  3
 *   T5     0        0        0      1 (k)      1       1  1  1  0
 *   T6     1        0        0      1 (k)      2       1  2  2  1
 *
 * Below, Sxy = Σxy − N·x̄·ȳ, and so on; r = Sxy / √(Sxx·Syy); efficiency = Sxy / Sxy of both sorted.
 *
 * Item 1  facility 5/6. Σxy = 8, N·x̄·ȳ = 6 · 5/6 · 3/2 = 7.5: Sxy = 1/2. Sxx = 5 − 25/6 = 5/6. Syy = 15 − 13.5 = 3/2.
 *         r = .5/√1.25 = 1/√5. Sorted 0 1 1 1 1 1 and 1 1 1 2 2 2: Σ = 8 again, efficiency 1.
 * Item 2  facility 4/6. Σxy = 7, 6 · 2/3 · 5/3 = 20/3: Sxy = 1/3. Sxx = 4 − 16/6 = 4/3. Syy = 18 − 100/6 = 4/3. r = 1/4.
 *         Sorted 0 0 1 1 1 1 and 1 1 2 2 2 2: 8 − 20/3 = 4/3, efficiency 1/4.
 * Item 3  facility 1/2. Σxy = 6, 6 · 1/2 · 11/6 = 5.5: Sxy = 1/2. Sxx = 3/2. Syy = 21 − 121/6 = 5/6. r = 1/√5.
 *         Sorted 0 0 0 1 1 1 and 1 2 2 2 2 2: 6 − 5.5, efficiency 1.
 * Item 4  facility 1/3. Σxy = 1, 6 · 1/3 · 2 = 4: Sxy = −3. Sxx = 2 − 4/6 = 4/3. Syy = 32 − 24 = 8. r = −3/√(32/3) = −3√6/8.
 *         Sorted 0 0 0 0 1 1 and 0 1 2 3 3 3: 6 − 4 = 2, efficiency −3/2.
 *         Option a, chosen by T1 T2 T4: Σxy = 9, 6 · 1/2 · 2 = 6: Sxy = 3. Sxx = 3/2. r = 3/√12 = √3/2.
 *         Option b, chosen by T3: Σxy = 2, 6 · 1/6 · 2 = 2: r = 0. Option k is the mark itself: −3√6/8.
 * Alpha   item variances (÷ 5): 1/6 + 4/15 + 3/10 + 4/15 = 1. Totals 3 3 2 3 1 2: 36 − 196/6 = 10/3, ÷ 5 = 2/3.
 *         4/3 · (1 − 1/(2/3)) = −2/3.
 * Guess   items 1 and 3 have two options, item 4 three, item 2 none: 1/2 + 0 + 1/2 + 1/3 = 4/3.
 * Wilson  of 5/6, z² = 3.8415: (5/6 + z²/12) / (1 + z²/6) = 1.15346 / 1.64024 = .70323;
 *         z·√(5/216 + z²/144) / 1.64024 = 1.95996 · .223215 / 1.64024 = .26672: .4365 to .9699.
 */
const two = [
  { id: "k", key: true },
  { id: "a", key: false },
];
const items: AskedItem[] = [
  { id: "1", points: 1, answers: "options", options: two, guess: 1 / 2 },
  { id: "2", points: 1, answers: "typed", options: null, guess: 0 },
  { id: "3", points: 1, answers: "options", options: two, guess: 1 / 2 },
  { id: "4", points: 1, answers: "options", options: [...two, { id: "b", key: false }], guess: 1 / 3 },
];
const rows = ["k Rome k a", "k rome. k a", "k ROME a b", "k Rome k a", "a Milan a k", "k Turin a k"];
const attempts: Attempt[] = rows.map((row, at) => {
  const [one = "", typed = "", three = "", four = ""] = row.split(" ");
  const choice = (chosen: string) => ({ fraction: chosen === "k" ? 1 : 0, answer: { chosen: [chosen] }, ms: null });
  const text = { fraction: /^rome/i.test(typed) ? 1 : 0, answer: { typed }, ms: (at + 1) * 1000 };
  return {
    id: `a${at}`,
    taker: `T${at + 1}`,
    number: 1,
    responses: [choice(one), text, choice(three), choice(four)],
  };
});
const matrix: Matrix = { items, attempts };
const found = statisticsOf(matrix, "first");
const values = (pick: (item: (typeof found.items)[number]) => number | null) => found.items.map(pick);
const all = (expected: readonly number[]) => expected.map((value) => expect.closeTo(value, 12));

describe("a test that was worked by hand", () => {
  test("facility", () =>
    expect(values((item) => figureValue(item.facility))).toEqual(all([5 / 6, 2 / 3, 1 / 2, 1 / 3])));
  test("discrimination", () =>
    expect(values((item) => figureValue(item.discrimination))).toEqual(
      all([1 / Math.sqrt(5), 1 / 4, 1 / Math.sqrt(5), (-3 * Math.sqrt(6)) / 8]),
    ));
  test("efficiency", () => expect(values((item) => figureValue(item.efficiency))).toEqual(all([1, 1 / 4, 1, -3 / 2])));
  test("the distractor table", () =>
    expect(found.items[3]?.options?.map(({ id, chosen, biserial }) => [id, chosen, figureValue(biserial)])).toEqual([
      ["k", 2, expect.closeTo((-3 * Math.sqrt(6)) / 8, 12)],
      ["a", 3, expect.closeTo(Math.sqrt(3) / 2, 12)],
      ["b", 1, expect.closeTo(0, 12)],
    ]));
  test("alpha, guessing, mean, median", () => {
    expect(figureValue(found.alpha)).toBeCloseTo(-2 / 3, 12);
    expect(figureValue(found.guess)).toBeCloseTo(4 / 3, 12);
    expect(figureValue(found.mean)).toBeCloseTo(14 / 6, 12);
    expect(figureValue(found.median)).toBe(2.5);
  });
  test("Wilson's interval, and each figure's N and formula", () => {
    expect(found.items[0]?.facility).toEqual({
      n: 6,
      formula: "facility",
      hidden: false,
      value: 5 / 6,
      interval: [expect.closeTo(0.4365, 4), expect.closeTo(0.9699, 4)],
    });
  });
  test("typed answers that differ in case and stops are one", () =>
    expect(found.items[1]?.typed?.map(({ shown, forms, n, fraction }) => [shown, forms, n, fraction])).toEqual([
      ["Rome", ["Rome", "ROME", "rome."], 4, 1],
      ["Milan", ["Milan"], 1, 0],
      ["Turin", ["Turin"], 1, 0],
    ]));
  test("median and quartiles of 1, 2 … 6 seconds, N of what was measured", () => {
    const { lower, median, upper } = found.items[1]?.time ?? {};
    expect([lower, median, upper].map((one) => one && figureValue(one))).toEqual([2250, 3500, 4750]);
    expect(found.items[0]?.time.median).toEqual({ n: 0, formula: "time", hidden: true });
    expect(found.time.median.n).toBe(0);
  });
  test("the distribution has a bar for each total", () =>
    expect(found.distribution).toMatchObject({
      unit: "points",
      most: 4,
      width: 1,
      n: 6,
      bins: [0, 1, 2, 3, 0].map((n, from) => ({ from, to: from + 1, n })),
    }));
  test("nothing is concluded from six", () => expect(found.items.flatMap(({ verdicts }) => verdicts)).toEqual([]));
});
