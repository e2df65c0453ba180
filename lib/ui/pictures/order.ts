export interface Link {
  readonly from: string;
  readonly to: string;
}

const SWEEPS = 8;

/**
 * Orders the names of each column so that few edges cross: each goes to the mean place of those it is tied to, back and
 * forth, and the best order met is kept. @param columns left to right, names top to bottom
 */
export function ordered(columns: readonly (readonly string[])[], links: readonly Link[]): string[][] {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of links) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  let now = columns.map((column) => [...column]);
  let best = now;
  let fewest = crossings(now, links);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    const turn = sweep % 2 === 0 ? now.keys() : [...now.keys()].reverse();
    for (const column of turn) {
      const places = placesOf(now);
      const mean = (name: string) => {
        const ys = (neighbours.get(name) ?? []).flatMap((other) => places.get(other)?.y ?? []);
        return ys.length === 0 ? (places.get(name)?.y ?? 0) : ys.reduce((sum, y) => sum + y, 0) / ys.length;
      };
      const means = new Map((now[column] ?? []).map((name) => [name, mean(name)]));
      const sorted = [...(now[column] ?? [])].sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
      now = now.map((names, i) => (i === column ? sorted : names));
    }
    const found = crossings(now, links);
    if (found < fewest) {
      fewest = found;
      best = now;
    }
  }
  return best;
}

/** Columns are as tall as each other: a place is a part of the height. */
function placesOf(columns: readonly (readonly string[])[]): Map<string, { column: number; y: number }> {
  return new Map(
    columns.flatMap((names, column) =>
      names.map((name, i) => [name, { column, y: (i + 0.5) / Math.max(1, names.length) }] as const),
    ),
  );
}

/** Pairs of edges between the same two columns of which one ends above and the other below. */
export function crossings(columns: readonly (readonly string[])[], links: readonly Link[]): number {
  const places = placesOf(columns);
  const ends = links.flatMap(({ from, to }) => {
    const [a, b] = [places.get(from), places.get(to)];
    if (!a || !b || a.column === b.column) return [];
    return [a.column < b.column ? { a, b } : { a: b, b: a }];
  });
  let n = 0;
  for (const [i, one] of ends.entries())
    for (const other of ends.slice(i + 1))
      if (one.a.column === other.a.column && one.b.column === other.b.column)
        n += (one.a.y - other.a.y) * (one.b.y - other.b.y) < 0 ? 1 : 0;
  return n;
}
