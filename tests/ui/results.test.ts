import fc from "fast-check";
import { expect, test } from "vitest";
import type { ResultsTaker } from "#lib/contract/results.ts";
import { placeMarks } from "#lib/ui/results/place-marks.ts";
import { type Order, pressed, sorted } from "#lib/ui/results/sort-takers.ts";
import { resultsWords } from "#lib/ui/text/en/results.ts";

const taker = (name: string | null, points: number, took: number | null): ResultsTaker => ({
  attempt: `${name}${points}`,
  name,
  number: 1,
  points,
  worth: 10,
  took,
  submitted: points,
  regraded: false,
});
const people = [taker("Åsa", 3, 900), taker(null, 9, 100), taker("taker 10", 5, null), taker("Taker 9", 5, 500)];
const names = (order: Order) => sorted(people, order).map(({ name }) => name);

test("takers are sorted by what is asked for; what is not known stands last either way", () => {
  expect(names({ by: "name", down: false })).toEqual(["Åsa", "Taker 9", "taker 10", null]);
  expect(names({ by: "name", down: true })).toEqual(["taker 10", "Taker 9", "Åsa", null]);
  expect(names({ by: "points", down: true })).toEqual([null, "taker 10", "Taker 9", "Åsa"]);
  expect(names({ by: "took", down: false })).toEqual([null, "Taker 9", "Åsa", "taker 10"]);
  expect(names({ by: "took", down: true })).toEqual(["Åsa", "Taker 9", null, "taker 10"]);
});

test("a head pressed twice turns the order round; points begin with the most", () => {
  const first = pressed({ by: "name", down: false }, "points");
  expect(first).toEqual({ by: "points", down: true });
  expect(pressed(first, "points")).toEqual({ by: "points", down: false });
});

test("marks of the map stand in the box and do not cover each other, and the first keeps its place", () => {
  const box = { left: 0, top: 0, right: 372, bottom: 290 };
  const point = fc.record({ x: fc.integer({ min: 40, max: 356 }), y: fc.integer({ min: 16, max: 260 }) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
      const placed = placeMarks(points, 22, box);
      expect(placed[0]).toMatchObject({ drawnX: points[0]?.x, drawnY: points[0]?.y });
      for (const [i, a] of placed.entries()) {
        expect(a.drawnX >= 0 && a.drawnX <= 372 && a.drawnY >= 0 && a.drawnY <= 290).toBe(true);
        for (const b of placed.slice(i + 1))
          expect(Math.hypot(a.drawnX - b.drawnX, a.drawnY - b.drawnY)).toBeGreaterThan(21.99);
      }
    }),
    { numRuns: 200 },
  );
});

test.each([
  [0.314, ".31"],
  [-0.08, "−.08"],
  [1, "1"],
  [-1, "−1"],
  [0, "0"],
  [-0.001, "0"],
  [-1.5, "−1.50"],
])("%d as a correlation is %s", (value, said) => expect(resultsWords.coefficient(value)).toBe(said));

test.each([
  [8_000, "0:08"],
  [400_400, "6:40"],
  [3_723_000, "1:02:03"],
])("%d ms is %s", (ms, said) => expect(resultsWords.clock(ms)).toBe(said));
