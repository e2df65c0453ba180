import { type Analysis, analyse, type Paragraph } from "../nlp/analyse.ts";
import { rawSpan } from "../source/prose.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Refusal } from "./define-fact-kind.ts";
import { type Fact, factKinds } from "./kinds/index.ts";
import { countLedger, type Ledger, type SentenceState, sentenceStates } from "./ledger.ts";
import { verified } from "./verify.ts";

export interface Extraction {
  readonly times: readonly { readonly start: number; readonly end: number; readonly edtf: string }[];
  readonly facts: readonly Fact[];
  /** Every sentence and what became of it, in the order of the text. */
  readonly sentences: readonly SentenceState[];
  /** The same, counted. */
  readonly ledger: Ledger;
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
  const sentences = sentenceStates(analysis, sound, refusals);
  return { times: timesIn(analysis.paragraphs), facts: sound, sentences, ledger: countLedger(sentences) };
}
