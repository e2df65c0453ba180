import { describe, expect, test } from "vitest";
import { type AttemptsUsed, attemptsUsed, using } from "#lib/domain/assessment/attempts-used.ts";
import { distribution } from "#lib/domain/assessment/distribution.ts";
import { figureValue } from "#lib/domain/assessment/figure.ts";
import { guessShare } from "#lib/domain/assessment/guess.ts";
import { itemMap } from "#lib/domain/assessment/item-map.ts";
import type { Answer, AskedItem, Matrix, Response } from "#lib/domain/assessment/matrix.ts";
import { type QuizStatistics, statisticsOf } from "#lib/domain/assessment/statistics.ts";
import { simulatedClass } from "../../support/class.ts";
import { seeded } from "../../support/random.ts";

const gave = (fraction: number, answer: Answer | null = null): Response => ({ fraction, answer, ms: null });
const typedItem = (id: string, points = 1): AskedItem => ({ id, points, answers: "typed", options: null, guess: 0 });

/** One attempt a taker; a row of fractions each, null where the item was not asked. */
const of = (rows: readonly (readonly (number | null)[])[], items?: readonly AskedItem[]): Matrix => ({
  items: items ?? (rows[0] ?? []).map((_, at) => typedItem(`i${at}`)),
  attempts: rows.map((row, at) => ({
    id: `a${at}`,
    taker: `t${at}`,
    number: 1,
    responses: row.map((fraction) => (fraction === null ? null : gave(fraction))),
  })),
});

/** Every number that says something about answers; N itself is always told. */
function told(value: unknown, path = ""): string[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ["n", "takers", "item", "used", "worth", "most", "width"].includes(key) ? [] : told(part, `${path}.${key}`),
  );
}

describe("suppression", () => {
  const classOf = (takers: number): QuizStatistics =>
    statisticsOf(simulatedClass(5, { takers, items: 8, miskeyed: 2, dead: 2, dull: 0 }).matrix, "first");
  test.each([0, 1, 2, 3, 4])("nothing is said about %d takers but how many they are", (takers) => {
    const found = classOf(takers);
    expect(told(found)).toEqual([]);
    expect(found.n).toBe(takers);
    expect(found.items.every(({ options, typed, n }) => options === null && typed === null && n === takers)).toBe(true);
  });
  test("from five on there are figures, from twenty on verdicts", () => {
    expect(told(classOf(5)).length).toBeGreaterThan(30);
    const verdicts = Array.from({ length: 40 }, (_, n) => classOf(n).items.flatMap((item) => item.verdicts).length);
    expect(verdicts.slice(0, 20).every((n) => n === 0)).toBe(true);
    expect(verdicts.slice(20).some((n) => n > 0)).toBe(true);
  });
  test("an item that four of forty were asked is not told, the others are", () => {
    const rows = Array.from({ length: 40 }, (_, at) => [at % 2, (at >> 1) % 2, at < 4 ? 1 : null]);
    const { items } = statisticsOf(of(rows), "first");
    expect(items.map(({ n, facility }) => [n, facility.hidden])).toEqual([
      [40, false],
      [40, false],
      [4, true],
    ]);
  });
  test("one taker's twenty attempts are one taker", () => {
    const { attempts, items } = of(Array.from({ length: 24 }, (_, at) => [at % 2, (at >> 1) % 2]));
    const one = { items, attempts: attempts.map((attempt, at) => ({ ...attempt, taker: "t", number: at + 1 })) };
    expect(told(statisticsOf(one, "all"))).toEqual([]);
    const six = { items, attempts: attempts.map((attempt, at) => ({ ...attempt, taker: `t${at % 6}` })) };
    const found = statisticsOf(six, "all").items[0];
    expect(found).toMatchObject({ n: 24, takers: 6, verdicts: [] });
    // The interval is that of six people, though 24 attempts are counted.
    expect(found?.facility).toMatchObject({
      n: 24,
      value: 0.5,
      interval: [expect.closeTo(0.188, 3), expect.closeTo(0.812, 3)],
    });
  });
});

describe("where nothing varies", () => {
  const ten = (row: readonly number[]) => of(Array.from({ length: 10 }, () => row));
  test("all right: facility 1, and no correlation", () => {
    const found = statisticsOf(ten([1, 1, 1]), "first");
    expect(found.items.map((item) => [item.facility, item.discrimination, item.efficiency].map(figureValue))).toEqual(
      Array.from({ length: 3 }, () => [1, null, null]),
    );
    expect(figureValue(found.alpha)).toBeNull();
    expect(itemMap(found.items)).toEqual([]);
  });
  test("all blank: facility 0, every response counted as blank", () => {
    const [item] = statisticsOf(ten([0, 0]), "first").items;
    expect(item).toMatchObject({ n: 10, blank: 10, facility: { value: 0 }, typed: [] });
  });
  test("one item: there is no rest, so no correlation and no alpha", () => {
    const found = statisticsOf(of(Array.from({ length: 30 }, (_, at) => [at % 2])), "first");
    expect(found.items[0]).toMatchObject({ facility: { value: 0.5 }, discrimination: { value: null }, verdicts: [] });
    expect(figureValue(found.alpha)).toBeNull();
  });
  test("no item, no attempt", () => {
    expect(statisticsOf({ items: [], attempts: [] }, "all")).toMatchObject({ n: 0, worth: null, items: [] });
    expect(statisticsOf(of(Array.from({ length: 9 }, () => [])), "all").distribution.bins).toEqual([
      { from: 0, to: 1, n: 9 },
    ]);
  });
  test("thirds that add up to the same total are no variance", () => {
    const rows = Array.from({ length: 12 }, (_, at) => [at % 2, 1 / 3, 1 / 3, 1 / 3]);
    const turned = rows.map(([first = 0, ...rest], at) => (at % 3 === 0 ? [first, 1, 0, 0] : [first, ...rest]));
    expect(figureValue(statisticsOf(of(turned), "first").items[0]?.discrimination as never)).toBeNull();
  });
  test("everybody chose one option: its biserial is not defined, and no distractor is dead", () => {
    const options = ["a", "b", "c"].map((id) => ({ id, key: id === "a" }));
    const item = { id: "x", points: 1, answers: "options" as const, options, guess: guessShare(options) };
    const matrix = of(
      Array.from({ length: 30 }, (_, at) => [1, at % 2]),
      [item, typedItem("y")],
    );
    const chosen = matrix.attempts.map((attempt) => ({
      ...attempt,
      responses: [gave(1, { chosen: ["a"] }), attempt.responses[1] ?? null],
    }));
    const found = statisticsOf({ ...matrix, attempts: chosen }, "first").items[0];
    expect(found?.options?.map(({ chosen: n, biserial }) => [n, figureValue(biserial)])).toEqual([
      [30, null],
      [0, null],
      [0, null],
    ]);
    expect(found?.verdicts).toEqual([]);
  });
});

test("an attempt's time is that of its items; unanswered ones took none, and one that was not timed takes the attempt out", () => {
  const matrix = of(Array.from({ length: 6 }, () => [1, 1]));
  const timed = (answered: Response, second: Response): Matrix => ({
    ...matrix,
    attempts: matrix.attempts.map((attempt) => ({ ...attempt, responses: [answered, second] })),
  });
  const known: Response = { fraction: 1, answer: { typed: "x" }, ms: 4000 };
  const median = (second: Response) => figureValue(statisticsOf(timed(known, second), "first").time.median);
  expect(median({ ...known, ms: 1500 })).toBe(5500);
  expect(median(gave(0))).toBe(4000);
  expect(median({ ...known, ms: null })).toBeNull();
});

describe("which attempts count", () => {
  const { items, attempts } = of([[0], [1], [1], [0.5], [1]]);
  const number = [1, 2, 3, 1, 2];
  const matrix = {
    items,
    attempts: attempts.map((one, at) => ({ ...one, taker: at < 3 ? "x" : "y", number: number[at] ?? 0 })),
  };
  const expected: Readonly<Record<AttemptsUsed, string[]>> = {
    first: ["a0", "a3"],
    last: ["a2", "a4"],
    // Of two that are equally high, the earlier.
    highest: ["a1", "a4"],
    all: ["a0", "a1", "a2", "a3", "a4"],
  };
  test.each(attemptsUsed)("%s", (used) => {
    expect(using(matrix, used).attempts.map(({ id }) => id)).toEqual(expected[used]);
    const backwards = { items, attempts: matrix.attempts.toReversed() };
    expect(new Set(using(backwards, used).attempts.map(({ id }) => id))).toEqual(new Set(expected[used]));
  });
});

describe("items drawn at random", () => {
  test("alpha of a draw is near the alpha that all of them would have had", () => {
    const { matrix } = simulatedClass(11, { takers: 2000, items: 20, miskeyed: 0, dead: 0, dull: 0 });
    const random = seeded(3);
    const half = matrix.attempts.map((attempt) => {
      const drawn = new Set(
        matrix.items
          .map((_, at) => ({ at, by: random() }))
          .toSorted((a, b) => a.by - b.by)
          .slice(0, 10)
          .map(({ at }) => at),
      );
      return { ...attempt, responses: attempt.responses.map((one, at) => (drawn.has(at) ? one : null)) };
    });
    const whole = figureValue(statisticsOf(matrix, "first").alpha) ?? 0;
    const drawn = statisticsOf({ ...matrix, attempts: half }, "first");
    // Half the length: Spearman and Brown say how far alpha falls.
    const predicted = (0.5 * whole) / (1 - 0.5 * whole);
    expect(Math.abs((figureValue(drawn.alpha) ?? 0) - predicted)).toBeLessThan(0.02);
    expect(drawn.worth).toBe(10);
    expect(drawn.items.every(({ n }) => n > 900 && n < 1100)).toBe(true);
  });
  test("a total is a share of what was asked when that differs", () => {
    const found = distribution(
      of([
        [1, 1, 1],
        [1, null, null],
        [0, 0, 0],
        [0.5, null, 0],
        [1, 1, 0],
      ]),
    );
    expect(found).toMatchObject({ unit: "percent", most: 100, width: 5 });
    expect(found.bins?.filter(({ n }) => n > 0).map(({ from, n }) => [from, n])).toEqual([
      [0, 1],
      [25, 1],
      [65, 1],
      [100, 2],
    ]);
  });
});

test.each([
  [1, 1, 2],
  [10, 1, 11],
  [20, 1, 21],
  [21, 2, 11],
  [40, 2, 21],
  [100, 5, 21],
  [250, 20, 13],
])("a test of %d points has bars of %d, %d of them, which hold everybody", (points, width, bars) => {
  const rows = Array.from({ length: 50 }, (_, at) => [at / 49]);
  const found = distribution(of(rows, [typedItem("x", points)]));
  expect([found.width, found.bins?.length]).toEqual([width, bars]);
  expect(found.bins?.reduce((sum, { n }) => sum + n, 0)).toBe(50);
  expect(found.bins?.at(-1)?.n).toBeGreaterThan(0);
});
