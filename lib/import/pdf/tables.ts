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
      const last = run.at(-1) as Line;
      out.push({ kind: "grid", page: (run[0] as Line).page, rows, last });
      at += run.length;
    } else {
      out.push(lines[at] as Line);
      at += 1;
    }
  }
  return out;
}

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
    if (line.cells.length < 2 && !(before && continues(line, run[0] as Line))) break;
    run.push(line);
  }
  while (
    run.length > 0 &&
    (run.at(-1) as Line).cells.length < 2 &&
    (run.at(-1) as Line).left <= (run[0] as Line).left + 2
  )
    run.pop();
  return run;
}

/** The second line of a cell that is not in the first column. */
const continues = (line: Line, head: Line): boolean =>
  line.left > (head.cells[0] as Segment).right && line.text.length <= LONGEST_CELL;

function gridOf(run: readonly Line[]): string[][] | null {
  const columns = columnsOf(run.flatMap((line) => line.cells));
  if (columns.length < 2) return null;
  const rows: string[][] = [];
  let whole = 0;
  for (const line of run) {
    const row = columns.map(() => "");
    for (const cell of line.cells) {
      const column = columns.findIndex(({ left, right }) => cell.left >= left - 1 && cell.right <= right + 1);
      if (column < 0) return null;
      row[column] = row[column] ? `${row[column]} ${cell.text}` : cell.text;
    }
    const last = rows.at(-1);
    if (row[0] === "" && last && line.cells.length < columns.length - 1 && rows.length > 1)
      for (const [index, text] of row.entries()) last[index] = [last[index], text].filter(Boolean).join(" ");
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
