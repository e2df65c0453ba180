import type { Analysis } from "../../nlp/analyse.ts";
import type { Span } from "../../source/span.ts";

export interface Located {
  readonly paragraph: Analysis["paragraphs"][number];
  /** The span in the clean text of the paragraph. */
  readonly start: number;
  readonly end: number;
}

const ends = new WeakMap<Analysis, readonly { readonly end: number; readonly index: number }[]>();

/** Clean offset of a raw one inside a paragraph: the first clean character at or after it. */
export function cleanOffset(map: readonly number[], raw: number): number {
  let [low, high] = [0, map.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map[middle] as number) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Leads a raw span of a fact back to its paragraph; null when the text has changed under it. */
export function locate(analysis: Analysis, span: Span): Located | null {
  let order = ends.get(analysis);
  if (!order) {
    order = analysis.paragraphs
      .flatMap((paragraph) => paragraph.prose.spans.map((piece) => ({ end: piece.end, index: paragraph.index })))
      .sort((a, b) => a.end - b.end);
    ends.set(analysis, order);
  }
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const paragraph = analysis.paragraphs[order[low]?.index ?? -1];
  if (!paragraph) return null;
  const start = cleanOffset(paragraph.prose.map, span.start);
  const end = cleanOffset(paragraph.prose.map, span.end);
  return end > start ? { paragraph, start, end } : null;
}
