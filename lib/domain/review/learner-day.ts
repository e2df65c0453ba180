import type { Day } from "./day.ts";
import type { DayDone } from "./day-tally.ts";
import { easedLimit } from "./easy-days.ts";
import { usualNew, withExams } from "./exam/exam-limits.ts";
import { examRank, lastRound, type RoundCard } from "./exam/last-round.ts";
import { type ExamPlan, examPlan } from "./exam/plan.ts";
import { type DayPlan, planDay, type Waiting, type WaitingReview } from "./queue.ts";
import { restingUntil } from "./rest.ts";
import type { ReviewSettings } from "./settings.ts";

/** What a plan of a day asks about a learner's cards. A server answers from its database, a phone from its own. */
export interface DayCards {
  /** Cards inside their steps, soonest first. */
  inSteps(collection: string): Promise<readonly (Waiting & { readonly dueAt: number; readonly shownDay: Day })[]>;
  /** Reviews whose day has come, the oldest first. */
  dueReviews(collection: string, day: Day): Promise<readonly WaitingReview[]>;
  /** New cards, best-ranked first. */
  freshCards(collection: string, day: Day): AsyncIterable<Waiting>;
  /** Facts of which a card was answered on a day. */
  answeredFacts(day: Day): Promise<ReadonlySet<string>>;
  /** How many cards were never met. */
  unmet(collection: string): Promise<number>;
  /** Cards in review that were not answered since a day, and are not put off beyond today. */
  notSeenSince(collection: string, since: Day, today: Day): Promise<readonly RoundCard[]>;
  /** How many cards were answered on a day. */
  answeredIn(collection: string, day: Day): Promise<number>;
}

/** What the learner asks for beyond the plan. */
export interface Wish {
  /** New cards beyond today's limit. */
  readonly more?: number;
  /** Cards on a day off, too. */
  readonly anyway?: boolean;
}

export interface PlanInput extends Wish {
  readonly day: Day;
  readonly settings: ReviewSettings;
  readonly done: DayDone;
  /** What is studied, in one order for all devices. */
  readonly collections: readonly { readonly id: string }[];
  readonly cards: DayCards;
}

export interface PlannedDay {
  readonly plan: DayPlan;
  /** Collection of each planned card. */
  readonly collectionOf: ReadonlyMap<string, string>;
  /** Shown today although their day has not come: an exam is near. */
  readonly early: readonly string[];
  /** On a day off: the last day of the break. */
  readonly restingUntil: Day | null;
}

/** What waits on a learner's day, in what order. */
export async function planLearnerDay(input: PlanInput): Promise<PlannedDay> {
  const { day, settings: inForce, done, collections, cards, more = 0, anyway = false } = input;
  const plans = await examPlans(input);
  const planned = withExams(inForce, plans);
  // Somebody who asks for more means more than what is done, wherever that stands against the limit.
  const values = more > 0 ? { ...planned, newPerDay: Math.max(inForce.newPerDay, done.fresh) + more } : planned;
  const parts = [];
  const rank = new Map<string, number>();
  for (const { id } of collections) {
    const round = await roundOf(input, id, plans.get(id), values);
    const due = await cards.dueReviews(id, day);
    const reviews = round ? [...round.early, ...due] : due;
    if (plans.has(id))
      for (const { card } of reviews) rank.set(card, round?.open.has(card) ? examRank.open : examRank.collection);
    parts.push({
      id,
      learning: (await cards.inSteps(id)).filter((card) => card.shownDay <= day),
      reviews,
      early: round?.early ?? [],
    });
  }
  const answeredToday = await cards.answeredFacts(day);
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
    fresh.set(id, await firstOf(cards.freshCards(id, day), most, taken));
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
      inTurn([...fresh].flatMap(([id, waiting]) => (plans.has(id) === exam ? [waiting] : []))),
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
  return { plan, collectionOf, early, restingUntil: rest };
}

/** Plans of the exams that are coming, by collection. */
async function examPlans(input: PlanInput): Promise<ReadonlyMap<string, ExamPlan>> {
  const { collections, settings, day, done, cards } = input;
  const plans = new Map<string, ExamPlan>();
  for (const { id } of collections) {
    const exam = settings.collections?.[id]?.exam;
    if (exam === undefined || exam <= day) continue;
    const plan = examPlan({
      today: day,
      exam,
      unmet: await cards.unmet(id),
      doneToday: done.by.get(id)?.fresh ?? 0,
      usual: usualNew(settings, id),
      breaks: settings.breaks,
    });
    if (plan) plans.set(id, plan);
  }
  return plans;
}

interface Round {
  /** Not seen yet since the last days began, due or not. */
  readonly open: ReadonlySet<string>;
  /** Those of them that are shown today although their day has not come. */
  readonly early: readonly RoundCard[];
}

/** What the last days before an exam ask of a collection today; null before they begin. */
async function roundOf(
  { cards, day }: PlanInput,
  collection: string,
  plan: ExamPlan | undefined,
  settings: ReviewSettings,
): Promise<Round | null> {
  if (!plan || day < plan.lastFrom) return null;
  const unseen = await cards.notSeenSince(collection, plan.lastFrom, day);
  const doneToday = await cards.answeredIn(collection, day);
  return {
    open: new Set(unseen.map(({ card }) => card)),
    early: lastRound(unseen, { today: day, exam: plan.exam, settings, doneToday }),
  };
}

/** Limits where some collections have their own: those count for themselves, the others share the general one. */
function limitsOf(
  values: ReviewSettings,
  day: Day,
  done: DayDone,
  collections: readonly { readonly id: string }[],
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

/** One from each list in turn, so that one collection's new cards do not wait for another's. */
function inTurn(lists: readonly (readonly Waiting[])[]): Waiting[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
}
