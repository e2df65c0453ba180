import type { Footnote, Option } from "../parts.ts";
import type { SourceCard, Stock } from "./material.ts";
import type { Proposal } from "./proposal.ts";

/** Where a card's answer is proved: the paragraphs with the evidence, nothing around them. */
export const footnoteOf = ({ id, document, note, passage }: SourceCard): Footnote => ({
  card: id,
  document,
  note: note.slice(0, 500),
  passage: {
    ...passage,
    paragraphs: passage.paragraphs
      .filter(({ here }) => here)
      .map((paragraph) => ({ ...paragraph, runs: paragraph.runs.map((run) => ({ ...run })) })),
  },
});

/** What an item of whatever type takes over from the card it is made of. */
export const commonOf = (card: SourceCard, stem = card.stem) => ({
  stem,
  points: 1,
  hints: [] as string[],
  feedback: "",
  footnote: footnoteOf(card),
});

/** "When did …?" and "A month and a year." → "When did …? (A month and a year.)" */
export const withHint = ({ stem, hint }: SourceCard): string => (hint ? `${stem} (${hint})` : stem);

export const proposalOf = (
  card: SourceCard,
  content: Proposal["content"],
  spares: readonly string[] = [],
  others: readonly SourceCard[] = [],
): Proposal => ({
  content,
  spares,
  claims: [...new Set([card, ...others].flatMap(({ fact, claim }) => [`fact ${fact}`, claim.about]))],
  document: card.document,
  section: card.passage.section,
  kind: card.kind,
  rank: card.rank,
  recall: card.recall,
});

export const optionOf = (
  stock: Pick<Stock, "cardSaying">,
  card: SourceCard,
  id: string,
  text: string,
  right = false,
): Option => ({
  id,
  text,
  feedback: "",
  from: right ? null : (stock.cardSaying(card.kind, text)?.id ?? null),
});
