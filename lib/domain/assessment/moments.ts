/**
 * Sums over pairs of numbers, with N − 1 as Moodle has it. A variance that is nothing but rounding (1e-12 of the numbers' own
 * squares) is none: the rest of a test is a difference of sums, and thirds do not add up exactly.
 */
const ROUNDING = 1e-12;

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Σ(x − x̄)(y − ȳ) / (N − 1). */
export function covariance(xs: readonly number[], ys: readonly number[]): number {
  const [mx, my] = [mean(xs), mean(ys)];
  return xs.reduce((sum, x, i) => sum + (x - mx) * ((ys[i] ?? 0) - my), 0) / (xs.length - 1);
}

/** Σ(x − x̄)² / (N − 1); 0 when nothing varies. */
export function variance(values: readonly number[]): number {
  const found = covariance(values, values);
  const scale = values.reduce((most, value) => Math.max(most, value * value), 0);
  return found <= ROUNDING * scale ? 0 : found;
}

/** Pearson's r, −1..1; null where one side does not vary. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const product = variance(xs) * variance(ys);
  if (!(product > 0)) return null;
  return Math.min(1, Math.max(-1, covariance(xs, ys) / Math.sqrt(product)));
}

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

/** The largest covariance these numbers could have: both sorted ascending. */
export const maximalCovariance = (xs: readonly number[], ys: readonly number[]): number =>
  covariance(ascending(xs), ascending(ys));

/** The p-quantile, 0 ≤ p ≤ 1, between the two neighbours in proportion (R's type 7). Null of nothing. */
export function quantile(values: readonly number[], p: number): number | null {
  const sorted = ascending(values);
  const place = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (place - Math.floor(place));
}
