import type { SentenceState } from "../fact/ledger.ts";
import { displayed } from "../source/passage.ts";
import { type Prose, proseOf } from "../source/prose.ts";
import type { Block, SourceText } from "../source/source-text.ts";
import { overlaps, type Span } from "../source/span.ts";
import { type Cell, tablesOf } from "../source/table.ts";

/** A stretch of a shown text; `start` and `end` count its UTF-16 units. */
export interface Marked extends Span {
  /** Index into the facts that were given. */
  readonly fact: number;
}

/** A text as a reader sees it, with what stands in it. */
export interface ShownText {
  readonly text: string;
  readonly marks: readonly Marked[];
  /** Sentences that are not taken, with the reason; empty where the ledger does not go. */
  readonly sentences: readonly SentenceState[];
}

export interface ShownBlock extends ShownText {
  readonly kind: Block["kind"];
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly locator: string | null;
  /** Raw offset at which it begins: what a selection is sent back by. */
  readonly at: number;
  /** Of a table: its cells, the header first. Its `text` is empty then. */
  readonly rows: readonly (readonly ShownText[])[];
}

/** The whole document for reading: no markup, no locators in the text, every mention and sentence where it is shown. */
export function pageOf(
  source: SourceText,
  mentions: readonly Span[],
  sentences: readonly SentenceState[],
): ShownBlock[] {
  const facts = mentions.map((span, fact) => ({ ...span, fact })).sort((a, b) => a.start - b.start);
  const tables = new Map(tablesOf(source).map(({ block, table }) => [block.index, table]));
  const untaken = sentences.filter(({ state }) => state !== "taken");
  return source.blocks.map((block) => {
    const table = tables.get(block.index);
    const at = block.spans[0]?.start ?? 0;
    const shared = { kind: block.kind, level: levelOf(source.text, block), locator: block.locator, at };
    if (table) {
      const cell = (each: Cell) => shown(source, [each], facts, []);
      const rows = [table.head, ...table.rows].map((row) => row.map(cell));
      return { ...shared, text: "", marks: [], sentences: [], rows };
    }
    return { ...shared, ...shown(source, block.spans, facts, untaken), rows: [] };
  });
}

function shown(
  source: SourceText,
  spans: readonly Span[],
  facts: readonly Marked[],
  sentences: readonly SentenceState[],
): ShownText {
  const prose = proseOf(source.text, spans, source.format === "markdown");
  const here = <T extends Span>(all: readonly T[]): T[] =>
    within(all, spans).flatMap((each) => {
      const start = cleanOffset(prose, each.start);
      const end = cleanOffset(prose, each.end);
      return end > start ? { ...each, start, end } : [];
    });
  return {
    text: displayed(source, prose.map, 0, prose.text.length, prose.text),
    marks: here(facts),
    sentences: here(sentences),
  };
}

/** First clean offset whose character comes from `raw` or later. */
function cleanOffset(prose: Prose, raw: number): number {
  let [low, high] = [0, prose.map.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prose.map[middle] ?? 0) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those that touch any of the spans; both in the order of the text. */
function within<T extends Span>(all: readonly T[], spans: readonly Span[]): T[] {
  const [first, last] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < first - REACH) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < all.length && (all[at] as T).start < last; at += 1)
    if (spans.some((span) => overlaps(span, all[at] as T))) found.push(all[at] as T);
  return found;
}

/** The longest mention, characters: a quotation over several paragraphs. */
const REACH = 20_000;

function levelOf(text: string, block: Block): number {
  if (block.kind !== "heading") return 0;
  const at = block.spans[0]?.start ?? 0;
  const marks = /(#{1,6})[ \t]+$/.exec(text.slice(Math.max(0, at - 8), at));
  return marks?.[1]?.length ?? 2;
}
