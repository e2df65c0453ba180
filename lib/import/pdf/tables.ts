import type { Segment } from "./glyphs.ts";
import type { Line } from "./lines.ts";

export interface Grid {
  readonly kind: "grid";
  readonly page: number;
  readonly rows: readonly (readonly string[])[];
  /** The line the table ends on. */
  readonly last: Line;
}

const FEWEST_ROWS = 3;
const LONGEST_CELL = 60;
/** Rows further apart than this many times their type are not one table. */
const ROW_GAP = 3.2;

/** Lines whose cells stand below each other become a table; all other lines stay as they are. */
export function withTables(lines: readonly Line[]): (Line | Grid)[] {
  const out: (Line | Grid)[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = runFrom(lines, at);
    const rows = run.length >= FEWEST_ROWS ? gridOf(run) : null;
    if (rows) {
      const before = out.at(-1);
      const grid: Grid = { kind: "grid", page: (run[0] as Line).page, rows, last: run.at(-1) as Line };
      if (before && "kind" in before && goesOn(before, grid))
        out[out.length - 1] = { ...grid, page: before.page, rows: [...before.rows, ...withoutHead(before, grid)] };
      else out.push(grid);
      at += run.length;
    } else {
      out.push(lines[at] as Line);
      at += 1;
    }
  }
  return out;
}

/** A table that a page or a column ends goes on at the top of the next one, with its head again or without. */
const goesOn = (before: Grid, { rows }: Grid): boolean => before.rows[0]?.length === rows[0]?.length;
const withoutHead = (before: Grid, { rows }: Grid): readonly (readonly string[])[] =>
  rows[0]?.join("\t") === before.rows[0]?.join("\t") ? rows.slice(1) : rows;

function runFrom(lines: readonly Line[], at: number): Line[] {
  const run: Line[] = [];
  for (let i = at; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    const before = run.at(-1);
    if (
      before &&
      (line.page !== before.page || line.region !== before.region || line.y - before.y > ROW_GAP * line.size)
    )
      break;
    if (line.cells.length < 2 && !(before && continues(line, before, run[0] as Line, lines[i + 1]))) break;
    run.push(line);
  }
  while ((run.at(-1)?.cells.length ?? 2) < 2 && !wraps(run.at(-1), run.at(-2), run.at(-3))) run.pop();
  return run;
}

/** The second line of a cell: right of the first column, or nearer to the line above than the next row is. */
const continues = (line: Line, before: Line, head: Line, next: Line | undefined): boolean =>
  line.text.length <= LONGEST_CELL &&
  (line.left > (head.cells[0] as Segment).right || wraps(line, before, next) || isTight(line, before));

const isTight = (line: Line, before: Line): boolean => line.y - before.y < 1.15 * line.size;

/** Set closer to one neighbour than the other. */
const wraps = (line: Line | undefined, before: Line | undefined, other: Line | undefined): boolean =>
  line !== undefined &&
  before !== undefined &&
  other !== undefined &&
  line.y - before.y < 0.88 * Math.abs(other.y - (other.y > line.y ? line : before).y);

function gridOf(run: readonly Line[]): string[][] | null {
  const columns = columnsOf(run.flatMap((line) => line.cells));
  if (columns.length < 2) return null;
  const rows: string[][] = [];
  let whole = 0;
  for (const [index, line] of run.entries()) {
    const row = columns.map(() => "");
    for (const cell of line.cells) {
      const column = columns.findIndex(({ left, right }) => cell.left >= left - 1 && cell.right <= right + 1);
      if (column < 0) return null;
      row[column] = row[column] ? `${row[column]} ${cell.text}` : cell.text;
    }
    const last = rows.at(-1);
    const before = run[index - 1];
    const after = run[index + 1];
    const filled = row.filter((text) => text !== "").length;
    // Part of the row above: it lacks columns, and stands closer to that row than the next one does.
    const part =
      last &&
      before &&
      filled < columns.length &&
      (wraps(line, before, after ?? run[index - 2]) ||
        (row[0] === "" && filled < columns.length - 1) ||
        (row[0] === "" && rows.length === 1));
    if (last && part) for (const [n, text] of row.entries()) last[n] = [last[n], text].filter(Boolean).join(" ");
    else {
      if (row.every((text) => text !== "")) whole += 1;
      rows.push(row);
    }
  }
  const lengths = rows
    .flat()
    .map((text) => text.length)
    .sort((a, b) => a - b);
  const isText = (lengths[Math.floor(lengths.length * 0.75)] ?? 0) > LONGEST_CELL;
  return rows.length < FEWEST_ROWS || whole < rows.length * 0.6 || isText ? null : rows;
}

function columnsOf(cells: readonly Segment[]): { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of [...cells].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left <= last.right + 2) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}
