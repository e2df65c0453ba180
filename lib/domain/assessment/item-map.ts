import { figureValue } from "./figure.ts";
import type { JudgedItem } from "./statistics.ts";

type Placeable = Pick<JudgedItem, "facility" | "discrimination" | "n" | "verdicts">;

/** An item on the map of facility and discrimination. */
export interface MapPoint {
  /** Index into the items. */
  readonly at: number;
  /** 0..1 */
  readonly facility: number;
  /** −1..1 */
  readonly discrimination: number;
  readonly n: number;
  /** A wrong key is suspected. */
  readonly suspect: boolean;
}

/** Where an item is neither too easy nor too hard, and tells: the shaded part of the map. */
export const TELLING = { facility: [0.3, 0.9], discrimination: 0.2 } as const;

/** The items that have both figures; those of too few takers, and those that all got right or all wrong, have no place. */
export const itemMap = (items: readonly Placeable[]): MapPoint[] =>
  items.flatMap((item, at) => {
    const [facility, discrimination] = [figureValue(item.facility), figureValue(item.discrimination)];
    if (facility === null || discrimination === null) return [];
    const suspect = item.verdicts.some(({ kind }) => kind === "miskey");
    return [{ at, facility, discrimination, n: item.n, suspect }];
  });
