import { baseOf, type Figure, figureOf, LEAST_SHOWN } from "./figure.ts";
import { type Matrix, markOf } from "./matrix.ts";
import { covariance, mean, variance } from "./moments.ts";

/**
 * Cronbach's alpha, ≤ 1: k/(k − 1) · (1 − Σ item variances / variance of the totals), Moodle's coefficient of internal
 * consistency (there × 100). Null for fewer than two items, and where the totals do not vary. N: attempts.
 *
 * The same number is k·c̄ / (v̄ + (k − 1)·c̄) with the mean variance v̄ of the items and the mean covariance c̄ of their pairs.
 * When items are drawn at random this form stands: v̄ and c̄ are means over the items and pairs that at least five attempts
 * share, each weighted with its N − 1, and k is the mean number of items an attempt was asked. It is then the
 * reliability of a test of that length from this bank, and presumes that the draw did not look at who takes it.
 */
export function alpha(matrix: Matrix): Figure {
  return figureOf(baseOf(matrix.attempts), "alpha", () => {
    const columns = matrix.items.map((item, at) =>
      matrix.attempts.map(({ responses }) => {
        const response = responses[at];
        return response ? markOf(item, response) : null;
      }),
    );
    const k = mean(matrix.attempts.map(({ responses }) => responses.filter((one) => one !== null).length));
    if (!(k >= 2)) return null;
    const v = weighted(columns.map(varianceOf));
    const c = weighted(pairsOf(columns));
    const total = v + (k - 1) * c;
    return v > 0 && total > 1e-12 * v ? (k * c) / total : null;
  });
}

interface Part {
  readonly value: number;
  readonly weight: number;
}

type Column = readonly (number | null)[];

function varianceOf(column: Column): Part {
  const values = column.filter((mark) => mark !== null);
  return values.length < LEAST_SHOWN ? { value: 0, weight: 0 } : { value: variance(values), weight: values.length - 1 };
}

function* pairsOf(columns: readonly Column[]): Generator<Part> {
  for (const [a, one] of columns.entries()) {
    for (const other of columns.slice(a + 1)) {
      const [xs, ys]: [number[], number[]] = [[], []];
      for (const [row, x] of one.entries()) {
        const y = other[row];
        if (x === null || y === null || y === undefined) continue;
        xs.push(x);
        ys.push(y);
      }
      if (xs.length >= LEAST_SHOWN) yield { value: covariance(xs, ys), weight: xs.length - 1 };
    }
  }
}

function weighted(parts: Iterable<Part>): number {
  let [sum, weights] = [0, 0];
  for (const { value, weight } of parts) {
    sum += value * weight;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}
