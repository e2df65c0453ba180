import "server-only";
import type { Day } from "#lib/domain/review/day.ts";
import { easedLimit } from "#lib/domain/review/easy-days.ts";
import { withExams } from "#lib/domain/review/exam/exam-limits.ts";
import { examRank } from "#lib/domain/review/exam/last-round.ts";
import type { ExamPlan } from "#lib/domain/review/exam/plan.ts";
import { type DayPlan, planDay, type Waiting } from "#lib/domain/review/queue.ts";
import { restingUntil } from "#lib/domain/review/rest.ts";
import type { ReviewSettings } from "#lib/domain/review/settings.ts";
import type { Deps } from "../deps.ts";
import { type StudiedCollection, studiedCollections } from "../repos/cards.ts";
import { type DayDone, doneOn } from "../repos/counts.ts";
import type { Learner } from "../repos/learners.ts";
import { answeredFacts, dueReviews, freshCards, inSteps } from "../repos/queue.ts";
import { examPlans, roundOf } from "./exam-day.ts";
import { type Standing, standingOf } from "./standing.ts";

/** New cards read at a time. */
const PAGE = 40;

export interface LearnerDay extends Standing {
  readonly done: DayDone;
  readonly collections: readonly StudiedCollection[];
  readonly plan: DayPlan;
  /** Collection of each planned card. */
  readonly collectionOf: ReadonlyMap<string, string>;
  /** Planned reviews whose day has not come: before an exam everything is shown once more. */
  readonly early: readonly string[];
  /** On a day off: the last day of the break. */
  readonly restingUntil: Day | null;
}

/** What the learner asks for beyond the plan. */
export interface Wish {
  /** New cards beyond today's limit. */
  readonly more?: number;
  /** Cards on a day off, too. */
  readonly anyway?: boolean;
}

/**
 * The learner's day as it stands now: what waits, in what order. @param zone IANA; one this server does not know counts
 * as UTC @param learner null: somebody who has not answered yet, for whom the built-in collections are all new
 */
export async function learnerDay(
  deps: Deps,
  learner: Learner | null,
  zone: string,
  { more = 0, anyway = false }: Wish = {},
): Promise<LearnerDay> {
  const { db } = deps.store;
  const standing = await standingOf(deps, learner, zone);
  const { day } = standing;
  const inForce = standing.settings.values;
  const done = learner ? await doneOn(db, learner.id, day) : nothingDone;
  const collections = await studiedCollections(db, learner?.id ?? null);
  const plans = learner
    ? await examPlans(db, learner.id, collections, inForce, day, done)
    : new Map<string, ExamPlan>();
  const planned = withExams(inForce, plans);
  // Somebody who asks for more means more than what is done, wherever that stands against the limit.
  const values = more > 0 ? { ...planned, newPerDay: Math.max(inForce.newPerDay, done.fresh) + more } : planned;
  const parts = [];
  const rank = new Map<string, number>();
  for (const { id } of collections) {
    const round = learner ? await roundOf(db, learner.id, id, plans.get(id), values, day) : null;
    const due = learner ? await dueReviews(db, learner.id, id, day) : [];
    const reviews = round ? [...round.early, ...due] : due;
    if (plans.has(id))
      for (const { card } of reviews) rank.set(card, round?.open.has(card) ? examRank.open : examRank.collection);
    parts.push({
      id,
      learning: learner ? (await inSteps(db, learner.id, id)).filter((card) => card.shownDay <= day) : [],
      reviews,
      early: round?.early ?? [],
    });
  }
  const answeredToday = learner ? await answeredFacts(db, learner.id, day) : new Set<string>();
  const rest = restingUntil(day, values.breaks);
  const resting = rest !== null && !anyway;
  const limits = limitsOf(values, day, done, collections, more > 0);
  const taken = new Set([
    ...answeredToday,
    ...parts.flatMap((part) => [...part.learning, ...part.reviews].map(({ fact }) => fact)),
  ]);
  const fresh = new Map<string, Waiting[]>();
  for (const { id } of collections) {
    const most = resting ? 0 : limits.fresh(id);
    fresh.set(id, await firstOf(freshCards(db, learner?.id ?? null, id, day, PAGE), most, taken));
  }
  const plan = planDay({
    today: day,
    settings: { ...values, newPerDay: limits.freshInAll },
    done,
    resting,
    learning: parts.flatMap((part) => part.learning).sort((a, b) => a.dueAt - b.dueAt),
    reviews: parts.flatMap((part) => part.reviews.slice(0, limits.reviews(part.id))),
    rank,
    fresh: [true, false].flatMap((exam) =>
      inTurn([...fresh].flatMap(([id, cards]) => (plans.has(id) === exam ? [cards] : []))),
    ),
    answeredToday,
  });
  const collectionOf = new Map(
    parts.flatMap((part) =>
      [...part.learning, ...part.reviews, ...(fresh.get(part.id) ?? [])].map(({ card }) => [card, part.id] as const),
    ),
  );
  const shown = new Set(plan.order);
  const early = parts.flatMap((part) => part.early.flatMap(({ card }) => (shown.has(card) ? card : [])));
  return { ...standing, done, collections, plan, collectionOf, early, restingUntil: rest };
}

/** Limits where some collections have their own: those count for themselves, the others share the general one. */
function limitsOf(
  values: ReviewSettings,
  day: Day,
  done: DayDone,
  collections: readonly StudiedCollection[],
  unlimited: boolean,
) {
  const own = (id: string) => values.collections?.[id];
  const doneIn = (id: string) => done.by.get(id) ?? { fresh: 0, reviews: 0 };
  const apart = collections.filter(({ id }) => own(id)?.newPerDay !== undefined);
  const apartDone = apart.reduce((sum, { id }) => sum + doneIn(id).fresh, 0);
  const eased = (limit: number) => easedLimit(limit, day, values.easyDays);
  const left = (id: string): number => {
    const limit = own(id)?.newPerDay;
    if (limit === undefined || unlimited) return Math.max(0, eased(values.newPerDay) - (done.fresh - apartDone));
    return Math.max(0, eased(limit) - doneIn(id).fresh);
  };
  const extra = apart.reduce((sum, { id }) => sum + (own(id)?.newPerDay ?? 0), 0);
  return {
    fresh: left,
    /** For the whole day, before easy days are taken off. */
    freshInAll: unlimited || apart.length === 0 ? values.newPerDay : values.newPerDay + extra,
    reviews: (id: string): number =>
      Math.max(0, (own(id)?.reviewsPerDay ?? Number.MAX_SAFE_INTEGER) - doneIn(id).reviews),
  };
}

/** The first new cards of as many facts, none of them taken: reads on past siblings, however many stand in front. */
async function firstOf(cards: AsyncIterable<Waiting>, most: number, taken: ReadonlySet<string>): Promise<Waiting[]> {
  const found = new Map<string, Waiting>();
  if (most === 0) return [];
  for await (const card of cards) {
    if (!taken.has(card.fact) && !found.has(card.fact)) found.set(card.fact, card);
    if (found.size === most) break;
  }
  return [...found.values()];
}

const nothingDone: DayDone = { fresh: 0, reviews: 0, again: 0, answered: 0, took: 0, by: new Map() };

/** One from each list in turn, so that one collection's new cards do not wait for another's. */
function inTurn(lists: readonly (readonly Waiting[])[]): Waiting[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
}
