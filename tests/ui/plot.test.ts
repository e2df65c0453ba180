import fc from "fast-check";
import { expect, test } from "vitest";
import { placeDays } from "#lib/ui/today/fortnight-scale.ts";

const days = (...counts: number[]) => counts.map((n, i) => ({ day: 100 + i, n }));

test("days stand evenly, the fullest is as tall as the plot, an empty one has no bar", () => {
  const placed = placeDays(days(10, 0, 40, 20), 80, 100);
  expect(placed.map(({ x }) => x)).toEqual([12.5, 37.5, 62.5, 87.5]);
  expect(placed.map(({ height }) => height)).toEqual([20, 0, 80, 40]);
});

test("today and the fullest day carry their numbers, others are in the table", () => {
  expect(placeDays(days(10, 0, 40, 40), 80, 100).map(({ labelled }) => labelled)).toEqual([true, false, true, false]);
  expect(placeDays(days(0, 0, 0), 80, 100).map(({ labelled }) => labelled)).toEqual([false, false, false]);
});

test("one review beside hundreds is still seen, and heights keep the order of the numbers", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9_999), { minLength: 14, maxLength: 14 }), (counts) => {
      const placed = placeDays(days(...counts), 90, 100);
      for (const a of placed) {
        expect(a.height).toBeLessThanOrEqual(90);
        expect(a.height > 0).toBe(a.n > 0);
        if (a.n > 0) expect(a.height).toBeGreaterThanOrEqual(3);
        for (const b of placed) if (a.n > b.n) expect(a.height).toBeGreaterThanOrEqual(b.height);
      }
    }),
  );
});
