export type Cell = string | number | null;

/** What spreadsheets run as a formula when a cell begins with it, the full-width forms and what hides before them too; and the three control characters themselves (T12). */
const risky = /^'*(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r\0])/u;
const special = /[",\r\n]|^\s|\s$|\0/u;

/** A text that no spreadsheet takes for a formula: an apostrophe before what begins like one. `unguarded` takes it away again. */
const guarded = (text: string): string => (risky.test(text) ? `'${text}` : text);

/** The text that was written, given a cell as it was read. */
export const unguarded = (text: string): string => (/^'/.test(text) && risky.test(text) ? text.slice(1) : text);

/** Numbers are ours and stay numbers, so `-0.08` is no formula; a null is an empty cell. */
function written(cell: Cell): string {
  if (cell === null) return "";
  const text = typeof cell === "number" ? String(cell) : guarded(cell);
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as RFC 4180 has it: commas, CRLF after each row, quotes doubled; texts guarded against being run as formulas. A row of
 * one empty cell is written as `""`, since an empty line would be no row.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(written).join(",") || '""'}\r\n`).join("");

/**
 * The rows of a table, cells as they are written; `unguarded` takes our apostrophes away. Quotes that open and never close
 * end with the file: whoever typed it by hand loses nothing. @param by what stands between cells
 */
export function rowsOf(text: string, by = ","): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      cell = text.slice(at + 1, end < 0 ? text.length : end).replaceAll('""', '"');
      at = end < 0 ? text.length : end + 1;
    }
    const from = at;
    while (at < text.length && text[at] !== by && text[at] !== "\r" && text[at] !== "\n") at += 1;
    row.push(cell + text.slice(from, at));
    if (text[at] === by) {
      at += 1;
      if (at < text.length) continue;
      row.push("");
    }
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}
