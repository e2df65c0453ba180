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

/** Of several cards of one document: every paragraph that proves something, once, and the document as the note. */
function footnoteOfAll(first: SourceCard, others: readonly SourceCard[]): Footnote {
  const own = footnoteOf(first);
  if (!own.passage || others.length === 0) return own;
  const { title, author, published } = own.passage;
  const paragraphs = [first, ...others].flatMap((card) => footnoteOf(card).passage?.paragraphs ?? []);
  const words = (paragraph: (typeof paragraphs)[number]): string => paragraph.runs.map(({ text }) => text).join("");
  const year = published?.slice(0, 4);
  return {
    ...own,
    note: [author, title.replaceAll("'", "’"), year].filter(Boolean).join(", ").slice(0, 500) || own.note,
    passage: { ...own.passage, paragraphs: [...new Map(paragraphs.map((one) => [words(one), one])).values()] },
  };
}

/** What an item of whatever type takes over from the card it is made of. */
export const commonOf = (card: SourceCard, stem = card.stem, others: readonly SourceCard[] = []) => ({
  stem,
  points: 1,
  hints: [] as string[],
  feedback: "",
  footnote: footnoteOfAll(card, others),
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
