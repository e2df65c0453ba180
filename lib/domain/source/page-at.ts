import type { SourceText } from "./source-text.ts";
import type { Span } from "./span.ts";

/** The page or pages some spans stand on, "3" or "3–4"; null when the text has none. */
export function pageAt(source: Pick<SourceText, "pages">, spans: readonly Span[]): string | null {
  const { pages } = source;
  if (!pages || spans.length === 0) return null;
  const first = numberAt(pages, Math.min(...spans.map(({ start }) => start)));
  const last = numberAt(pages, Math.max(...spans.map(({ end }) => end - 1)));
  return first === last ? String(first) : `${first}–${last}`;
}

/** Pages whose beginning is not after the offset: its page, counted from 1. */
function numberAt(pages: readonly number[], offset: number): number {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}

/** "p. 3" or "pp. 3–4", as a foot prints it. */
export const inWords = (page: string | null): string | null =>
  page === null ? null : `${page.includes("–") ? "pp." : "p."} ${page}`;
