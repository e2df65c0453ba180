/** Names of what is computed; the screen prints the formula for each. */
export const formulas = [
  "mean",
  "median",
  "facility",
  "discrimination",
  "efficiency",
  "point-biserial",
  "alpha",
  "guess",
  "time",
] as const;
export type FormulaId = (typeof formulas)[number];

/** Below so many takers nothing is shown: it would be about persons, and mean nothing. */
export const LEAST_SHOWN = 5;
/** Below so many takers nothing is concluded (R32). */
export const LEAST_JUDGED = 20;

/** What a figure rests on. */
export interface Base {
  /** Attempts it is computed from: the N that is printed. */
  readonly n: number;
  /** Different people among them. Where all attempts count, one taker's twenty attempts are still one taker. */
  readonly takers: number;
}

export type Figure =
  | { readonly n: number; readonly formula: FormulaId; readonly hidden: true }
  | {
      readonly n: number;
      readonly formula: FormulaId;
      readonly hidden: false;
      /** Null: not defined, since nothing varies or nothing was measured. */
      readonly value: number | null;
      /** 95 %, where there is one. */
      readonly interval: Interval | null;
    };

export type Interval = readonly [low: number, high: number];

export const isShown = ({ takers }: Base): boolean => takers >= LEAST_SHOWN;
export const isJudged = ({ takers }: Base): boolean => takers >= LEAST_JUDGED;

export const baseOf = (rows: readonly { readonly taker: string }[]): Base => ({
  n: rows.length,
  takers: new Set(rows.map(({ taker }) => taker)).size,
});

/** The one place where a figure is made, and suppressed below five takers; `compute` is not even called then. */
export function figureOf(
  base: Base,
  formula: FormulaId,
  compute: () => number | null,
  interval: (value: number) => Interval | null = () => null,
): Figure {
  const { n } = base;
  if (!isShown(base)) return { n, formula, hidden: true };
  const value = compute();
  return { n, formula, hidden: false, value, interval: value === null ? null : interval(value) };
}

/** What a figure says, null where it is hidden or not defined. */
export const figureValue = (figure: Figure): number | null => (figure.hidden ? null : figure.value);
