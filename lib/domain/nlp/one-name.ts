import { nameKey } from "./name-key.ts";

/** A short form and what it stands for, as documents print it. */
export interface ShortForm {
  readonly short: string;
  readonly long: string;
}

/**
 * One spelling for each actor among `names`: transcriptions are one name, and a short form is its long one where the
 * documents give it a single meaning. The spelling used most wins, the first of equals.
 */
export function oneNameOf(names: readonly string[], forms: readonly ShortForm[]): (name: string) => string {
  const longOf = new Map<string, string | null>();
  for (const { short, long } of forms) {
    const known = longOf.get(short);
    longOf.set(short, known === undefined || (known !== null && nameKey(known) === nameKey(long)) ? long : null);
  }
  const keyOf = (name: string): string => nameKey(longOf.get(name) ?? name) || name;
  const spellings = new Map<string, Map<string, number>>();
  for (const name of names) {
    const counts = spellings.get(keyOf(name)) ?? new Map<string, number>();
    const spelling = longOf.get(name) ?? name;
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    spellings.set(keyOf(name), counts);
  }
  const chosen = new Map(
    [...spellings].map(([key, counts]) => [key, [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]] as const),
  );
  return (name) => chosen.get(keyOf(name)) ?? name;
}
