/**
 * Whether shares of choices, per cent, are counted otherwise than here: of one of several the right one earns all and others
 * nothing; of several of several the right ones earn the same and all together, the wrong ones take as much away.
 */
export function isOtherCredit(shares: readonly number[], several: boolean): boolean {
  if (!several) return shares.some((share) => share !== 0 && share !== 100);
  const keys = shares.filter((share) => share > 0).length;
  const [plus, minus] = [100 / Math.max(1, keys), -100 / Math.max(1, shares.length - keys)];
  return shares.some((share) => Math.abs(share - (share > 0 ? plus : minus)) > 0.01);
}
