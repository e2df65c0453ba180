// The only file that knows ts-fsrs. Importing it adds four methods to Date.prototype, its states and steps are mutable
// numbers, and it counts UTC calendar days: all of that ends here.
import { type Card, type FSRS, forgetting_curve, fsrs, GenSeedStrategyWithCardId, State, StrategyMode } from "ts-fsrs";
import { DAY_MS, type Day } from "./day.ts";
import { easedInterval } from "./easy-days.ts";
import type { CardMemory, MemoryState } from "./memory.ts";
import type { Rating } from "./rating.ts";
import { ratings } from "./rating.ts";
import type { ReviewSettings } from "./settings.ts";

/** An instant as the learner's clock shows it. */
export interface Moment {
  /** Effective instant, epoch ms. */
  readonly at: number;
  /** Learner's clock as UTC with midnight at the rollover hour (day.ts), ms. */
  readonly shifted: number;
  /** The learner's day it counts for; at least the day of `shifted`. */
  readonly day: Day;
}

const stateNames = ["new", "learning", "review", "relearning"] as const satisfies readonly MemoryState[];
const stateNumbers = { new: State.New, learning: State.Learning, review: State.Review, relearning: State.Relearning };

/**
 * The memory after an answer. Fuzz is seeded by card and repetition, so the interval printed on the grade is the one
 * that is given, on every device and in every replay. @param seed the card's id
 */
export function answered(
  memory: CardMemory,
  rating: Rating,
  when: Moment,
  settings: ReviewSettings,
  seed: string,
): CardMemory {
  const shifted = clockFor(memory, when);
  const next = schedulerFor(settings).next(toLibrary(memory, shifted, seed), new Date(shifted), rating).card;
  return eased(fromLibrary(memory, next, when, shifted), settings);
}

/** Moved off a day that is to be easy, where the interval bears it. */
function eased(memory: CardMemory, { easyDays, maximumInterval }: ReviewSettings): CardMemory {
  if (!easyDays || memory.dueAt !== null || memory.lastDay === null) return memory;
  const interval = Math.min(maximumInterval, easedInterval(memory.lastDay, memory.interval, easyDays));
  return { ...memory, interval, dueDay: memory.lastDay + interval };
}

/** What each grade would lead to. */
export function previews(
  memory: CardMemory,
  when: Moment,
  settings: ReviewSettings,
  seed: string,
): Record<Rating, CardMemory> {
  const [again, hard, good, easy] = ratings.map((rating) => answered(memory, rating, when, settings, seed));
  return { 1: again, 2: hard, 3: good, 4: easy } as Record<Rating, CardMemory>;
}

/** Days until recall falls to the desired retention, before fuzz: for moving a card's due day without an answer. */
export function intervalFor(stability: number, settings: ReviewSettings): number {
  return schedulerFor({ ...settings, weights: settings.weights }, false).next_interval(stability, 0);
}

/** Chance of recall, 0–1. @param elapsed whole days since the last review, >= 0 @param stability days, > 0 */
export function retrievability(elapsed: number, stability: number, settings: ReviewSettings): number {
  if (!(elapsed >= 0 && stability > 0)) throw new RangeError(`elapsed ${elapsed} d, stability ${stability} d`);
  return forgetting_curve([...schedulerFor(settings).parameters.w], elapsed, stability);
}

// Two devices in two zones can answer "before" an earlier answer; the library throws on a clock that runs backward.
function clockFor(memory: CardMemory, when: Moment): number {
  return Math.max(when.shifted, when.day * DAY_MS, memory.lastShifted ?? Number.NEGATIVE_INFINITY);
}

type SeededCard = Card & { seed: string };

function toLibrary(memory: CardMemory, shifted: number, seed: string): SeededCard {
  const last = memory.lastShifted;
  const card: SeededCard = {
    seed,
    due: new Date(last === null ? shifted : last + memory.interval * DAY_MS),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.interval,
    learning_steps: memory.step,
    reps: memory.reps,
    lapses: memory.lapses,
    state: stateNumbers[memory.state],
  };
  return last === null ? card : { ...card, last_review: new Date(last) };
}

function fromLibrary(memory: CardMemory, next: Card, when: Moment, shifted: number): CardMemory {
  const state = stateNames[next.state];
  if (state === undefined) throw new Error(`ts-fsrs answered with state ${next.state}`);
  const inSteps = next.scheduled_days === 0;
  return {
    ...memory,
    state,
    stability: next.stability,
    difficulty: next.difficulty,
    step: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
    interval: next.scheduled_days,
    lastAt: when.at,
    lastShifted: shifted,
    lastDay: Math.floor(shifted / DAY_MS),
    dueAt: inSteps ? when.at + (next.due.getTime() - shifted) : null,
    dueDay: Math.floor(shifted / DAY_MS) + next.scheduled_days,
    buriedUntil: null,
  };
}

const schedulers = new Map<string, FSRS>();

function schedulerFor(settings: ReviewSettings, fuzz = true): FSRS {
  const key = JSON.stringify([
    settings.desiredRetention,
    settings.maximumInterval,
    settings.learningSteps,
    settings.relearningSteps,
    settings.weights,
    fuzz,
  ]);
  const known = schedulers.get(key);
  if (known) return known;
  const made = fsrs({
    request_retention: settings.desiredRetention,
    maximum_interval: settings.maximumInterval,
    learning_steps: settings.learningSteps.map((minutes) => `${minutes}m` as const),
    relearning_steps: settings.relearningSteps.map((minutes) => `${minutes}m` as const),
    enable_fuzz: fuzz,
    enable_short_term: true,
    ...(settings.weights ? { w: settings.weights } : {}),
  });
  made.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId("seed"));
  if (schedulers.size >= 100) schedulers.clear(); // one entry per settings in use; a bound, not a cache policy
  schedulers.set(key, made);
  return made;
}
