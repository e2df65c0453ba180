import { baseOf, type Figure, figureOf } from "./figure.ts";
import { wilson } from "./intervals.ts";
import type { Asked, AskedItem } from "./matrix.ts";
import { mean } from "./moments.ts";

/**
 * Share of the item's points that was earned: mean mark / maximal mark, 0..1, with Wilson's interval.
 * N: attempts that were asked the item, blanks among them. Source: Moodle, `calculator.php`, facility = markaverage / maxmark.
 */
export function facility(item: AskedItem, asked: readonly Asked[]): Figure {
  const base = baseOf(asked);
  return figureOf(
    base,
    "facility",
    () => mean(asked.map(({ mark }) => mark)) / item.points,
    (share) => wilson(share, base.takers),
  );
}
