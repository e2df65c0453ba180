import type { Block, SourceText } from "./source-text.ts";
import type { Span } from "./span.ts";

/** A cell's words and where they stand. */
export interface Cell extends Span {
  readonly text: string;
}

/** A printed table: the header's cells, the rows below it, and the short line above it that says what it shows. */
export interface Table {
  readonly caption: string | null;
  readonly captionAt: Span | null;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

const clean = (text: string): string =>
  text
    .replace(/\\([\\$*_[\](){}#+.!<>~|"'-])/g, "$1")
    .replace(/[*_`]{1,2}(\S(?:.*?\S)?)[*_`]{1,2}/g, "$1")
    .replace(/[\u00ad\u200b\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();

function cellAt(raw: string, start: number, end: number): Cell {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(raw[from] as string)) from += 1;
  while (to > from && /\s/.test(raw[to - 1] as string)) to -= 1;
  return { start: from, end: to, text: clean(raw.slice(from, to)) };
}

/** Cells of a line: by tabs, by pipes (an escaped one is text), or by runs of two blanks and more. */
function cellsOf(raw: string, line: Span): Cell[] {
  const text = raw.slice(line.start, line.end);
  const cells: Cell[] = [];
  const piped = text.startsWith("|");
  const joint = text.includes("\t") ? /\t/g : piped ? /(?<!\\)\|/g : / {2,}/g;
  let from = 0;
  for (const found of text.matchAll(joint)) {
    cells.push(cellAt(raw, line.start + from, line.start + found.index));
    from = found.index + found[0].length;
  }
  if (from < text.length || !piped) cells.push(cellAt(raw, line.start + from, line.end));
  return piped ? cells.slice(1) : cells;
}

const isRule = (cells: readonly Cell[]): boolean => cells.every((cell) => /^:?-+:?$|^$/.test(cell.text));

/** The tables of a text. A line with another number of cells than the header is left out: its columns cannot be told. */
export function tablesOf(source: SourceText): { readonly block: Block; readonly table: Table }[] {
  const found: { block: Block; table: Table }[] = [];
  for (const [index, block] of source.blocks.entries()) {
    if (block.kind !== "table") continue;
    const lines = block.spans
      .flatMap((span) => linesIn(source.text, span))
      .map((line) => cellsOf(source.text, line))
      .filter((cells) => !isRule(cells));
    const [head, ...body] = lines;
    if (!head || head.length < 2) continue;
    const rows = body.filter((cells) => cells.length === head.length && cells[0]?.text !== "");
    if (rows.length === 0) continue;
    const above = source.blocks[index - 1];
    const at = above?.spans.at(-1);
    const words =
      above && at && !block.heading?.includes("\n")
        ? clean(source.text.slice(at.start, at.end).replace(/\s*\[¶[^\]]*\]$/, ""))
        : "";
    // What stands above is a caption when it is a line, not a paragraph; "Table 3:" is its number.
    const isCaption =
      words !== "" &&
      words.split(" ").length <= 20 &&
      (!/[.?!]$/.test(words) || above?.kind === "caption" || /^Table \d/.test(words));
    const caption = isCaption ? words.replace(/^Table \d+[.:]?\s*/, "").replace(/[.:]$/, "") : null;
    found.push({ block, table: { caption: caption || null, captionAt: caption && at ? at : null, head, rows } });
  }
  return found;
}

function linesIn(raw: string, span: Span): Span[] {
  const lines: Span[] = [];
  let start = span.start;
  while (start < span.end) {
    let end = raw.indexOf("\n", start);
    if (end < 0 || end > span.end) end = span.end;
    if (end > start && raw[end - 1] === "\r") lines.push({ start, end: end - 1 });
    else if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** How a column writes its numbers: "96,7" is a decimal where its column has it so, "3,592" thousands otherwise. */
export function columnNumbers(texts: readonly string[]): (number | null)[] {
  const bare = texts.map((text) =>
    text.replace(/^[^\d−-]*(?=[\d−-])|\s*(?:%|[\p{L}$€£*†]+)\s*$/gu, "").replace("−", "-"),
  );
  const decimalComma =
    bare.some((text) => /^-?\d+,\d{1,2}$|^-?\d+,\d{4,}$|^-?\d{1,3}(?:\.\d{3})+,\d+$|^-?0,\d+$/.test(text)) ||
    (bare.filter((text) => /^-?\d{1,3}(?:\.\d{3})+$/.test(text)).length > 1 &&
      bare.every((text) => !/\.\d{1,2}$/.test(text)));
  return bare.map((text) => {
    const plain = text.replace(/[\s\u00a0\u202f](?=\d{3}\b)/g, "");
    const number = decimalComma ? plain.replaceAll(".", "").replace(",", ".") : plain.replaceAll(/,(?=\d{3}\b)/g, "");
    return /^-?\d+(?:\.\d+)?$/.test(number) ? Number(number) : null;
  });
}
