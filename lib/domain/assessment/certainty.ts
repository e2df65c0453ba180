/** How sure a taker says to be: 1 not, 2 fairly, 3 very. */
export type Certainty = 1 | 2 | 3;

/**
 * Certainty-based marking (A. R. Gardner-Medwin; Moodle's table): right earns 1, 2 or 3 thirds of the points, wrong costs
 * 0, 2 or 6 thirds, so that saying what one believes pays best. Partly right goes between the two.
 * @param share 0..1 @returns share of the points, -2..1
 */
export function markedBy(share: number, certainty: Certainty): number {
  const [right, wrong] = (
    [
      [1, 0],
      [2, -2],
      [3, -6],
    ] as const
  )[certainty - 1] as readonly [number, number];
  return (share * right + (1 - share) * wrong) / 3;
}
