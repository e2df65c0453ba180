import { bare } from "../card/compare.ts";
import { type Base, baseOf, type Figure, isShown } from "./figure.ts";
import type { Asked } from "./matrix.ts";
import { pointBiserial } from "./options.ts";

/** Typed answers that are one answer when accents, case, punctuation and a leading article are taken away. */
export interface TypedCluster {
  /** The folded form; no two clusters share it. */
  readonly folded: string;
  /** The spelling that most typed; of equally many the first in the order of their letters. */
  readonly shown: string;
  /** Every spelling, most typed first. */
  readonly forms: readonly string[];
  /** Attempts that typed it. */
  readonly n: number;
  /** Of all that were asked the item, blanks among them, 0..1. */
  readonly share: number;
  /** Mean share of the points it was given: 1 right, 0 wrong. */
  readonly fraction: number;
  readonly biserial: Figure;
}

const typedIn = ({ response: { answer } }: Asked): string | null =>
  answer !== null && "typed" in answer ? answer.typed : null;

/** What was typed, most frequent first; null when too few were asked to show any. An answer without a letter or digit is blank. */
export function typedClusters(asked: readonly Asked[], base: Base = baseOf(asked)): TypedCluster[] | null {
  if (!isShown(base)) return null;
  const rows = asked.map((one) => {
    const typed = typedIn(one)?.trim() ?? "";
    return { ...one, typed, folded: bare(typed) };
  });
  return [...Map.groupBy(rows, ({ folded }) => folded)]
    .filter(([folded]) => folded !== "")
    .map(([folded, given]) => {
      const forms = [...Map.groupBy(given, ({ typed }) => typed)]
        .toSorted(([x, a], [y, b]) => b.length - a.length || (x < y ? -1 : 1))
        .map(([form]) => form);
      const gave = new Set<Asked>(given);
      return {
        folded,
        shown: forms[0] ?? folded,
        forms,
        n: given.length,
        share: given.length / base.n,
        fraction: given.reduce((sum, { response }) => sum + response.fraction, 0) / given.length,
        biserial: pointBiserial(rows, (one) => gave.has(one), base),
      };
    })
    .toSorted((a, b) => b.n - a.n || (a.folded < b.folded ? -1 : 1));
}
