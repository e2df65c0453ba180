import { baseOf, isShown } from "./figure.ts";
import { type Matrix, totalOf, worthOf } from "./matrix.ts";

/** One bar: totals from `from` up to, and without, `to`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

/** How the totals are spread. */
export interface Distribution {
  /** `points` where every attempt could earn the same; else `percent` of what each could earn. */
  readonly unit: "points" | "percent";
  /** The largest possible total. */
  readonly most: number;
  /** Width of a bar: 1, 2, 5, 10, 20 … . With 1 a bar holds one whole total, and what part credit adds to it. */
  readonly width: number;
  readonly n: number;
  /** Null below five takers. The last bar holds `most` too. */
  readonly bins: readonly Bin[] | null;
}

const MOST_BINS = 21;

/** The narrowest of 1, 2, 5, 10, 20, 50 … that needs at most 21 bars. */
function widthFor(most: number): number {
  for (let ten = 1; ; ten *= 10)
    for (const step of [1, 2, 5]) if (Math.floor(most / (step * ten)) + 1 <= MOST_BINS) return step * ten;
}

export function distribution(matrix: Matrix): Distribution {
  const rows = matrix.attempts.map((attempt) => ({
    total: totalOf(matrix, attempt),
    worth: worthOf(matrix, attempt),
  }));
  const most = Math.max(0, ...rows.map(({ worth }) => worth));
  const even = rows.every(({ worth }) => Math.abs(worth - most) < 1e-9);
  const [unit, top] = even ? (["points", most] as const) : (["percent", 100] as const);
  const width = widthFor(top);
  const base = baseOf(matrix.attempts);
  if (!isShown(base)) return { unit, most: top, width, n: base.n, bins: null };
  const counts = Array.from({ length: Math.floor(top / width + 1e-9) + 1 }, () => 0);
  for (const { total, worth } of rows) {
    const value = unit === "points" ? total : worth === 0 ? 0 : (100 * total) / worth;
    // Sums of thirds fall short of their whole by a rounding.
    const bin = Math.min(counts.length - 1, Math.max(0, Math.floor(value / width + 1e-9)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const bins = counts.map((n, at) => ({ from: at * width, to: (at + 1) * width, n }));
  return { unit, most: top, width, n: base.n, bins };
}
