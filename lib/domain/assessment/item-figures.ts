import type { Figure } from "./figure.ts";
import type { AskedItem } from "./matrix.ts";
import type { OptionRow } from "./options.ts";
import type { TimeSpent } from "./time-spent.ts";
import type { TypedCluster } from "./typed.ts";

/** One item version in figures. */
export interface ItemFigures {
  readonly item: AskedItem;
  /** Attempts that were asked it. */
  readonly n: number;
  /** Attempts that were asked it and left it blank; null below five takers. */
  readonly blank: number | null;
  readonly facility: Figure;
  readonly discrimination: Figure;
  readonly efficiency: Figure;
  /** Null: nothing is chosen, or below five takers. */
  readonly options: readonly OptionRow[] | null;
  /** Null: nothing is typed, or below five takers. */
  readonly typed: readonly TypedCluster[] | null;
  readonly time: TimeSpent;
}
