import { bylineOf, headingMark, isAligned, isMarkdownTable, isTable, kindOf, listMark } from "./classify.ts";
import { datelineOf, headerDate } from "./header.ts";
import { groupsOf, isHardWrapped } from "./lines.ts";
import { proseOf } from "./prose.ts";
import type { Block, BlockKind } from "./source-text.ts";
import type { Span } from "./span.ts";

/** What the top of the text says about it, found on the way. */
export interface Found {
  blocks: Block[];
  title: string | null;
  author: string | null;
  published: string | null;
  agency: string | null;
}

interface Draft {
  kind: BlockKind;
  spans: Span[];
  locator: string | null;
}

const locatorMark = /\s*\[¶+\s?(\d+(?:\s?[–-]\s?\d+)?)\]$/;

function withoutLocator(raw: string, span: Span): { span: Span; locator: string | null } {
  const found = locatorMark.exec(raw.slice(Math.max(span.start, span.end - 40), span.end));
  if (!found?.[1]) return { span, locator: null };
  return { span: { start: span.start, end: span.end - found[0].length }, locator: found[1].replace(/\s?[–-]\s?/, "–") };
}

const HEADER_BLOCKS = 6;

/** Units of a group of lines: a table whole; list items, headings and long lines apart; wrapped lines together. */
function* unitsOf(raw: string, group: Span[], wrapped: boolean): Generator<{ kind: BlockKind; spans: Span[] }> {
  const texts = group.map((line) => raw.slice(line.start, line.end));
  if (isTable(texts) || isMarkdownTable(texts) || isAligned(texts)) {
    yield { kind: "table", spans: group };
    return;
  }
  let open: { kind: BlockKind; spans: Span[] } | null = null;
  let wasAlone = false;
  for (const [index, line] of group.entries()) {
    const text = texts[index] as string;
    // A byline or a date line at the top stands alone though no blank line sets it off.
    const alone =
      headingMark.test(text) ||
      (text.length < 60 && (headerDate(text)?.length === text.length || /^By \p{Lu}/u.test(text)));
    const item = listMark(text) > 0;
    const tabbed = text.includes("\t") && (texts[index - 1]?.includes("\t") || texts[index + 1]?.includes("\t"));
    if (tabbed) {
      if (open?.kind === "table") open.spans.push(line);
      else {
        if (open) yield open;
        open = { kind: "table", spans: [line] };
      }
      continue;
    }
    const continues =
      open && !wasAlone && open.kind !== "heading" && open.kind !== "table" && wrapped && !alone && !item;
    if (continues && open) {
      open.spans.push(line);
      continue;
    }
    wasAlone = alone;
    if (open) yield open;
    open = { kind: headingMark.test(text) ? "heading" : item ? "list" : "paragraph", spans: [line] };
  }
  if (open) yield open;
}

function trimmed(raw: string, kind: BlockKind, spans: Span[]): Span[] {
  const [first, ...rest] = spans;
  if (!first) return spans;
  const text = raw.slice(first.start, first.end);
  const mark =
    kind === "heading"
      ? (headingMark.exec(text)?.[0].length ?? 0)
      : kind === "list"
        ? listMark(text)
        : (/^>\s+/.exec(text)?.[0].length ?? 0);
  return [{ start: first.start + mark, end: first.end }, ...rest];
}

/** Wrapped lines become one span, so that a paragraph is cut only where something stands between. */
const merged = (spans: Span[]): Span[] => {
  const [first] = spans;
  const last = spans.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
};

function drafts(raw: string, from: number, markdown: boolean, found: Found): Draft[] {
  const groups = groupsOf(raw, from);
  const wrapped = isHardWrapped(groups);
  const list: Draft[] = [];
  for (const group of groups) {
    for (const unit of unitsOf(raw, group, wrapped)) {
      const head = list.length < HEADER_BLOCKS && unit.spans[0] ? unit.spans[0] : null;
      if (head && found.published === null && unit.kind !== "table") {
        const date = headerDate(raw.slice(head.start, head.end));
        if (date) {
          found.published = date.edtf;
          const rest = { start: head.start + date.length, end: head.end };
          while (rest.start < rest.end && raw[rest.start] === " ") rest.start += 1;
          if (rest.start >= rest.end) unit.spans.shift();
          else unit.spans[0] = rest;
          if (unit.spans.length === 0) continue;
        }
      }
      if (unit.kind === "table") {
        list.push({ kind: "table", spans: unit.spans, locator: null });
        continue;
      }
      const { span, locator } = withoutLocator(raw, merged(trimmed(raw, unit.kind, unit.spans))[0] as Span);
      const line = raw.slice(span.start, Math.min(span.end, span.start + 800));
      let kind = unit.kind === "paragraph" && span.end - span.start <= 800 ? kindOf(line) : unit.kind;
      if (kind === "heading" && unit.kind === "paragraph" && (locator || (markdown && found.title))) kind = "paragraph";
      const lastKind = list.at(-1)?.kind;
      const byline =
        kind === "heading" || kind === "paragraph" ? bylineOf(line, lastKind === "heading" && list.length < 3) : null;
      if (byline && list.length < HEADER_BLOCKS) {
        found.author ??= byline;
        kind = "byline";
      }
      const dateline = kind === "paragraph" && list.length < HEADER_BLOCKS ? datelineOf(line) : null;
      if (dateline) {
        found.agency ??= dateline.agency;
        span.start;
      }
      const start = span.start + (dateline?.length ?? 0);
      if (
        kind === "heading" &&
        found.title === null &&
        list.every((draft) => draft.kind === "byline" || draft.kind === "caption")
      ) {
        found.title = proseOf(raw, [span], markdown).text || null;
      }
      list.push({ kind, spans: [{ start, end: span.end }], locator });
    }
  }
  return list;
}

const endsOpen = (text: string): boolean => !/[.!?:;…]["'”’)\]]*$/.test(text);
const between: ReadonlySet<BlockKind> = new Set(["caption", "table", "source-line", "boilerplate"]);

/** S1's joins: a paragraph without its final stop goes on after a page break or a caption. */
function joined(raw: string, list: Draft[]): Draft[] {
  const out: Draft[] = [];
  let open: Draft | null = null;
  for (const draft of list) {
    if (draft.kind === "paragraph" && open?.kind === "heading") {
      // A short line that goes on in small letters after a caption was no heading.
      const next = draft.spans[0] as Span;
      if (
        /^\p{Ll}/u.test(raw.slice(next.start, next.start + 2)) &&
        raw.slice(Math.max(0, (open.spans[0] as Span).start - 2), (open.spans[0] as Span).start) !== "# "
      ) {
        open.kind = "paragraph";
        open.spans.push(...draft.spans);
        open.locator = draft.locator;
        continue;
      }
    } else if (draft.kind === "paragraph" && open && !open.locator) {
      const last = open.spans.at(-1) as Span;
      const tail = raw.slice(Math.max(last.start, last.end - 12), last.end);
      const next = draft.spans[0] as Span;
      const lower = /^\p{Ll}/u.test(raw.slice(next.start, next.start + 2));
      const long = last.end - last.start > 150;
      if (endsOpen(tail) && (lower || (long && /^[\p{Lu}\d]/u.test(raw.slice(next.start, next.start + 2))))) {
        open.spans.push(...draft.spans);
        open.locator = draft.locator;
        continue;
      }
    }
    out.push(draft);
    if (draft.kind === "paragraph" || draft.kind === "heading") open = draft;
    else if (!between.has(draft.kind)) open = null;
  }
  return out;
}

export function readBlocks(raw: string, from: number, markdown: boolean): Found {
  const found: Found = { blocks: [], title: null, author: null, published: null, agency: null };
  const list = joined(raw, drafts(raw, from, markdown, found));
  let heading: string | null = null;
  for (const [index, draft] of list.entries()) {
    const first = draft.spans[0] as Span;
    // "## Early years" below front matter is a section, whatever stands first.
    const isTitle =
      draft.kind === "heading" &&
      !raw.slice(Math.max(0, first.start - 8), first.start).endsWith("## ") &&
      proseOf(raw, draft.spans, markdown).text === found.title;
    found.blocks.push({ index, kind: draft.kind, spans: draft.spans, heading, locator: draft.locator });
    if (draft.kind === "heading" && !isTitle) heading = proseOf(raw, draft.spans, markdown).text || heading;
  }
  return found;
}
