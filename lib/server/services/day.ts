import "server-only";
import { type DayDone, nothingDone } from "#lib/domain/review/day-tally.ts";
import { type DayCards, type PlannedDay, planLearnerDay, type Wish } from "#lib/domain/review/learner-day.ts";
import type { Db } from "../db/open.ts";
import type { Deps } from "../deps.ts";
import { type StudiedCollection, studiedCollections } from "../repos/cards.ts";
import { doneOn } from "../repos/counts.ts";
import { answeredOfCollection, metIn, notSeenSince } from "../repos/exam.ts";
import type { Learner } from "../repos/learners.ts";
import { answeredFacts, dueReviews, freshCards, inSteps } from "../repos/queue.ts";
import { type Standing, standingOf } from "./standing.ts";

/** New cards read at a time. */
const PAGE = 40;

export interface LearnerDay extends Standing, PlannedDay {
  readonly done: DayDone;
  readonly collections: readonly StudiedCollection[];
}

/**
 * The learner's day as it stands now: what waits, in what order. @param zone IANA; one this server does not know counts
 * as UTC @param learner null: somebody who has not answered yet, for whom the built-in collections are all new
 */
export async function learnerDay(
  deps: Deps,
  learner: Learner | null,
  zone: string,
  wish: Wish = {},
): Promise<LearnerDay> {
  const { db } = deps.store;
  const standing = await standingOf(deps, learner, zone);
  const done = learner ? await doneOn(db, learner.id, standing.day) : nothingDone;
  const collections = await studiedCollections(db, learner?.id ?? null);
  const planned = await planLearnerDay({
    ...wish,
    day: standing.day,
    settings: standing.settings.values,
    done,
    collections,
    cards: learner ? cardsOf(db, learner.id) : unknown(db),
  });
  return { ...standing, ...planned, done, collections };
}

const cardsOf = (db: Db, learner: string): DayCards => ({
  inSteps: (collection) => inSteps(db, learner, collection),
  dueReviews: (collection, day) => dueReviews(db, learner, collection, day),
  freshCards: (collection, day) => freshCards(db, learner, collection, day, PAGE),
  answeredFacts: (day) => answeredFacts(db, learner, day),
  unmet: async (collection) => (await metIn(db, learner, collection)).unmet,
  notSeenSince: (collection, since, today) => notSeenSince(db, learner, collection, since, today),
  answeredIn: (collection, day) => answeredOfCollection(db, learner, collection, day),
});

/** Of somebody who has not answered yet: everything is new. */
const unknown = (db: Db): DayCards => ({
  inSteps: async () => [],
  dueReviews: async () => [],
  freshCards: (collection, day) => freshCards(db, null, collection, day, PAGE),
  answeredFacts: async () => new Set(),
  unmet: async () => 0,
  notSeenSince: async () => [],
  answeredIn: async () => 0,
});
