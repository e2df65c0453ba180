import type { Figure } from "#lib/domain/assessment/figure.ts";
import type { resultsWords } from "../text/en/results.ts";

type Words = typeof resultsWords;

/** A value in the way its formula is printed: shares in per cent, correlations as ".31", points, or a clock. */
export function printValue(words: Words, formula: Figure["formula"], value: number): string {
  if (formula === "facility") return words.percent(value);
  if (formula === "time") return words.clock(value);
  if (formula === "mean" || formula === "median" || formula === "guess") return words.points(value);
  return words.coefficient(value);
}

/** A dash where nothing is told or nothing is defined; what is the matter stands where the figure is explained. */
export const printFigure = (words: Words, figure: Figure): string =>
  figure.hidden || figure.value === null ? words.none : printValue(words, figure.formula, figure.value);
