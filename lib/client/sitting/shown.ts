import type { ReviewCard } from "#lib/contract/review.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";

/** The card as its learner words it. */
export function shownCard(card: ReviewCard, memory: CardMemory | undefined): ReviewCard {
  const own = memory?.override;
  if (!own) return card;
  const key = own.key ?? card.key;
  return {
    ...card,
    stem: own.stem ?? card.stem,
    key,
    options: card.options.map((option) => (option === card.key ? key : option)),
    // The collection's own answer goes on being right.
    accept: key === card.key ? card.accept : [...card.accept, card.key],
  };
}
