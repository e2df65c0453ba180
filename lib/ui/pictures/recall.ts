/** Faint to firm; null: not yet met. */
export type Firmness = 1 | 2 | 3 | 4;

/** Chances of recall from which a mark is drawn firmer. */
export const FIRMER = [0.7, 0.85, 0.95] as const;

/** @param recall 0–1 or null */
export const firmnessOf = (recall: number | null): Firmness | null =>
  recall === null ? null : ((1 + FIRMER.filter((edge) => recall >= edge).length) as Firmness);

/** Class name of a mark's colour. */
export const recallClass = (recall: number | null): string => {
  const firmness = firmnessOf(recall);
  return firmness === null ? "unmet" : `recall-${firmness}`;
};
