import type { Piece } from "../markdown/piece.ts";
import { type Heads, headLevel } from "./headings.ts";
import { seamOf } from "./hyphens.ts";
import type { Line, Usual } from "./lines.ts";
import type { Grid } from "./tables.ts";

const BULLET = /^(?:[•‣▪●◦■□–]|[-*])\s+(?=\S)/;
const NUMBER = /^\(?(\d{1,2})[.)]\s+(?=\p{Lu})/u;
const ends = (text: string): boolean => /[.!?:;…]["'”’)\]]*\d{0,2}$/.test(text.trim());
const PAGE = "\f";

/** Left and right edge of each region's running text. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

interface Open {
  readonly lines: Line[];
  readonly level: number | null;
  readonly mark: "bullet" | number | null;
}

/**
 * Lines become paragraphs, headings and list items: a wider gap, an indent, a short last line or a bullet begins a new
 * one; a column's or page's end does not while a sentence is open.
 */
export function piecesOf(
  items: readonly (Line | Grid)[],
  usual: Usual,
  heads: Heads,
  edges: ReadonlyMap<string, Edges>,
  words: ReadonlySet<string>,
): Piece[] {
  const pieces: Piece[] = [];
  let page = 0;
  let open: Open | null = null;
  let notes: Open[] = [];
  const write = ({ lines, level, mark }: Open): void => {
    const parts: string[] = [];
    for (const line of lines) {
      const before = parts.at(-1);
      const own = before === undefined ? withoutMark(line.text, mark) : line.text;
      const seam = before === undefined ? { drop: 0, between: "" } : seamOf(before, own, words);
      const breaks = PAGE.repeat(Math.max(0, line.page - page));
      page = Math.max(page, line.page);
      if (before !== undefined) parts[parts.length - 1] = before.slice(0, before.length - seam.drop) + seam.between;
      parts.push(breaks && seam.between === "" && before !== undefined ? broken(own, breaks) : breaks + own);
    }
    const text = parts.join("");
    if (level !== null) pieces.push({ kind: "heading", level, text });
    else if (mark === null) pieces.push({ kind: "paragraph", text });
    else pieces.push({ kind: "item", depth: 0, number: mark === "bullet" ? null : mark, text });
  };
  const close = (): void => {
    if (open) write(open);
    for (const note of notes) write(note);
    [open, notes] = [null, []];
  };
  for (const [index, item] of items.entries()) {
    if ("kind" in item) {
      close();
      pieces.push({ kind: "table", caption: null, rows: item.rows });
      continue;
    }
    if (isNote(item, usual, edges)) {
      const note = notes.at(-1);
      if (note && !/^[\d*†‡]/.test(item.text)) note.lines.push(item);
      else notes.push({ lines: [item], level: null, mark: null });
      continue;
    }
    const level = headLevel(item, items[index - 1], items[index + 1], usual, heads);
    const mark = level === null ? markOf(item.text) : null;
    const edge = edges.get(`${item.page} ${item.region}`);
    const before: Line | undefined = (open as Open | null)?.lines.at(-1);
    if (open && before && goesOn(open, before, item, level, mark, usual, edge, edges)) (open as Open).lines.push(item);
    else {
      // A note at a page's foot does not end the paragraph above it; what begins now does.
      close();
      open = { lines: [item], level, mark };
    }
  }
  close();
  return pieces;
}

function goesOn(
  open: Open,
  before: Line,
  line: Line,
  level: number | null,
  mark: Open["mark"],
  usual: Usual,
  edge: Edges | undefined,
  edges: ReadonlyMap<string, Edges>,
): boolean {
  if (mark !== null || level !== open.level || Math.abs(line.size - before.size) > 0.12 * before.size) return false;
  const together = before.page === line.page && before.region === line.region;
  const last = edges.get(`${before.page} ${before.region}`);
  const short = last ? before.right < last.right - 0.18 * (last.right - last.left) : false;
  if (!together) return level === null && !ends(before.text) && (!short || /^\p{Ll}/u.test(line.text));
  const gap = line.y - before.y;
  if (level !== null) return gap < 1.9 * line.size;
  if (gap > 1.35 * usual.leading * Math.max(1, line.size / usual.size)) return false;
  if (short && ends(before.text)) return false;
  const indent = edge ? line.left - edge.left : 0;
  const wasIndented = edge ? before.left - edge.left > 0.8 * line.size : false;
  if (open.mark !== null) return line.left >= (open.lines[0] as Line).left - 1;
  return !(indent > 0.8 * line.size && !wasIndented && indent < 6 * line.size);
}

const markOf = (text: string): Open["mark"] => {
  if (BULLET.test(text)) return "bullet";
  const number = NUMBER.exec(text)?.[1];
  return number ? Number(number) : null;
};

const withoutMark = (text: string, mark: Open["mark"]): string =>
  mark === null ? text : text.replace(mark === "bullet" ? BULLET : NUMBER, "");

/** Smaller type in a page's lower part, begun by a figure: a note, which may not cut the sentence above it. */
function isNote(line: Line, usual: Usual, edges: ReadonlyMap<string, Edges>): boolean {
  const edge = edges.get(`${line.page} ${line.region} notes`);
  return edge !== undefined && line.y >= edge.left && line.size < 0.92 * usual.size;
}

/** A word glued over a page's end belongs to the page it begins on. */
function broken(own: string, breaks: string): string {
  const space = own.indexOf(" ");
  return space < 0 ? own + breaks : own.slice(0, space) + breaks + own.slice(space + 1);
}
