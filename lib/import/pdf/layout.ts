import type { Piece } from "../markdown/piece.ts";
import { regionsOf } from "./columns.ts";
import { withoutFurniture } from "./furniture.ts";
import type { Page } from "./glyphs.ts";
import { headsOf } from "./headings.ts";
import { vocabularyOf } from "./hyphens.ts";
import { type Line, linesOf, type Usual, usualOf } from "./lines.ts";
import { type Edges, piecesOf } from "./paragraphs.ts";
import { withTables } from "./tables.ts";

export interface Layout {
  readonly pieces: readonly Piece[];
  readonly title: string | null;
  /** The first lines of the first page, where a document says when it was published. */
  readonly top: readonly string[];
}

/** Pages of set type as parts in reading order. */
export function layOut(pages: readonly Page[]): Layout {
  const lines = withoutFurniture(pages).flatMap((page, index) =>
    regionsOf(page.segments).flatMap((region, number) => linesOf(region, index, number)),
  );
  const usual = usualOf(lines);
  const heads = headsOf(lines, usual);
  const words = vocabularyOf(lines.map((line) => line.text));
  const pieces = piecesOf(withTables(lines), usual, heads, edgesOf(lines, usual, pages), words);
  const top = lines.filter((line) => line.page === 0).slice(0, 14);
  return { pieces, title: heads.title, top: top.map((line) => line.text) };
}

/** Where each region's running text begins and ends; under `… notes`, how far down a page its notes begin. */
function edgesOf(lines: readonly Line[], usual: Usual, pages: readonly Page[]): Map<string, Edges> {
  const edges = new Map<string, Edges>();
  const groups = Map.groupBy(lines, (line) => `${line.page} ${line.region}`);
  for (const [key, group] of groups) {
    const body = group.filter((line) => Math.abs(line.size - usual.size) < 0.1 * usual.size);
    const some = body.length > 0 ? body : group;
    const lefts = some.map((line) => line.left).sort((a, b) => a - b);
    const rights = some.map((line) => line.right).sort((a, b) => a - b);
    edges.set(key, {
      left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
      right: rights[Math.floor(rights.length * 0.9)] ?? 0,
    });
    const notes = notesFrom(group, usual, pages[group[0]?.page ?? 0]?.height ?? 0);
    if (notes !== null) edges.set(`${key} notes`, { left: notes, right: notes });
  }
  return edges;
}

/** The first of the small lines that a column ends with, if it begins with a note's figure and stands low. */
function notesFrom(group: readonly Line[], usual: Usual, height: number): number | null {
  let first: Line | null = null;
  for (const line of [...group].reverse()) {
    if (line.size >= 0.92 * usual.size) break;
    first = line;
  }
  return first && first.y > height * 0.5 && /^[\d*†‡]/.test(first.text) ? first.y - 0.1 : null;
}
