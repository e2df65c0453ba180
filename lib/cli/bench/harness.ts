/** One figure of a run. */
export interface Finding {
  readonly name: string;
  /** What was measured, in words and numbers, for people. */
  readonly lines: readonly string[];
  /** null: printed beside its limit, not held to it. */
  readonly met: boolean | null;
}

export interface Pair {
  /** Median of the per-pair ratios ours/theirs, with the smallest and largest. */
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
  /** Medians, ms. */
  readonly ours: number;
  readonly theirs: number;
}

const WARM_UPS = 2;

/**
 * Times two things alternately, since a shared machine is slow in spells: only ratios inside one pair mean something.
 * @param pairs at least 7
 */
export async function pairwise(
  pairs: number,
  ours: () => Promise<void> | void,
  theirs: () => Promise<void> | void,
): Promise<Pair> {
  const runs: { ours: number; theirs: number }[] = [];
  for (let i = 0; i < WARM_UPS + pairs; i += 1) {
    const run = { ours: await timed(ours), theirs: await timed(theirs) };
    if (i >= WARM_UPS) runs.push(run);
  }
  const ratios = runs.map((run) => run.ours / run.theirs).sort((a, b) => a - b);
  return {
    ratio: median(ratios),
    least: ratios[0] ?? Number.NaN,
    most: ratios.at(-1) ?? Number.NaN,
    ours: median(runs.map((run) => run.ours)),
    theirs: median(runs.map((run) => run.theirs)),
  };
}

/** @returns ms */
export async function timed(work: () => Promise<void> | void): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A spread this wide says more about the machine than about the code: neither met nor missed. */
export const inconclusive = (pair: Pair): boolean => pair.most / pair.least > 3;

export const asRatio = ({ ratio, least, most }: Pair): string =>
  `× ${ratio.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
