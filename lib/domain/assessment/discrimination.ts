import { baseOf, type Figure, figureOf } from "./figure.ts";
import { fisher } from "./intervals.ts";
import type { Asked } from "./matrix.ts";
import { correlation, covariance, maximalCovariance, variance } from "./moments.ts";

const marks = (asked: readonly Asked[]): number[] => asked.map(({ mark }) => mark);
const rests = (asked: readonly Asked[]): number[] => asked.map(({ rest }) => rest);

/**
 * Item–rest correlation: Pearson's r of the mark with the points of the attempt's other items, −1..1, with Fisher's interval.
 * Null where either does not vary. N: attempts that were asked the item. Source: Moodle, `calculator.php`, discriminationindex
 * (there × 100). Of items drawn at random Moodle correlates with the whole total, the item in it; we leave it out always.
 */
export function discrimination(asked: readonly Asked[]): Figure {
  const base = baseOf(asked);
  return figureOf(
    base,
    "discrimination",
    () => correlation(marks(asked), rests(asked)),
    (r) => fisher(r, base.takers),
  );
}

/**
 * Discriminative efficiency: covariance of mark and rest / the largest one that these marks and rests could have (both
 * sorted ascending), ≤ 1. It forgives an item for being easy. Null where either does not vary.
 * N: attempts that were asked the item. Source: Moodle, `calculator.php`, discriminativeefficiency (there × 100, flagged below 15).
 */
export function efficiency(asked: readonly Asked[]): Figure {
  return figureOf(baseOf(asked), "efficiency", () => {
    const [xs, ys] = [marks(asked), rests(asked)];
    if (!(variance(xs) * variance(ys) > 0)) return null;
    return covariance(xs, ys) / maximalCovariance(xs, ys);
  });
}
