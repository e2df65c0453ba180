import { alpha } from "./alpha.ts";
import { type AttemptsUsed, using } from "./attempts-used.ts";
import { discrimination, efficiency } from "./discrimination.ts";
import { type Distribution, distribution } from "./distribution.ts";
import { facility } from "./facility.ts";
import { baseOf, type Figure, figureOf, isShown } from "./figure.ts";
import { guessedTotal } from "./guess.ts";
import type { ItemFigures } from "./item-figures.ts";
import { verdictsOf } from "./judge.ts";
import { type Asked, type AskedItem, askedOf, type Matrix, totalOf, worthOf } from "./matrix.ts";
import { mean, quantile } from "./moments.ts";
import { optionRows } from "./options.ts";
import { attemptTime, itemTime, type TimeSpent } from "./time-spent.ts";
import { typedClusters } from "./typed.ts";
import type { Verdict } from "./verdict.ts";

export interface JudgedItem extends ItemFigures {
  /** Different people who were asked it: nothing is shown below five, nothing concluded below twenty. */
  readonly takers: number;
  readonly verdicts: readonly Verdict[];
}

/** Everything the results of a quiz say. */
export interface QuizStatistics {
  readonly used: AttemptsUsed;
  /** Attempts that count. */
  readonly n: number;
  readonly takers: number;
  /** Points, of `worth`. */
  readonly mean: Figure;
  readonly median: Figure;
  /** Points an attempt could earn, the mean of them where items were drawn at random; null without attempts. */
  readonly worth: number | null;
  readonly alpha: Figure;
  readonly guess: Figure;
  readonly time: TimeSpent;
  readonly distribution: Distribution;
  /** In the order of the matrix. */
  readonly items: readonly JudgedItem[];
}

/** @param matrix every attempt handed in; those that count are picked here */
export function statisticsOf(matrix: Matrix, used: AttemptsUsed): QuizStatistics {
  const counted = using(matrix, used);
  const base = baseOf(counted.attempts);
  const totals = counted.attempts.map((attempt) => totalOf(counted, attempt));
  return {
    used,
    ...base,
    mean: figureOf(base, "mean", () => mean(totals)),
    median: figureOf(base, "median", () => quantile(totals, 0.5)),
    worth: base.n === 0 ? null : mean(counted.attempts.map((attempt) => worthOf(counted, attempt))),
    alpha: alpha(counted),
    guess: guessedTotal(counted),
    time: attemptTime(counted),
    distribution: distribution(counted),
    items: counted.items.map((item, at) => judged(item, askedOf(counted, at, totals))),
  };
}

function judged(item: AskedItem, asked: readonly Asked[]): JudgedItem {
  const base = baseOf(asked);
  const figures: ItemFigures = {
    item,
    n: base.n,
    blank: isShown(base) ? asked.filter(({ response }) => response.answer === null).length : null,
    facility: facility(item, asked),
    discrimination: discrimination(asked),
    efficiency: efficiency(asked),
    options: optionRows(item, asked, base),
    typed: item.answers === "typed" ? typedClusters(asked, base) : null,
    time: itemTime(asked),
  };
  return { ...figures, takers: base.takers, verdicts: verdictsOf(figures, base) };
}
