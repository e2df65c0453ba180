import type { Segment } from "./glyphs.ts";

/** A line of a column, with the segments it is made of: one in running text, more in a table. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** From 0. */
  readonly page: number;
  readonly region: number;
  readonly cells: readonly Segment[];
}

/** Segments of one region on the same baseline, left to right. */
export function linesOf(region: readonly Segment[], page: number, number: number): Line[] {
  const rows: Segment[][] = [];
  for (const segment of [...region].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const last = rows.at(-1);
    const first = last?.[0];
    if (last && first && Math.abs(first.y - segment.y) < 0.35 * Math.max(first.size, segment.size)) last.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => {
    const cells = row.sort((a, b) => a.left - b.left);
    const main = cells.reduce((p, q) => (q.text.length > p.text.length ? q : p));
    return {
      text: cells.map((cell) => cell.text).join(" "),
      left: cells[0]?.left ?? 0,
      right: Math.max(...cells.map((cell) => cell.right)),
      y: main.y,
      size: main.size,
      font: main.font,
      page,
      region: number,
      cells,
    };
  });
}

/** What is usual in a document's running text. */
export interface Usual {
  /** Size of type, points. */
  readonly size: number;
  readonly font: string;
  /** From one baseline to the next, points. */
  readonly leading: number;
}

export function usualOf(lines: readonly Line[]): Usual {
  const size = commonest(lines, (line) => Math.round(line.size * 2) / 2) ?? 10;
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.6);
  const gaps = body.flatMap((line, index) => {
    const before = body[index - 1];
    const gap = before && before.page === line.page && before.region === line.region ? line.y - before.y : 0;
    return gap > size * 0.8 && gap < size * 3 ? Math.round(gap * 4) / 4 : [];
  });
  const counted = new Map<number, number>();
  for (const gap of gaps) counted.set(gap, (counted.get(gap) ?? 0) + 1);
  const leading = [...counted].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? size * 1.25;
  return { size, font: commonest(body, (line) => line.font) ?? "", leading };
}

/** By number of characters. */
function commonest<T>(lines: readonly Line[], of: (line: Line) => T): T | null {
  const counted = new Map<T, number>();
  for (const line of lines) counted.set(of(line), (counted.get(of(line)) ?? 0) + line.text.length);
  return [...counted].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
