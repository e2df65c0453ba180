import type { Piece } from "../markdown/piece.ts";
import { isDropped, tagOf, within } from "./inline.ts";

const MOST_COLUMNS = 60;

/** A table of data as rows of words; null for one that only lays a page out. A cell over several columns or rows is told in each. */
export function tableOf(table: Element): Piece | null {
  if (table.querySelector("table")) return null;
  const rows = rowsOf(table).map((row) =>
    [...row.children].filter((cell) => /^t[dh]$/.test(tagOf(cell)) && !isDropped(cell)),
  );
  const grid: string[][] = [];
  const held: { text: string; rows: number }[] = [];
  for (const cells of rows) {
    const line: string[] = [];
    const take = (): void => {
      for (let waiting = held[line.length]; waiting && waiting.rows > 0; waiting = held[line.length]) {
        waiting.rows -= 1;
        line.push(waiting.text);
      }
    };
    for (const cell of cells) {
      take();
      const text = within(cell).replace(/\s+/g, " ").trim();
      const [wide, high] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
      for (let i = 0; i < wide && line.length < MOST_COLUMNS; i += 1) {
        held[line.length] = { text, rows: high - 1 };
        line.push(text);
      }
    }
    take();
    if (line.some((text) => text !== "")) grid.push(line);
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (grid.length < 2 || width < 2) return null;
  const words = within(table.querySelector("caption") ?? table.ownerDocument.createElement("p")).trim();
  return { kind: "table", caption: words || null, rows: grid };
}

const spanOf = (cell: Element, name: string): number =>
  Math.min(MOST_COLUMNS, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? "1", 10) || 1));

const rowsOf = (table: Element): Element[] =>
  [...table.children].flatMap((child) =>
    tagOf(child) === "tr"
      ? child
      : /^t(?:head|body|foot)$/.test(tagOf(child))
        ? [...child.children].filter((row) => tagOf(row) === "tr")
        : [],
  );
