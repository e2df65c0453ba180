import { err, ok, type Result } from "../../kernel/result.ts";
import { decoded } from "../html-text.ts";
import type { Unreadable } from "../read-quiz.ts";

/** An element of XML. Names are without their prefix: no format here has one name in two senses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

const MOST_DEPTH = 256;
const MOST_ELEMENTS = 400_000;
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML in one pass and without a stack of calls. Definitions (DOCTYPE) are refused, which is where XML can blow up or
 * name files; nesting ends at 256. Comments and instructions are skipped. Names of
 * HTML's characters are read like XML's own five, any other name stays as it is written: nothing can define one.
 * @returns the root element
 */
export function parseXml(source: string): Result<XmlElement, Unreadable> {
  const root: Open = { name: "", attributes: new Map(), children: [] };
  const open: Open[] = [root];
  let [at, count] = [0, 0];
  const stop = (code: Unreadable["code"], where = at): Result<never, Unreadable> =>
    err({ code, line: source.slice(0, where).split("\n").length });
  while (at < source.length) {
    const here = open.at(-1) as Open;
    const next = source.indexOf("<", at);
    const text = source.slice(at, next < 0 ? source.length : next);
    if (text !== "") here.children.push(decoded(text));
    if (next < 0) break;
    at = next;
    if (source.startsWith("<!--", at)) {
      const end = source.indexOf("-->", at + 4);
      if (end < 0) return stop("xml");
      at = end + 3;
    } else if (source.startsWith("<![CDATA[", at)) {
      const end = source.indexOf("]]>", at + 9);
      if (end < 0) return stop("xml");
      here.children.push(source.slice(at + 9, end));
      at = end + 3;
    } else if (source.startsWith("<!", at)) return stop("doctype");
    else if (source.startsWith("<?", at)) {
      const end = source.indexOf("?>", at);
      if (end < 0) return stop("xml");
      at = end + 2;
    } else if (source[at + 1] === "/") {
      const end = source.indexOf(">", at);
      if (end < 0 || open.length < 2 || localName(source.slice(at + 2, end).trim()) !== here.name) return stop("xml");
      open.pop();
      at = end + 1;
    } else {
      const tag = tagAt(source, at);
      if (!tag) return stop("xml");
      count += 1;
      if (count > MOST_ELEMENTS) return stop("too-large");
      const element: Open = { name: localName(tag.name), attributes: tag.attributes, children: [] };
      here.children.push(element);
      if (!tag.empty) open.push(element);
      if (open.length > MOST_DEPTH) return stop("too-deep");
      at = tag.end;
    }
  }
  if (open.length > 1) return stop("xml", source.length);
  const first = root.children.find((child) => typeof child !== "string");
  return first ? ok(first) : stop("xml");
}

const nameHere = /[^\s<>/=&"']+/y;
const blanks = /\s*/y;

/** A start tag, attribute by attribute: a `>` may stand inside quotes. */
function tagAt(
  source: string,
  start: number,
): { name: string; attributes: Map<string, string>; empty: boolean; end: number } | null {
  let at = start + 1;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? "";
    at += found.length;
    return found;
  };
  const name = take(nameHere);
  if (name === "") return null;
  const attributes = new Map<string, string>();
  for (;;) {
    take(blanks);
    if (source[at] === ">") return { name, attributes, empty: false, end: at + 1 };
    if (source[at] === "/" && source[at + 1] === ">") return { name, attributes, empty: true, end: at + 2 };
    const attribute = take(nameHere);
    take(blanks);
    if (attribute === "" || source[at] !== "=") return null;
    at += 1;
    take(blanks);
    const quote = source[at];
    if (quote !== '"' && quote !== "'") return null;
    const end = source.indexOf(quote, at + 1);
    if (end < 0) return null;
    attributes.set(localName(attribute), decoded(source.slice(at + 1, end)));
    at = end + 1;
  }
}
