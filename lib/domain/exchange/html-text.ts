import { plain } from "./carriable.ts";
import type { NoteCode } from "./read-quiz.ts";

/** Names that stand in exports of quizzes; others are left as they are written. */
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  bull: "•",
  middot: "·",
  deg: "°",
  plusmn: "±",
  times: "×",
  divide: "÷",
  minus: "−",
  euro: "€",
  pound: "£",
  sect: "§",
  para: "¶",
  copy: "©",
  sup2: "²",
  sup3: "³",
  frac12: "½",
  rarr: "→",
  larr: "←",
  le: "≤",
  ge: "≥",
  ne: "≠",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  acirc: "â",
  ccedil: "ç",
  ntilde: "ñ",
  iacute: "í",
  oacute: "ó",
  uacute: "ú",
  aacute: "á",
};

/** Characters for `&…;`, by number or by name. Once: what comes out is not looked at again. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/g, (whole, ten, sixteen, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    const code = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten);
    const isCharacter = code >= 32 ? code <= 0x10ffff : code === 9 || code === 10 || code === 13;
    return isCharacter && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";
  });

const breaks = new Set([
  "br",
  "p",
  "div",
  "li",
  "ul",
  "ol",
  "tr",
  "table",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "pre",
  "blockquote",
  "hr",
]);
/** Elements whose words nobody reads. */
const unread = new Set(["script", "style", "template", "iframe", "object", "math"]);

/**
 * The words of a piece of HTML as plain text: lines where paragraphs end, nothing of what is markup. One pass. What looks
 * like a tag and is none ("a < b") stays. @param notes gets what was lost
 */
export const htmlText = (html: string, notes: NoteCode[] = []): string => plain(htmlWords(html, notes));

/** The same with the blanks at its ends. */
export function htmlWords(html: string, notes: NoteCode[] = []): string {
  let [text, at] = ["", 0];
  // Found once each, or a text of tags that never close would be looked through from each of them.
  const lower = /<(?:script|style|template|iframe|object|math)/i.test(html) ? html.toLowerCase() : "";
  let close = html.indexOf(">");
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    text += words(html.slice(at, open));
    if (close >= 0 && close < open) close = html.indexOf(">", open);
    const found = tagAt(html, open, close);
    if (!found) {
      text += "<";
      at = open + 1;
      continue;
    }
    at = found.end;
    if (found.name === "img") notes.push("pictures");
    else if (found.name !== "" && !breaks.has(found.name) && !plainMarks.has(found.name)) notes.push("markup");
    if (breaks.has(found.name)) text += "\n";
    if (unread.has(found.name) && !found.closes) {
      const end = lower.indexOf(`</${found.name}`, at);
      at = end < 0 ? html.length : end;
    }
  }
  return text + words(html.slice(at));
}

/** Elements without which a text says the same. */
const plainMarks = new Set([
  "span",
  "font",
  "b",
  "strong",
  "i",
  "em",
  "u",
  "a",
  "small",
  "body",
  "html",
  "section",
  "center",
  "tbody",
  "td",
  "th",
  "mark",
]);

/** Blanks of the source are one blank. */
const words = (text: string): string => decoded(text.replace(/[ \t\r\n\f]+/g, " "));

/** A tag, comment or declaration that begins here, and where it ends. @param close the next `>` */
function tagAt(html: string, open: number, close: number): { name: string; closes: boolean; end: number } | null {
  if (html.startsWith("<!--", open)) {
    const end = html.indexOf("-->", open + 4);
    return { name: "", closes: false, end: end < 0 ? html.length : end + 3 };
  }
  const found = /^<(\/?)([a-zA-Z][a-zA-Z\d]{0,15})(?=[\s/>])|^<[!?][^<>]{0,200}>/.exec(html.slice(open, open + 220));
  if (!found) return null;
  return close < 0 ? null : { name: (found[2] ?? "").toLowerCase(), closes: found[1] === "/", end: close + 1 };
}
