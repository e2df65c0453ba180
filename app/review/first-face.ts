import { progressOf } from "#lib/client/sitting/progress.ts";
import { shownCard } from "#lib/client/sitting/shown.ts";
import { beginSitting } from "#lib/client/sitting/sitting.ts";
import type { ReviewCard, ReviewSession } from "#lib/contract/review.ts";

/** The card that a sitting begins with, as much of it as is seen before the answer, and how far that is. */
export interface FirstFace {
  readonly card: Pick<ReviewCard, "id" | "stem" | "key" | "hint" | "note" | "passage">;
  readonly flag: "wrong" | "unclear" | "trivial" | null;
  readonly of: number;
}

/** @returns null: nothing is due. By the same steps as in the browser, so that the same card comes */
export function firstFace(session: ReviewSession): FirstFace | null {
  const sitting = beginSitting(session, new Map(), session.now);
  const { current, memories } = sitting.board;
  const asMade = current === null ? undefined : sitting.cards.get(current);
  if (!asMade) return null;
  const memory = memories.get(asMade.id);
  const { id, stem, key, hint, note, passage, options } = shownCard(asMade, memory);
  const { place } = progressOf(sitting, session.now);
  return {
    // Options stand where the hint would, and come with the sitting.
    card: { id, stem, key, hint: options.length > 0 ? null : hint, note, passage },
    flag: memory?.flag ?? null,
    of: place.kind === "met" ? place.of : place.left,
  };
}
