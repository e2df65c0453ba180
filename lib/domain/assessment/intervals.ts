import type { Figure, Interval } from "./figure.ts";

/**
 * Both intervals are given the number of takers, which is the N of attempts unless all attempts count: one person's ten attempts are no
 * ten witnesses.
 */

/** Standard normal quantile of a two-sided 95 %. */
const Z95 = 1.959963984540054;

/**
 * Wilson's score interval of a share, 0..1 (Wilson 1927).
 * (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Of marks with part credit it is too wide rather than too narrow.
 * @param n > 0
 */
export function wilson(share: number, n: number): Interval {
  const middle = share + (Z95 * Z95) / (2 * n);
  const half = Z95 * Math.sqrt((share * (1 - share)) / n + (Z95 * Z95) / (4 * n * n));
  const scale = 1 + (Z95 * Z95) / n;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}

/**
 * Interval of a correlation by Fisher's z: tanh(artanh r ± z/√(N − 3)) (Fisher 1921). Null for N < 4.
 */
export function fisher(r: number, n: number): Interval | null {
  if (n < 4) return null;
  if (Math.abs(r) >= 1) return [r, r];
  const half = Z95 / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}

/** A correlation lies above 0 with its whole interval, the one that is printed. */
export const surelyAbove = (correlation: Figure): boolean =>
  !correlation.hidden && correlation.interval !== null && correlation.interval[0] > 0;

/** The same, below 0. */
export const surelyBelow = (correlation: Figure): boolean =>
  !correlation.hidden && correlation.interval !== null && correlation.interval[1] < 0;
