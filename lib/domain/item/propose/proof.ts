import { typeset } from "../../fact/prompts/typography.ts";
import { sentencesOf } from "../../nlp/sentences.ts";
import type { SourceCard } from "./material.ts";

export interface ProofSentence {
  /** As it is printed; as long as the words in the document. */
  readonly text: string;
  /** Where the words stand that carry the answer; empty for a sentence that does not. */
  readonly answers: readonly { readonly start: number; readonly end: number }[];
}

export interface Proof {
  /** The paragraph's words, by which two cards are known to have one proof. */
  readonly paragraph: string;
  readonly sentences: readonly ProofSentence[];
}

const proofs = new WeakMap<SourceCard, Proof | null>();

/** The paragraph that proves a card's answer, sentence by sentence; null when it spans several. */
export function proofOf(card: SourceCard): Proof | null {
  const known = proofs.get(card);
  if (known !== undefined) return known;
  const made = proofIn(card);
  proofs.set(card, made);
  return made;
}

function proofIn({ passage }: SourceCard): Proof | null {
  const holding = passage.paragraphs.filter(({ runs }) => runs.some(({ as }) => as === "answer"));
  const [only] = holding;
  if (!only || holding.length > 1) return null;
  let paragraph = "";
  const answers: { start: number; end: number }[] = [];
  for (const { text, as } of only.runs) {
    if (as === "answer") answers.push({ start: paragraph.length, end: paragraph.length + text.trimEnd().length });
    paragraph += text;
  }
  return {
    paragraph,
    sentences: sentencesOf(paragraph).map(({ start, end }) => ({
      text: same(paragraph.slice(start, end)),
      answers: answers
        .filter((answer) => answer.start >= start && answer.end <= end)
        .map((answer) => ({ start: answer.start - start, end: answer.end - start })),
    })),
  };
}

/** With printer's quotation marks, unless that would move the words. */
function same(text: string): string {
  const set = typeset(text);
  return set.length === text.length ? set : text;
}

/** The one sentence with the answer in one piece, and those words. */
export function answerIn(
  card: SourceCard,
): { readonly sentence: ProofSentence; readonly start: number; readonly end: number; readonly words: string } | null {
  const holding = proofOf(card)?.sentences.filter(({ answers }) => answers.length > 0) ?? [];
  const [sentence] = holding;
  const [answer] = sentence?.answers ?? [];
  if (!sentence || !answer || holding.length > 1 || sentence.answers.length > 1) return null;
  return { sentence, ...answer, words: sentence.text.slice(answer.start, answer.end) };
}
