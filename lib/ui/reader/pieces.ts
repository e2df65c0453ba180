import type { ShownText } from "#lib/contract/document.ts";

/** A stretch of shown text in which nothing begins or ends. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  /** Facts that cover it, the shortest first: that one is underlined and opened. */
  readonly facts: readonly number[];
  /** Why its sentence is not taken, or null. */
  readonly state: string | null;
}

/** Cuts a shown text wherever a fact or an untaken sentence begins or ends. @param withLedger whether sentences cut it too */
export function piecesOf({ text, marks, sentences }: ShownText, withLedger: boolean): Piece[] {
  const spans = withLedger ? [...marks, ...sentences] : marks;
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((start, i) => {
    const end = cuts[i + 1] ?? text.length;
    if (end <= start) return [];
    const covers = (span: { start: number; end: number }) => span.start <= start && span.end >= end;
    const facts = marks
      .filter(covers)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || a.fact - b.fact)
      .map(({ fact }) => fact);
    const state = withLedger ? (sentences.find(covers)?.state ?? null) : null;
    return { start, text: text.slice(start, end), facts, state };
  });
}
