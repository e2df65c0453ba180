import type { Analysis } from "../nlp/analyse.ts";
import { rawSpan } from "../source/prose.ts";
import type { Span } from "../source/span.ts";
import type { Refusal, RefusalCode } from "./define-fact-kind.ts";
import type { Fact } from "./kinds/index.ts";

/** A sentence of the raw text: a fact rests on it, it was refused for a reason, or nothing in it was understood. */
export interface SentenceState extends Span {
  readonly state: "taken" | "unread" | RefusalCode;
}

/** Every sentence in exactly one class: `taken + Σ refused + unread = sentences`. */
export interface Ledger {
  readonly sentences: number;
  readonly taken: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly unread: number;
}

/** What became of each sentence, headings left out, in the order of the text. */
export function sentenceStates(
  analysis: Analysis,
  facts: readonly Fact[],
  refusals: readonly Refusal[],
): SentenceState[] {
  const evidence = facts.flatMap((fact) => fact.evidence).sort((a, b) => a.start - b.start);
  const byParagraph = Map.groupBy(refusals, (refusal) => refusal.paragraph);
  const order: (Span & { code: RefusalCode | null })[] = [];
  for (const paragraph of analysis.paragraphs) {
    if (paragraph.block.kind === "heading") continue;
    const here = (byParagraph.get(paragraph.index) ?? []).toSorted((a, b) => a.at - b.at);
    let at = 0;
    for (const sentence of paragraph.sentences) {
      const span = rawSpan(paragraph.prose, sentence.start, sentence.end);
      while (at < here.length && (here[at]?.at ?? 0) < sentence.start) at += 1;
      const hit = (here[at]?.at ?? Number.POSITIVE_INFINITY) < sentence.end ? here[at] : undefined;
      const question = paragraph.prose.text[sentence.end - 1] === "?" ? "question" : null;
      order.push({ ...span, code: hit?.code ?? (sentence.damaged ? "damaged" : question) });
    }
  }
  order.sort((a, b) => a.start - b.start);
  // Both lists are in the order of the text, so one walk over both tells which sentences a fact rests on.
  let [reach, next] = [0, 0];
  return order.map(({ start, end, code }) => {
    while (next < evidence.length && (evidence[next]?.start ?? 0) < end) {
      reach = Math.max(reach, evidence[next]?.end ?? 0);
      next += 1;
    }
    return { start, end, state: reach > start ? "taken" : (code ?? "unread") };
  });
}

export function countLedger(sentences: readonly SentenceState[]): Ledger {
  const refused: Record<string, number> = {};
  let [taken, unread] = [0, 0];
  for (const { state } of sentences) {
    if (state === "taken") taken += 1;
    else if (state === "unread") unread += 1;
    else refused[state] = (refused[state] ?? 0) + 1;
  }
  return { sentences: sentences.length, taken, refused, unread };
}
