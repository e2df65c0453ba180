import type { Paragraph } from "../nlp/analyse.ts";
import type { Sentence } from "../nlp/sentences.ts";
import { holding } from "../nlp/within.ts";
import { rawSpans } from "../source/prose.ts";
import type { Span } from "../source/span.ts";

/** The sentence at a clean offset of a paragraph. */
export function sentenceAt(paragraph: Paragraph, at: number): Sentence | null {
  return holding(paragraph.sentences, at);
}

/** Raw spans of the sentences that cover a clean range. */
export function evidenceOf(paragraph: Paragraph, start: number, end: number): Span[] {
  const first = sentenceAt(paragraph, start)?.start ?? start;
  const last = sentenceAt(paragraph, Math.max(start, end - 1))?.end ?? end;
  return rawSpans(paragraph.prose, Math.min(first, start), Math.max(last, end));
}
