import type { Imported, ImportedMeta, Medium } from "../imported.ts";
import type { Piece } from "./piece.ts";

const PAGE = "\f";
const ghosts = /[\u00ad\u200b\u2060\ufeff]/g;

/** Words with nothing left in them that a reader of Markdown takes for markup; page breaks stay. */
function escaped(text: string): string {
  return text
    .replace(ghosts, "")
    .replace(/[^\S\f]+/g, " ")
    .replace(/ ?\f ?/g, PAGE)
    .replace(/^ | $/g, "") // not trim(): a form feed is a blank to it
    .replace(/[\\*_[\]]|<(?=[\p{L}/!])/gu, "\\$&");
}

// A mark that means something only where a line begins: heading, quotation, list, table, rule.
const lineMark = /^(\f*)(?=[#>|+]|-|(?:\d{1,3}|[a-z])[.)]\s|\([a-z\d]{1,3}\)\s|---)/;

function safeLine(text: string): string {
  const words = escaped(text);
  const found = lineMark.exec(words);
  if (!found) return words;
  const at = found[0].length;
  const number = /^(?:\d{1,3}|[a-z])(?=[.)]\s)/.exec(words.slice(at))?.[0].length ?? 0;
  return `${words.slice(0, at + number)}\\${words.slice(at + number)}`;
}

const bullet = /^(\f*)[•‣▪●◦–]\s+/;

function cell(text: string): string {
  return escaped(text.replaceAll(PAGE, " ")).replaceAll("|", "\\|");
}

function linesOf(piece: Piece): string[] {
  if (piece.kind === "heading") return [`${"#".repeat(Math.min(6, Math.max(1, piece.level)))} ${escaped(piece.text)}`];
  if (piece.kind === "quote") return [`> ${safeLine(piece.text)}`];
  if (piece.kind === "item") {
    const mark = piece.number === null ? "-" : `${piece.number}.`;
    return [`${"  ".repeat(piece.depth)}${mark} ${escaped(piece.text)}`];
  }
  if (piece.kind !== "table") {
    const listed = bullet.exec(piece.text);
    return listed ? [`${listed[1]}- ${escaped(piece.text.slice(listed[0].length))}`] : [safeLine(piece.text)];
  }
  const width = Math.max(...piece.rows.map((row) => row.length));
  const rows = piece.rows.map(
    (row) => `| ${Array.from({ length: width }, (_, i) => cell(row[i] ?? "")).join(" | ")} |`,
  );
  const [head = "", ...body] = rows;
  return [...(piece.caption ? [safeLine(piece.caption), ""] : []), head, `|${" --- |".repeat(width)}`, ...body];
}

const isEmpty = (piece: Piece): boolean =>
  piece.kind === "table" ? piece.rows.length === 0 : !/[\p{L}\p{N}]/u.test(piece.text);

const field = (name: string, value: string | null): string[] =>
  value ? [`${name}: "${value.replace(/\s+/g, " ").trim()}"`] : [];

/**
 * Footnote's own Markdown of a document: front matter with what it says about itself, its title, then its parts. Read
 * again it gives the same title, author and date, so the text alone is the whole document.
 * @param paged form feeds in the pieces are page breaks, and offsets of pages are wanted
 */
export function writeMarkdown(medium: Medium, meta: ImportedMeta, pieces: readonly Piece[], paged = false): Imported {
  const front = [
    ...field("title", meta.title),
    ...field("author", meta.author),
    ...field("publisher", meta.publisher),
    ...field("published", meta.published),
  ];
  // Parts and a counter: asking a growing string for its last character would copy it each time.
  const parts: string[] = [];
  let length = 0;
  const add = (part: string): void => {
    if (part === "") return;
    parts.push(part);
    length += part.length;
  };
  const pages: number[] = [0];
  const put = (line: string): void => {
    for (const [index, part] of line.split(PAGE).entries()) {
      if (index > 0) {
        if (!/\s$/.test(parts.at(-1) ?? " ")) add(" ");
        pages.push(length);
      }
      add(part);
    }
  };
  if (front.length > 0) add(`---\n${front.join("\n")}\n---\n`);
  let before: Piece["kind"] | null = null;
  for (const piece of pieces) {
    if (isEmpty(piece)) {
      if (piece.kind !== "table") for (const _ of piece.text.matchAll(/\f/g)) pages.push(length);
      continue;
    }
    if (length > 0) add(piece.kind === "item" && before === "item" ? "\n" : "\n\n");
    for (const [index, line] of linesOf(piece).entries()) {
      if (index > 0) add("\n");
      put(line);
    }
    before = piece.kind;
  }
  return { text: `${parts.join("")}\n`, format: "markdown", medium, meta, pages: paged ? pages : null };
}
