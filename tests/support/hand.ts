import { v7 } from "uuid";
import type { DocumentPage } from "#lib/contract/document.ts";
import type { HandCard } from "#lib/contract/hand-card.ts";
import { quoteOf } from "#lib/domain/reading/quote.ts";

/** A wish for a card of words as they stand in a document's page. */
export function wishFor(page: DocumentPage | null, words: string, stem: string): HandCard {
  const block = page?.blocks.find(({ text }) => text.includes(words));
  if (!page || !block) throw new Error(`nowhere: ${words}`);
  const start = block.text.indexOf(words);
  return {
    id: v7(),
    document: page.id,
    near: block.at,
    quote: quoteOf(block.text, start, start + words.length),
    stem,
  };
}
