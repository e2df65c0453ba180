import { type Base, baseOf, type Figure, figureOf, isShown } from "./figure.ts";
import { fisher } from "./intervals.ts";
import type { Asked, AskedItem } from "./matrix.ts";
import { correlation } from "./moments.ts";

/** A row of the distractor table. */
export interface OptionRow {
  readonly id: string;
  readonly key: boolean;
  /** Attempts that chose it. */
  readonly chosen: number;
  /** Of all that were asked the item, blanks among them, 0..1. */
  readonly share: number;
  readonly biserial: Figure;
}

export const chose = (option: string, { response: { answer } }: Asked): boolean =>
  answer !== null && "chosen" in answer && answer.chosen.includes(option);

/**
 * Point-biserial correlation: Pearson's r of "chose it" (0 or 1) with the points of the attempt's other items, −1..1, with
 * Fisher's interval. Null where all or none chose it, or the rest does not vary. N: attempts that were asked the item, blanks
 * among them as "did not choose it". Source: the usual definition (Lord & Novick 1968), against the rest and not, as in
 * Canvas, against a total that holds the item.
 */
export function pointBiserial(asked: readonly Asked[], gave: (one: Asked) => boolean, base = baseOf(asked)): Figure {
  return figureOf(
    base,
    "point-biserial",
    () =>
      correlation(
        asked.map((one) => (gave(one) ? 1 : 0)),
        asked.map(({ rest }) => rest),
      ),
    (r) => fisher(r, base.takers),
  );
}

/** Every option with how many chose it; null when the item has none, or when too few were asked to show any. */
export function optionRows(item: AskedItem, asked: readonly Asked[], base: Base = baseOf(asked)): OptionRow[] | null {
  if (item.options === null || !isShown(base)) return null;
  return item.options.map(({ id, key }) => {
    const gave = (one: Asked) => chose(id, one);
    const chosen = asked.filter(gave).length;
    return { id, key, chosen, share: chosen / base.n, biserial: pointBiserial(asked, gave, base) };
  });
}
