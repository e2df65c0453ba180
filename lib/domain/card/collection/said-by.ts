const opening =
  /^(?:When|Since|Until|Who|What|Which|How|In|On|At|From|The|A|An|As|During|Between|By|After|Before|For)\b/;

/** The stem with its claimant: "According to Ann Lee, when did …?"; as it is when it names one; null without a claimant. */
export function saidBy(claimant: string | null, stem: string): string | null {
  if (/\baccording to\b/i.test(stem)) return stem;
  if (claimant === null) return null;
  const asOf = /^As of [^,]{1,40}, /.exec(stem)?.[0];
  if (asOf) return `${asOf}according to ${claimant}, ${stem.slice(asOf.length)}`;
  return `According to ${claimant}, ${stem.replace(opening, (word) => word.toLowerCase())}`;
}
