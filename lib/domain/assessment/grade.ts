import { type Item, scoreOf, shuffleBy, unshuffled } from "../item/item.ts";
import type { Shuffle } from "../item/parts.ts";
import { markedBy } from "./certainty.ts";
import type { Place } from "./layout.ts";
import type { Standing } from "./response.ts";

/** The order in which one attempt shows one item's lists. */
export const orderIn = (seed: string, place: Place, shuffleOptions: boolean): Shuffle =>
  shuffleOptions ? shuffleBy(`${seed}|${place.item}`) : unshuffled;

export interface Marks {
  /** By position, 0..1; with certainty -2..1. */
  readonly shares: readonly number[];
  readonly points: number;
  readonly possible: number;
}

/** What an attempt is worth. A blank earns nothing and costs nothing. @param itemOf by position */
export function marksOf(
  attempt: { readonly seed: string; readonly places: readonly Place[] },
  standings: readonly Standing[],
  itemOf: (place: Place) => Item,
  settings: { readonly shuffleOptions: boolean; readonly certainty: boolean },
): Marks {
  const shares = attempt.places.map((place, at) => {
    const standing = standings[at];
    if (!standing || standing.answer === null) return 0;
    const share = scoreOf(itemOf(place), standing.answer, orderIn(attempt.seed, place, settings.shuffleOptions));
    return settings.certainty ? markedBy(share, standing.certainty ?? 1) : share;
  });
  return { shares, ...sumOf(attempt.places, shares) };
}

export function sumOf(places: readonly Place[], shares: readonly number[]): { points: number; possible: number } {
  const points = places.reduce((sum, place, at) => sum + place.points * (shares[at] ?? 0), 0);
  return { points: Math.round(points * 1e6) / 1e6, possible: places.reduce((sum, place) => sum + place.points, 0) };
}
