import { type Base, baseOf, type Figure, figureOf } from "./figure.ts";
import type { Asked, Matrix } from "./matrix.ts";
import { quantile } from "./moments.ts";

/** Median and quartiles in ms. N of each: the responses, or attempts, whose time was measured. */
export interface TimeSpent {
  readonly lower: Figure;
  readonly median: Figure;
  readonly upper: Figure;
}

function spread(times: readonly number[], base: Base): TimeSpent {
  const at = (p: number) => figureOf(base, "time", () => quantile(times, p));
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

/** Time on one item. */
export function itemTime(asked: readonly Asked[]): TimeSpent {
  const timed = asked.filter(({ response }) => response.ms !== null);
  return spread(
    timed.map(({ response }) => response.ms ?? 0),
    baseOf(timed),
  );
}

/** Time on a whole attempt: the sum over its items. An item that was never answered took none; one that was answered and not timed takes the attempt out. */
export function attemptTime(matrix: Matrix): TimeSpent {
  const timed = matrix.attempts.flatMap(({ taker, responses }) => {
    const asked = responses.filter((one) => one !== null);
    const known =
      asked.every(({ ms, answer }) => ms !== null || answer === null) && asked.some(({ ms }) => ms !== null);
    return known ? [{ taker, ms: asked.reduce((sum, { ms }) => sum + (ms ?? 0), 0) }] : [];
  });
  return spread(
    timed.map(({ ms }) => ms),
    baseOf(timed),
  );
}
