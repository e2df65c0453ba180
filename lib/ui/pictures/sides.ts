/** Who stands where: backers outside, those who are backed in the middle; each on the left or the right half. */
export interface Standing {
  readonly name: string;
  /** Backed at least as often as backing. */
  readonly side: boolean;
  readonly half: Half;
}

type Half = 0 | 1;
type Pair = { readonly backer: string; readonly backed: string };
type Halves = ReadonlyMap<string, Half>;

/** Weight of halves that hold unlike numbers of names. */
const UNEVEN = 0.1;
const ROUNDS = 12;
/** Of the actors with the most edges, each two are tried on opposite halves. */
const TRIED = 5;

/** Gives every actor a place so that edges are short. The same relations give the same places. */
export function standingsOf(pairs: readonly Pair[]): Standing[] {
  const ends = pairs.filter(({ backer, backed }) => backer !== backed);
  const count = (name: string, end: keyof Pair) => pairs.filter((pair) => pair[end] === name).length;
  const ranked = [...new Set(pairs.flatMap(({ backer, backed }) => [backed, backer]))]
    .map((name) => ({ name, backed: count(name, "backed"), backer: count(name, "backer") }))
    .sort((a, b) => b.backed + b.backer - a.backed - a.backer || (a.name < b.name ? -1 : 1));
  const sides = new Set(ranked.flatMap(({ name, backed, backer }) => (backed > 0 && backed >= backer ? [name] : [])));
  const names = ranked.map(({ name }) => name);
  const first = names.slice(0, TRIED);
  const starts = first.flatMap((left, i) =>
    first.slice(i + 1).map((right) => settled(names, ends, sides, left, right)),
  );
  const tried = starts.length > 0 ? starts : [new Map(names.map((name) => [name, 0 as Half]))];
  const [best] = tried.map((halves) => ({ halves, cost: costOf(halves, ends, sides) })).sort((a, b) => a.cost - b.cost);
  return names.map((name) => ({ name, side: sides.has(name), half: best?.halves.get(name) ?? 0 }));
}

/** Starting from two that stand apart, each actor goes to the half where its edges are shorter, until none would move. */
function settled(
  names: readonly string[],
  ends: readonly Pair[],
  sides: ReadonlySet<string>,
  left: string,
  right: string,
) {
  const neighbours = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const { backer, backed } of ends) {
    neighbours.get(backer)?.push(backed);
    neighbours.get(backed)?.push(backer);
  }
  const halves = new Map<string, Half>([
    [left, 0],
    [right, 1],
  ]);
  const costAt = (name: string, half: Half): number => {
    let cost = 0;
    for (const other of neighbours.get(name) ?? []) {
      const there = halves.get(other);
      if (there !== undefined) cost += wayOf(sides.has(name), half, sides.has(other), there);
    }
    for (const [other, there] of halves)
      if (other !== name && sides.has(other) === sides.has(name)) cost += there === half ? UNEVEN : -UNEVEN;
    return cost;
  };
  const order = [left, right, ...names.filter((name) => name !== left && name !== right)];
  for (let round = 0, changed = true; changed && round < ROUNDS; round += 1) {
    changed = false;
    for (const name of order) {
      const now = halves.get(name);
      if (round === 0 && now !== undefined) continue;
      const [one, two] = [costAt(name, 0), costAt(name, 1)];
      const better: Half = one < two - 1e-9 ? 0 : two < one - 1e-9 ? 1 : (now ?? 0);
      if (better === now) continue;
      halves.set(name, better);
      changed = true;
    }
  }
  return halves;
}

/** How long an edge's way is, by where its two ends stand. */
function wayOf(side: boolean, half: Half, otherSide: boolean, otherHalf: Half): number {
  if (half === otherHalf) return side === otherSide ? 2 : 1;
  if (side && otherSide) return 1;
  return side || otherSide ? 5 : 9;
}

function costOf(halves: Halves, ends: readonly Pair[], sides: ReadonlySet<string>): number {
  const at = (name: string): Half => halves.get(name) ?? 0;
  const ways = ends.map(({ backer, backed }) => wayOf(sides.has(backer), at(backer), sides.has(backed), at(backed)));
  const uneven = (side: boolean) => {
    const here = [...halves].filter(([name]) => sides.has(name) === side);
    return here.length - 2 * here.filter(([, half]) => half === 0).length;
  };
  return ways.reduce((sum, way) => sum + way, 0) + (UNEVEN / 2) * (uneven(true) ** 2 + uneven(false) ** 2);
}
