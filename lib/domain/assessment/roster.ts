import type { RosterEntry } from "./quiz.ts";

const MOST_NAMES = 1000;
const MOST_LETTERS = 80;

/**
 * The roster after its names were typed anew, one a line. Whoever is still there keeps their entry, and with it word, attempts
 * and extra time; where one line was changed in its place, it is the same person under another name.
 * @param extras per cent that people have in other quizzes: nobody has to ask for it twice
 */
export function rosterOf(
  lines: readonly string[],
  before: readonly RosterEntry[],
  newId: () => string,
  extras: ReadonlyMap<string, number> = new Map(),
): RosterEntry[] {
  const names = lines
    .map((line) => line.trim().slice(0, MOST_LETTERS))
    .filter(Boolean)
    .slice(0, MOST_NAMES);
  const left = [...before];
  const take = (fits: (entry: RosterEntry) => boolean): RosterEntry | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const exact = names.map((name) => take((entry) => entry.name === name));
  return names.map((name, at) => {
    const same = exact[at];
    if (same) return same;
    const there = before[at];
    const renamed =
      names.length === before.length && there && left.includes(there) ? take((entry) => entry === there) : undefined;
    return renamed ? { ...renamed, name } : { id: newId(), name, extra: extras.get(name) ?? 0 };
  });
}
