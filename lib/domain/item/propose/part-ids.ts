import { shuffled } from "../../card/seeded.ts";
import type { PartIds } from "./proposal.ts";

const letters = [..."abcdefghijkmnpqrstuvwxyz23456789"];
const LENGTH = 8;

/**
 * Parts by their names, which say nothing: a proposal that lists its key first would tell it on paper and wherever options are
 * not shuffled.
 */
export const byId = <T extends { readonly id: string }>(parts: readonly T[]): T[] =>
  parts.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Names for options, gaps and pairs that say nothing about their order: drawn by the seed. */
export const partIds =
  (seed: string): PartIds =>
  (of, count) => {
    const ids = new Set<string>();
    for (let drawn = 0; ids.size < count; drawn += 1)
      ids.add(shuffled(letters, `${seed}|${of}|${drawn}`).slice(0, LENGTH).join(""));
    return [...ids];
  };
