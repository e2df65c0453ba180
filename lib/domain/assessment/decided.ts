import type { Item } from "../item/item.ts";
import { type Marks, marksOf, sumOf } from "./grade.ts";
import type { Place } from "./layout.ts";
import { type Mend, regrades } from "./mend.ts";
import { mended } from "./mended.ts";
import type { Standing } from "./response.ts";

/** Mends that were decided in a quiz, in their order, by the item version (`item/version`) they are about. */
export type Decided = ReadonlyMap<string, readonly Mend[]>;

export const placeKey = ({ item, version }: Pick<Place, "item" | "version">): string => `${item}/${version}`;

/** A version as its answers are scored since: what only later takers get (another option) is left out. */
export const scoredAs = (item: Item, mends: readonly Mend[]): Item =>
  mends.filter(regrades).reduce((held, mend) => mended(held, mend) ?? held, item);

export const isDropped = (mends: readonly Mend[]): boolean => mends.some(({ mend }) => mend === "drop-item");

/** What an attempt is worth by what was decided since: shares as they are scored now, and totals without the items that were dropped. */
export function decidedMarks(
  attempt: { readonly seed: string; readonly places: readonly Place[] },
  standings: readonly Standing[],
  itemOf: (place: Place) => Item,
  settings: { readonly shuffleOptions: boolean; readonly certainty: boolean },
  decided: Decided,
): Marks {
  const mendsOf = (place: Place) => decided.get(placeKey(place)) ?? [];
  const { shares } = marksOf(attempt, standings, (place) => scoredAs(itemOf(place), mendsOf(place)), settings);
  const counted = attempt.places.map((place) => !isDropped(mendsOf(place)));
  const sum = sumOf(
    attempt.places.filter((_, at) => counted[at]),
    shares.filter((_, at) => counted[at]),
  );
  return { shares, ...sum };
}
