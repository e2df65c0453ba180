import type { Span } from "./span.ts";

/**
 * The clean view of a block that every rule reads: markup, escapes, soft hyphens and page breaks gone, apostrophes and
 * quotation marks straight, one space between words. `map[i]` is the raw offset of clean character i, so each clean
 * range leads back to raw spans. One clean character always comes from one raw character.
 */
export interface Prose {
  readonly text: string;
  readonly map: readonly number[];
  readonly spans: readonly Span[];
}

const apostrophes = new Set(["’", "ʼ", "′", "`", "´"]);
const doubles = new Set(["“", "”", "„", "‟", "«", "»", "″"]);
const singles = new Set(["‘", "‛", "‹", "›"]);
const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0x2028 ||
  code === 0x2029;
const isGhost = (code: number): boolean =>
  code === 0xad || code === 0x200b || code === 0x200c || code === 0x200d || code === 0x2060 || code === 0xfeff;

// Bounded look-ahead: an unclosed bracket costs a constant, never the rest of the document.
const LABEL = 400;
const TARGET = 2000;

/** Where a markdown link that starts at `at` ends, or null: `[label](target)`. */
function linkAt(raw: string, at: number, end: number): { labelEnd: number; end: number } | null {
  const close = raw.slice(at, Math.min(end, at + LABEL)).indexOf("](");
  if (close < 1) return null;
  const labelEnd = at + close;
  const target = raw.slice(labelEnd + 2, Math.min(end, labelEnd + TARGET)).indexOf(")");
  return target < 0 ? null : { labelEnd, end: labelEnd + 2 + target + 1 };
}

function skipMarkup(raw: string, at: number, end: number, skip: Map<number, number>): number {
  const char = raw[at];
  if (char === "!" && raw[at + 1] === "[") {
    const image = linkAt(raw, at + 1, end);
    if (image) return image.end;
  }
  if (char === "[") {
    const link = linkAt(raw, at, end);
    if (link && !raw.slice(at + 1, link.labelEnd).includes("[")) {
      skip.set(link.labelEnd, link.end);
      return at + 1;
    }
  }
  if (char === "\\" && /[\\$*_[\](){}#+.!<>~|"'-]/.test(raw[at + 1] ?? "")) return at + 1;
  return at;
}

// Emphasis marks touch a word on one side only; "5 * 3" keeps its star.
const isEmphasis = (raw: string, at: number): boolean => {
  const char = raw[at];
  if (char === "*") return !(/\s/.test(raw[at - 1] ?? " ") && /\s/.test(raw[at + 1] ?? " "));
  return char === "_" && !(/[\p{L}\p{N}]/u.test(raw[at - 1] ?? " ") && /[\p{L}\p{N}]/u.test(raw[at + 1] ?? " "));
};

export function proseOf(raw: string, spans: readonly Span[], markdown: boolean): Prose {
  const out: string[] = [];
  const map: number[] = [];
  const push = (char: string, at: number): void => {
    out.push(char);
    map.push(at);
  };
  const space = (at: number): void => {
    if (out.length > 0 && out.at(-1) !== " ") push(" ", at);
  };
  for (const span of spans) {
    const skip = new Map<number, number>();
    if (out.length > 0) space(span.start);
    for (let at = span.start; at < span.end; at += 1) {
      const jump = skip.get(at);
      if (jump !== undefined) {
        at = jump - 1;
        continue;
      }
      const code = raw.charCodeAt(at);
      if (isSpace(code)) {
        space(at);
        continue;
      }
      if (isGhost(code)) continue;
      const char = raw[at] as string;
      if (char === "[" || char === "!" || char === "\\") {
        const next = skipMarkup(raw, at, span.end, skip);
        if (next !== at) {
          // `\$`: the escaped character itself is read in the next round, as text.
          if (char === "\\") {
            push(raw[next] as string, next);
            at = next;
          } else at = next - 1;
          continue;
        }
      }
      if (markdown && (char === "*" || char === "_" || char === "`") && isEmphasis(raw, at)) continue;
      if (apostrophes.has(char) || singles.has(char)) {
        // "Kremlin 's": a stray space before a possessive is a slip of typesetting.
        if (
          out.at(-1) === " " &&
          raw[at + 1] === "s" &&
          !/[\p{L}]/u.test(raw[at + 2] ?? " ") &&
          apostrophes.has(char)
        ) {
          out.pop();
          map.pop();
        }
        push("'", at);
      } else if (char === "'" && out.at(-1) === " " && raw[at + 1] === "s" && /[\s.,]/.test(raw[at + 2] ?? " ")) {
        out.pop();
        map.pop();
        push("'", at);
      } else push(doubles.has(char) ? '"' : char, at);
    }
  }
  while (out.at(-1) === " ") {
    out.pop();
    map.pop();
  }
  return { text: out.join(""), map, spans };
}

/** Raw spans of a clean range: one, or one per raw piece where a page break or caption interrupts it. */
export function rawSpans(prose: Prose, start: number, end: number): Span[] {
  const found: Span[] = [];
  let piece = 0;
  let first = -1;
  let last = -1;
  for (let i = start; i < end; i += 1) {
    const at = prose.map[i] as number;
    while (piece < prose.spans.length && at >= (prose.spans[piece] as Span).end) {
      if (first >= 0) found.push({ start: first, end: last + 1 });
      first = -1;
      piece += 1;
    }
    if (prose.text[i] === " " && first < 0) continue;
    if (first < 0) first = at;
    if (prose.text[i] !== " ") last = at;
  }
  if (first >= 0 && last >= first) found.push({ start: first, end: last + 1 });
  return found;
}

/** The one span from the first to the last raw character of a clean range. */
export function rawSpan(prose: Prose, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && prose.text[from] === " ") from += 1;
  while (to > from && prose.text[to - 1] === " ") to -= 1;
  const first = prose.map[from] ?? prose.map.at(-1) ?? 0;
  return { start: first, end: (prose.map[to - 1] ?? first) + 1 };
}
