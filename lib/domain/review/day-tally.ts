import type { Day } from "./day.ts";
import type { Tally } from "./events/event-kind.ts";

/** What one answer adds to a day's counts, and where. */
export interface DayTally extends Tally {
  readonly collection: string;
}

/** What was done on a day; `by` says how much of it in each collection. */
export interface DayDone {
  readonly fresh: number;
  readonly reviews: number;
  readonly again: number;
  readonly answered: number;
  /** ms */
  readonly took: number;
  readonly by: ReadonlyMap<string, { readonly fresh: number; readonly reviews: number }>;
}

export const nothingDone: DayDone = { fresh: 0, reviews: 0, again: 0, answered: 0, took: 0, by: new Map() };

/** A day's counts with more answers; those of other days are passed over. */
export function addTallies(done: DayDone, day: Day, tallies: readonly DayTally[]): DayDone {
  const by = new Map(done.by);
  let { fresh, reviews, again, answered, took } = done;
  for (const tally of tallies) {
    if (tally.day !== day) continue;
    const here = by.get(tally.collection) ?? { fresh: 0, reviews: 0 };
    const asNew = tally.from === "new" ? 1 : 0;
    const asReview = tally.from === "review" ? 1 : 0;
    by.set(tally.collection, { fresh: here.fresh + asNew, reviews: here.reviews + asReview });
    fresh += asNew;
    reviews += asReview;
    again += tally.rating === "again" ? 1 : 0;
    answered += 1;
    took += tally.took;
  }
  return { fresh, reviews, again, answered, took, by };
}
