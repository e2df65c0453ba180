/** A half-open range of UTF-16 code units in a document's raw text: `text.slice(start, end)` is exactly what it covers. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The text of several spans in order, as a reader would read it: an interruption (caption, page break) becomes one space. */
export const textOf = (text: string, spans: readonly Span[]): string =>
  spans
    .map((span) => sliceOf(text, span))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
