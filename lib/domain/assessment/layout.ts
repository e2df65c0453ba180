import { shuffled } from "../card/seeded.ts";
import type { ItemTypeName } from "../item/types/index.ts";

/** One item of an attempt, by its version: what was asked stays what was asked. */
export interface Place {
  readonly item: string;
  readonly version: number;
  readonly type: ItemTypeName;
  readonly points: number;
}

/** A section as it was published. */
export interface PublishedSection {
  readonly id: string;
  readonly title: string;
  readonly draw: number | null;
  readonly places: readonly Place[];
}

/**
 * What one attempt asks, in order. A section that draws takes what this taker has seen least, chance deciding among equals;
 * sections keep their order. @param seen how often each item was in an earlier attempt of the taker
 */
export function layoutOf(
  sections: readonly PublishedSection[],
  seed: string,
  shuffleItems: boolean,
  seen: ReadonlyMap<string, number> = new Map(),
): readonly Place[] {
  return sections.flatMap(({ id, draw, places }) => {
    const mixed = shuffled(places, `${seed}|${id}`);
    const fresh = mixed.toSorted((a, b) => (seen.get(a.item) ?? 0) - (seen.get(b.item) ?? 0));
    const drawn = new Set(draw === null ? places : fresh.slice(0, draw));
    return (shuffleItems ? mixed : places).filter((place) => drawn.has(place));
  });
}
