import { type Analysis, analyse, type Paragraph } from "../nlp/analyse.ts";
import { rawSpan } from "../source/prose.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Refusal } from "./define-fact-kind.ts";
import { type Fact, factKinds } from "./kinds/index.ts";
import { verified } from "./verify.ts";

/** Every sentence in exactly one class: `taken + Σ refused + unread = sentences`. */
export interface Ledger {
  readonly sentences: number;
  readonly taken: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly unread: number;
}

export interface Extraction {
  readonly times: readonly { readonly start: number; readonly end: number; readonly edtf: string }[];
  readonly facts: readonly Fact[];
  readonly ledger: Ledger;
}

function ledgerOf(analysis: Analysis, facts: readonly Fact[], refusals: readonly Refusal[]): Ledger {
  const evidence = facts.flatMap((fact) => fact.evidence).sort((a, b) => a.start - b.start);
  const byParagraph = Map.groupBy(refusals, (refusal) => refusal.paragraph);
  const refused: Record<string, number> = {};
  let [sentences, taken, unread, next] = [0, 0, 0, 0];
  // Both lists are in the order of the text, so one walk over both tells which sentences a fact rests on.
  const order: { start: number; end: number; code: string | null }[] = [];
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
  let reach = 0;
  for (const sentence of order) {
    sentences += 1;
    while (next < evidence.length && (evidence[next]?.start ?? 0) < sentence.end) {
      reach = Math.max(reach, evidence[next]?.end ?? 0);
      next += 1;
    }
    if (reach > sentence.start) taken += 1;
    else if (sentence.code) refused[sentence.code] = (refused[sentence.code] ?? 0) + 1;
    else unread += 1;
  }
  return { sentences, taken, refused, unread };
}

function timesIn(paragraphs: Analysis["paragraphs"]): Extraction["times"] {
  return paragraphs
    .flatMap((paragraph) =>
      paragraph.times.map((time) => ({
        ...rawSpan((paragraph as Paragraph).prose, time.start, time.end),
        edtf: time.edtf,
      })),
    )
    .sort((a, b) => a.start - b.start);
}

/** The whole engine, S3–S12: a text in, facts that each rest on a slice of it out. Same text, same facts. */
export function extract(source: SourceText): Extraction {
  const analysis = analyse(source);
  const facts: Fact[] = [];
  const refusals: Refusal[] = [];
  for (const definition of factKinds) {
    const found = definition.find(analysis);
    for (const fact of found.facts) facts.push({ kind: definition.kind, ...fact } as Fact);
    // No spread: a book has more refusals than a call may have arguments.
    for (const refusal of found.refused) refusals.push(refusal);
  }
  const sound = facts.filter((fact) => verified(source.text, fact));
  sound.sort(
    (a, b) => a.mention.start - b.mention.start || a.mention.end - b.mention.end || a.kind.localeCompare(b.kind),
  );
  return { times: timesIn(analysis.paragraphs), facts: sound, ledger: ledgerOf(analysis, sound, refusals) };
}
