import "server-only";
import { type Day, dayOf, offsetIn } from "#lib/domain/review/day.ts";
import { settingsOf } from "#lib/domain/review/fold.ts";
import { type DayPlan, planDay, type Waiting } from "#lib/domain/review/queue.ts";
import type { ReviewSettings } from "#lib/domain/review/settings.ts";
import { DEFAULT_SETTINGS } from "#lib/domain/review/settings.ts";
import type { Deps } from "../deps.ts";
import { type StudiedCollection, studiedCollections } from "../repos/cards.ts";
import { type DayDone, doneOn } from "../repos/counts.ts";
import { type Learner, settingsVersions } from "../repos/learners.ts";
import { answeredFacts, dueReviews, freshCards, inSteps } from "../repos/queue.ts";

/** Siblings of what is already taken are passed over, so more new cards are looked at than are shown. */
const LOOK_PAST = 4;

export interface LearnerDay {
  readonly now: number;
  readonly day: Day;
  /** Minutes east of UTC where the learner is now. */
  readonly offset: number;
  readonly settings: { readonly version: string; readonly values: ReviewSettings };
  readonly done: DayDone;
  readonly collections: readonly StudiedCollection[];
  readonly plan: DayPlan;
  /** Collection of each planned card. */
  readonly collectionOf: ReadonlyMap<string, string>;
}

/**
 * The learner's day as it stands now: what waits, in what order. @param zone IANA; one this server does not know counts
 * as UTC @param learner null: somebody who has not answered yet, for whom the built-in collections are all new
 */
export async function learnerDay(deps: Deps, learner: Learner | null, zone: string): Promise<LearnerDay> {
  const { db } = deps.store;
  const now = deps.clock();
  const version = learner?.settings ?? DEFAULT_SETTINGS;
  const values = settingsOf(version, learner ? await settingsVersions(db, learner.id, [version]) : () => undefined);
  const offset = offsetIn(zone, now) ?? 0;
  const day = dayOf(now, offset, values.rollover);
  const done = learner ? await doneOn(db, learner.id, day) : nothingDone;
  const collections = await studiedCollections(db, learner?.id ?? null);
  const parts = [];
  for (const { id } of collections) {
    const look = (values.newPerDay - done.fresh) * LOOK_PAST;
    parts.push({
      id,
      learning: learner ? (await inSteps(db, learner.id, id)).filter((card) => card.shownDay <= day) : [],
      reviews: learner ? await dueReviews(db, learner.id, id, day) : [],
      fresh: await freshCards(db, learner?.id ?? null, id, day, look),
    });
  }
  const plan = planDay({
    today: day,
    settings: values,
    done,
    learning: parts.flatMap((part) => part.learning).sort((a, b) => a.dueAt - b.dueAt),
    reviews: parts.flatMap((part) => part.reviews),
    fresh: inTurn(parts.map((part) => part.fresh)),
    answeredToday: learner ? await answeredFacts(db, learner.id, day) : new Set(),
  });
  const collectionOf = new Map(
    parts.flatMap((part) =>
      [...part.learning, ...part.reviews, ...part.fresh].map(({ card }) => [card, part.id] as const),
    ),
  );
  return { now, day, offset, settings: { version, values }, done, collections, plan, collectionOf };
}

const nothingDone: DayDone = { fresh: 0, reviews: 0, again: 0, answered: 0, took: 0 };

/** One from each list in turn, so that one collection's new cards do not wait for another's. */
function inTurn(lists: readonly (readonly Waiting[])[]): Waiting[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
}
