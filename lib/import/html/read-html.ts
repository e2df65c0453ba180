import { err, ok } from "../../domain/kernel/result.ts";
import type { Given, ImportedMeta, Read } from "../imported.ts";
import { type Piece, wordsOf } from "../markdown/piece.ts";
import { writeMarkdown } from "../markdown/write.ts";
import { refusals } from "../refusals.ts";
import { articleOf } from "./article.ts";
import { decodeHtml } from "./decode.ts";
import { metaOf } from "./meta.ts";
import { parsePage } from "./parse.ts";

/** Fewer characters than this are no article; a page that scripts write has them nowhere. */
const SHORT = 400;
const TEASER = 2_500;
const subscribers =
  /\b(?:subscribe (?:now )?to (?:continue|read|keep)|to continue reading|(?:for|to) subscribers only|subscriber[- ]only|already a subscriber|sign in to (?:continue|read)|log in to (?:continue|read)|register to (?:continue|read)|this (?:article|content) is (?:for|reserved for|available to) (?:subscribers|members))\b/i;

/** The article of a web page as Markdown. */
export async function readHtml(bytes: Uint8Array, given: Given): Read {
  const page = parsePage(decodeHtml(bytes, given.type));
  if (!page.ok) return page;
  const document = page.value;
  const { free, ...meta } = metaOf(document);
  const whole = document.body ? (document.body.textContent ?? "").replace(/\s+/g, " ") : "";
  const scripted = document.querySelectorAll("script[src], script:not([type])").length > 0;
  const pieces = articleOf(document);
  const length = pieces.reduce((sum, piece) => sum + wordsOf(piece).length, 0);
  if (!free || (length < TEASER && subscribers.test(whole))) return err(refusals.paywall);
  if (length < SHORT && scripted && looksScripted(pieces, whole)) return err(refusals.scriptsOnly);
  if (length === 0) return err(refusals.noWords);
  return ok(writeMarkdown("html", meta, withTitle(meta, pieces)));
}

/** No sentence in it, or only the wish that scripts were on. */
const looksScripted = (pieces: readonly Piece[], whole: string): boolean =>
  /\b(?:enable|turn on|requires?|need)s? javascript\b/i.test(whole) ||
  !pieces.some((piece) => isSentence(wordsOf(piece).trim()));

const isSentence = (words: string): boolean =>
  words.length > 80 && /\p{Ll}{2}/u.test(words) && /[.!?]["”’)]?$/.test(words);

/** The title stands on top once, as the page's first heading. */
function withTitle({ title }: ImportedMeta, pieces: readonly Piece[]): Piece[] {
  if (!title) return [...pieces];
  const same = (piece: Piece | undefined): boolean => piece?.kind === "heading" && fold(piece.text) === fold(title);
  const at = pieces.slice(0, 4).findIndex(same);
  const rest = pieces.filter((_, index) => index !== at);
  const least = Math.min(6, ...rest.flatMap((piece) => (piece.kind === "heading" ? piece.level : [])));
  const shift = Math.max(0, 2 - least);
  return [
    { kind: "heading", level: 1, text: title },
    ...rest.map((piece) => (piece.kind === "heading" ? { ...piece, level: piece.level + shift } : piece)),
  ];
}

const fold = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
