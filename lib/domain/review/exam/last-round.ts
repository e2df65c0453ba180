import type { Day } from "../day.ts";
import { retrievability } from "../fsrs.ts";
import type { WaitingReview } from "../queue.ts";
import type { ReviewSettings } from "../settings.ts";
import { lastFrom } from "./plan.ts";

export interface RoundCard extends WaitingReview {
  /** Its review waits today anyway. */
  readonly due: boolean;
}

/** In which order exam cards are shown: what has still to be seen in the last days, then the rest of its collection. */
export const examRank = { open: 0, collection: 1 } as const;

interface RoundInput {
  readonly today: Day;
  readonly exam: Day;
  readonly settings: ReviewSettings;
  /** Cards of the collection answered today. */
  readonly doneToday: number;
}

/**
 * Cards that are shown today although their day has not come, so that each is seen once more in the last days: a fair
 * share of what is left, what is due today counted. Of a fact with several cards one a day, so those come first; then
 * what would be remembered least on the day of the exam. @param cards of the collection in review, not answered since the last days began
 */
export function lastRound(cards: readonly RoundCard[], { today, exam, settings, doneToday }: RoundInput): RoundCard[] {
  const days = exam - today;
  if (days <= 0 || today < lastFrom(exam)) return [];
  const due = new Set(cards.flatMap((card) => (card.due ? card.fact : [])));
  const early = cards.filter((card) => !card.due);
  const siblings = Map.groupBy(cards, ({ fact }) => fact);
  const share = Math.ceil((cards.length + doneToday) / days) - doneToday - (cards.length - early.length);
  // A fact with as many cards left as there are days cannot wait, whatever the share is.
  const urgent = new Set([...siblings].flatMap(([fact, all]) => (all.length >= days ? fact : [])));
  const recall = ({ stability, lastDay }: RoundCard): number =>
    stability > 0 ? retrievability(Math.max(0, exam - lastDay), stability, settings) : 0;
  const order = early
    .map((card) => ({ card, of: siblings.get(card.fact)?.length ?? 1, recall: recall(card) }))
    .sort((a, b) => b.of - a.of || a.recall - b.recall || (a.card.card < b.card.card ? -1 : 1));
  const taken = new Set(due);
  const chosen: RoundCard[] = [];
  for (const { card } of order) {
    if (taken.has(card.fact) || (chosen.length >= share && !urgent.has(card.fact))) continue;
    taken.add(card.fact);
    chosen.push(card);
  }
  return chosen;
}
