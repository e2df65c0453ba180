import type { Day } from "./day.ts";
import { easedLimit } from "./easy-days.ts";
import { retrievability } from "./fsrs.ts";
import { catchUpLimit } from "./rest.ts";
import type { ReviewSettings } from "./settings.ts";

/** A card as far as the order of the day needs it. Siblings are the cards of one fact. */
export interface Waiting {
  readonly card: string;
  readonly fact: string;
}

export interface WaitingReview extends Waiting {
  readonly stability: number;
  readonly lastDay: Day;
}

export interface DayPlan {
  /** Cards inside their steps, soonest first. They come back by the clock, not by the plan. */
  readonly learning: readonly string[];
  /** Reviews and new cards in the order they are shown. */
  readonly order: readonly string[];
  readonly counts: { readonly learning: number; readonly reviews: number; readonly fresh: number };
}

export interface DayInput {
  readonly today: Day;
  readonly settings: ReviewSettings;
  /** Already done today, across collections. */
  readonly done: { readonly fresh: number; readonly reviews: number };
  /** Soonest first. */
  readonly learning: readonly Waiting[];
  /** Every review due today or before. */
  readonly reviews: readonly WaitingReview[];
  /** New cards, best-ranked first. */
  readonly fresh: readonly Waiting[];
  /** Facts with a card answered today: their other cards wait until tomorrow. */
  readonly answeredToday: ReadonlySet<string>;
  /** Reviews that come before the others (of collections with an exam), the lowest first. */
  readonly rank?: ReadonlyMap<string, number>;
  /** A day off, which the learner has not chosen to work through. */
  readonly resting?: boolean;
}

/**
 * What today holds. Reviews by ascending retrievability, so that of a backlog the cards closest to being forgotten come
 * first; new cards spread evenly among them; one card a fact and day; limits counted over the whole day.
 */
export function planDay(input: DayInput): DayPlan {
  const taken = new Set([...input.answeredToday, ...input.learning.map((waiting) => waiting.fact)]);
  if (input.resting) return { learning: [], order: [], counts: { learning: 0, reviews: 0, fresh: 0 } };
  const reviews = takeSiblings(mostForgotten(input), mostReviews(input) - input.done.reviews, taken);
  const fresh = takeSiblings(input.fresh, mostNew(input) - input.done.fresh, taken);
  return {
    learning: input.learning.map((waiting) => waiting.card),
    order: spread(reviews, fresh),
    counts: { learning: input.learning.length, reviews: reviews.length, fresh: fresh.length },
  };
}

/** The day's limit, or the day's share of what is being caught up. */
function mostReviews({ settings, reviews, done, today }: DayInput): number {
  const share = catchUpLimit(today, reviews.length + done.reviews, settings.catchUp);
  return share === null ? settings.reviewsPerDay : Math.min(settings.reviewsPerDay, share);
}

const mostNew = ({ settings, today }: DayInput): number => easedLimit(settings.newPerDay, today, settings.easyDays);

function mostForgotten({ reviews, today, settings, rank }: DayInput): readonly WaitingReview[] {
  return reviews
    .map((review) => ({
      review,
      rank: rank?.get(review.card) ?? Number.MAX_SAFE_INTEGER,
      recall: retrievability(Math.max(0, today - review.lastDay), review.stability, settings),
    }))
    .sort((a, b) => a.rank - b.rank || a.recall - b.recall || (a.review.card < b.review.card ? -1 : 1))
    .map(({ review }) => review);
}

function takeSiblings(waiting: readonly Waiting[], most: number, taken: Set<string>): string[] {
  const cards: string[] = [];
  for (const { card, fact } of waiting) {
    if (cards.length >= most) break;
    if (taken.has(fact)) continue;
    taken.add(fact);
    cards.push(card);
  }
  return cards;
}

/** Both lists in their own order, the shorter one evenly among the longer. */
function spread(reviews: readonly string[], fresh: readonly string[]): string[] {
  const place = (index: number, of: number) => (index + 0.5) / of;
  return [
    ...reviews.map((card, i) => ({ card, at: place(i, reviews.length) })),
    ...fresh.map((card, i) => ({ card, at: place(i, fresh.length) })),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ card }) => card);
}
