import type { Piece } from "../markdown/piece.ts";
import { inlineOf, isDropped, isElement, tagOf, within } from "./inline.ts";
import { tableOf } from "./table.ts";

const blocks = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const isBlock = (node: Node): boolean => isElement(node) && blocks.has(tagOf(node));
/** A link or a span around paragraphs is a block too. */
const holdsBlocks = (node: Node): boolean =>
  isElement(node) && !isDropped(node) && (isBlock(node) || [...node.children].some(holdsBlocks));

/** The parts of a tree in reading order. Its depth was checked (parse.ts), so this may recurse. @param skip what is no part of it */
export function piecesOf(root: Element, skip: (element: Element) => boolean = () => false): Piece[] {
  const pieces: Piece[] = [];
  walk(root, pieces, { quote: false, depth: -1, skip });
  return pieces;
}

interface Place {
  readonly quote: boolean;
  readonly depth: number;
  readonly skip: (element: Element) => boolean;
}

function walk(element: Element, pieces: Piece[], place: Place): void {
  let line = "";
  const flush = (): void => {
    for (const text of paragraphsOf(line)) pieces.push({ kind: place.quote ? "quote" : "paragraph", text });
    line = "";
  };
  for (const node of element.childNodes) {
    if (!holdsBlocks(node)) {
      line += inlineOf(node);
      continue;
    }
    flush();
    block(node as Element, pieces, place);
  }
  flush();
}

function block(element: Element, pieces: Piece[], place: Place): void {
  if (isDropped(element) || place.skip(element)) return;
  const tag = tagOf(element);
  const level = /^h([1-6])$/.exec(tag)?.[1];
  if (level) pieces.push({ kind: "heading", level: Number(level), text: within(element).replaceAll("\n", " ") });
  else if (tag === "ul" || tag === "ol") list(element, pieces, place);
  else if (tag === "blockquote") walk(element, pieces, { ...place, quote: true });
  else if (tag === "table") {
    const table = tableOf(element);
    if (table) pieces.push(table);
    else walk(element, pieces, place);
  } else walk(element, pieces, place);
}

function list(element: Element, pieces: Piece[], place: Place): void {
  let number = Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1;
  for (const item of element.children) {
    if (isDropped(item)) continue;
    if (tagOf(item) !== "li") {
      block(item, pieces, place);
      continue;
    }
    const inner: Piece[] = [];
    walk(item, inner, { ...place, quote: false, depth: place.depth + 1 });
    for (const [index, piece] of inner.entries()) {
      const own = piece.kind === "paragraph" && index === 0;
      if (!own) pieces.push(piece);
      else
        pieces.push({
          kind: "item",
          depth: place.depth + 1,
          number: tagOf(element) === "ol" ? number : null,
          text: piece.text,
        });
    }
    number += 1;
  }
}

/** Two line breaks in a row end a paragraph, one is a blank. */
function paragraphsOf(line: string): string[] {
  return line
    .split(/\n[ \t]*\n\s*/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}
