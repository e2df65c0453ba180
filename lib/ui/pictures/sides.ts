/** Who stands where: backers outside, those who are backed in the middle; each on the left or the right half. */
export interface Standing {
  readonly name: string;
  /** Backed at least as often as backing. */
  readonly side: boolean;
  readonly half: 0 | 1;
}

type Pair = { readonly backer: string; readonly backed: string };

/** How long an edge's way is, by where its two ends stand. */
function wayOf(a: Standing, b: Standing): number {
  if (a.half === b.half) return a.side === b.side ? 2 : 1;
  if (a.side && b.side) return 1;
  return a.side || b.side ? 5 : 9;
}

/** Weight of halves that hold unlike numbers of names. */
const UNEVEN = 0.3;
const ROUNDS = 12;

/** Gives every actor a place so that edges are short. The same relations give the same places. */
export function standingsOf(pairs: readonly Pair[]): Standing[] {
  const names = [...new Set(pairs.flatMap(({ backer, backed }) => [backed, backer]))];
  const count = (name: string, end: keyof Pair) => pairs.filter((pair) => pair[end] === name).length;
  const sides = new Set(
    names.filter((name) => count(name, "backed") > 0 && count(name, "backed") >= count(name, "backer")),
  );
  const standings = new Map<string, Standing>();
  const ranked = names
    .map((name) => ({ name, n: count(name, "backed") + count(name, "backer") }))
    .sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1));
  for (const { name } of ranked) standings.set(name, { name, side: sides.has(name), half: 0 });
  const neighbours = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const { backer, backed } of pairs) {
    if (backer === backed) continue;
    neighbours.get(backer)?.push(backed);
    neighbours.get(backed)?.push(backer);
  }
  const cost = (standing: Standing): number => {
    const ways = (neighbours.get(standing.name) ?? []).map((other) =>
      wayOf(standing, standings.get(other) ?? standing),
    );
    const others = [...standings.values()].filter(({ name, side }) => name !== standing.name && side === standing.side);
    const here = others.filter(({ half }) => half === standing.half).length;
    return ways.reduce((sum, way) => sum + way, 0) + UNEVEN * (2 * here - others.length);
  };
  for (let round = 0, changed = true; changed && round < ROUNDS; round += 1) {
    changed = false;
    for (const { name } of ranked) {
      const now = standings.get(name);
      if (!now) continue;
      const other: Standing = { ...now, half: now.half === 0 ? 1 : 0 };
      if (cost(other) < cost(now) - 1e-9) {
        standings.set(name, other);
        changed = true;
      }
    }
  }
  return [...standings.values()];
}
