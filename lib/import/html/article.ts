import { Readability } from "@mozilla/readability";
import { type Piece, wordsOf } from "../markdown/piece.ts";
import { isFurniture } from "./furniture.ts";
import { isElement, tagOf } from "./inline.ts";
import { piecesOf } from "./pieces.ts";

/** Paragraphs shorter than this are found in too many places to tell where an article is. */
const TELLING = 40;
/** The element that holds so much of the article's words is where it is. */
const MOST_OF_IT = 0.85;
const SHORT = 400;
const leaves = new Set("p li td th tr tbody table ul ol dl dd dt pre blockquote h1 h2 h3 h4 h5 h6".split(" "));

/**
 * The article of a page. Readability tells where it is; what stands there is then read by ourselves, because Readability
 * drops the tables, lists and quotations of a text with few paragraphs, and with them their facts.
 */
export function articleOf(document: Document): Piece[] {
  const { body } = document;
  if (!body) return [];
  // It edits the tree it is given.
  const found = new Readability(document.cloneNode(true) as Document, {
    serializer: (node) => node,
    charThreshold: 200,
    keepClasses: true,
  }).parse();
  const told = found?.content ? piecesOf(found.content as unknown as Element) : [];
  const root = told.length > 0 ? placeOf(body, new Set(told.map(keyOf).filter(Boolean))) : null;
  const article = root ? piecesOf(root, isFurniture) : [];
  const all = piecesOf(body, isFurniture);
  return lengthOf(article) >= Math.min(SHORT, lengthOf(all) * 0.5) ? article : all;
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + wordsOf(piece).length, 0);
const keyOf = (piece: Piece): string => (piece.kind === "paragraph" ? keyIn(piece.text) : "");
const keyIn = (words: string): string => {
  const plain = words.replace(/[^\p{L}\p{N}]+/gu, "").slice(0, 120);
  return plain.length >= TELLING ? plain : "";
};

/** The smallest element that holds most of the paragraphs told, or null when they are nowhere. */
function placeOf(body: Element, told: ReadonlySet<string>): Element | null {
  const held = new Map<Element, number>();
  let whole = 0;
  for (const paragraph of body.querySelectorAll("p, div, li, td, section, article")) {
    if (tagOf(paragraph) !== "p" && paragraph.firstElementChild?.matches("p, div, section, article")) continue;
    const words = (paragraph.textContent ?? "").slice(0, 2000);
    if (!told.has(keyIn(words))) continue;
    const length = Math.min(words.length, 2000);
    whole += length;
    for (let above: Element | null = paragraph; above; above = above.parentElement)
      held.set(above, (held.get(above) ?? 0) + length);
  }
  if (whole === 0) return null;
  let place = body;
  for (;;) {
    const inner = [...place.childNodes].find(
      (child): child is Element =>
        isElement(child) && !leaves.has(tagOf(child)) && (held.get(child) ?? 0) >= whole * MOST_OF_IT,
    );
    if (!inner) return place;
    place = inner;
  }
}
