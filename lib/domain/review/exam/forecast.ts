import type { Day } from "../day.ts";
import { retrievability } from "../fsrs.ts";
import { type CardMemory, newMemory } from "../memory.ts";
import { restingUntil } from "../rest.ts";
import type { ReviewSettings } from "../settings.ts";
import { answeredOn, chance } from "../simulate.ts";
import { LAST_DAYS, lastFrom } from "./plan.ts";

export interface ForecastInput {
  /** Memories of some of the cards that were met. */
  readonly sample: readonly CardMemory[];
  /** How many cards they stand for. */
  readonly met: number;
  readonly unmet: number;
  readonly today: Day;
  readonly exam: Day;
  /** That hold for the collection. */
  readonly settings: ReviewSettings;
  /** New cards a day. */
  readonly perDay: number;
  /** By a plan: nothing new in the last days, and everything once more. */
  readonly planned: boolean;
}

export interface Forecast {
  /** Cards expected to be remembered, on some days from today to the exam's. */
  readonly days: { readonly day: Day; readonly expected: number }[];
  /** On the exam's day. */
  readonly expected: number;
  /** Between these with a chance of 95 %, if FSRS has the learner right. */
  readonly low: number;
  readonly high: number;
}

const MOST_POINTS = 31;
/** New cards that are played forward. */
const MOST_NEW = 120;
/** Memories played forward in all: a small collection is played several times, so that chance evens out. */
const PLAYED = 200;

/** A card from one day on: it stands at this stability since its last answer. */
interface Stand {
  readonly day: Day;
  readonly stability: number;
}

/**
 * How many cards will be remembered, day by day until an exam. Each is played forward through FSRS: reviewed when due and
 * remembered with the chance FSRS gives it; a new card is learned on its day. Limits on reviews are not played.
 */
export function forecast(input: ForecastInput): Forecast {
  const { today, exam, settings } = input;
  const parts = [metCards(input), newCards(input)];
  const days = points(today, exam);
  const expectedOn = (day: Day): number =>
    sum(parts.map(({ stands, weight }) => weight * sum(stands.map((card) => recallOn(card, day, settings)))));
  const expected = expectedOn(exam);
  const variance = sum(
    parts.map(({ stands, weight }) => weight * sum(stands.map((card) => spread(recallOn(card, exam, settings))))),
  );
  const total = input.met + input.unmet;
  const margin = 1.96 * Math.sqrt(variance);
  return {
    days: days.map((day) => ({ day, expected: day === exam ? expected : expectedOn(day) })),
    expected,
    low: Math.max(0, expected - margin),
    high: Math.min(total, expected + margin),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const spread = (share: number): number => share * (1 - share);

interface Part {
  readonly stands: readonly (readonly Stand[])[];
  /** Cards each of them stands for. */
  readonly weight: number;
}

function metCards(input: ForecastInput): Part {
  const { sample, met, today } = input;
  if (sample.length === 0) return { stands: [], weight: 0 };
  const times = Math.max(1, Math.ceil(PLAYED / sample.length));
  const random = chance(sample.length * 7919 + 1);
  const stands = Array.from({ length: times }, (_, time) =>
    sample.map((memory, at) => played(input, memory, at, `${time}-${at}`, random, today)),
  ).flat();
  return { stands, weight: met / stands.length };
}

function newCards(input: ForecastInput): Part {
  const { unmet, perDay, today, exam, settings, planned } = input;
  const n = Math.min(MOST_NEW, unmet);
  const days = learningDays(today, planned ? Math.max(today, lastFrom(exam) - 1) : exam - 1, settings);
  const random = chance(unmet * 104_729 + 3);
  const stands = Array.from({ length: n }, (_, at): readonly Stand[] => {
    const place = Math.floor(((at + 0.5) / n) * unmet);
    const day = perDay > 0 ? days[Math.floor(place / perDay)] : undefined;
    if (day === undefined) return [];
    const memory = answeredOn(newMemory, 3, day, settings, `n${at}`);
    return played(input, memory, at, `n${at}`, random, day);
  });
  return { stands, weight: n === 0 ? 0 : unmet / n };
}

function learningDays(from: Day, to: Day, { breaks }: ReviewSettings): Day[] {
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  return all.filter((day) => restingUntil(day, breaks) === null);
}

/** Where a card stands from each of its answers on, up to the day before the exam. */
function played(
  { exam, settings, planned }: ForecastInput,
  start: CardMemory,
  at: number,
  seed: string,
  random: () => number,
  today: Day,
): readonly Stand[] {
  const stands: Stand[] = [{ day: start.lastDay ?? today, stability: start.stability }];
  const round = planned ? lastFrom(exam) : exam;
  let memory = start;
  for (let answers = 0; answers < 200; answers += 1) {
    const last = memory.lastDay ?? today;
    let day = Math.max(today, memory.dueDay ?? today);
    // Each once more in the last days, a third of them on each.
    if (last < round && day > round + (at % LAST_DAYS)) day = Math.max(today, round + (at % LAST_DAYS));
    if (day <= last) day = last + 1;
    if (day >= exam) break;
    const recall = memory.stability > 0 ? retrievability(Math.max(0, day - last), memory.stability, settings) : 1;
    memory = answeredOn(memory, random() < recall ? 3 : 1, day, settings, seed);
    stands.push({ day, stability: memory.stability });
  }
  return stands;
}

function recallOn(stands: readonly Stand[], day: Day, settings: ReviewSettings): number {
  const stand = stands.findLast((each) => each.day <= day);
  return stand && stand.stability > 0 ? retrievability(day - stand.day, stand.stability, settings) : 0;
}

/** Days of the plot, first and last among them. */
function points(from: Day, to: Day): Day[] {
  const n = Math.min(MOST_POINTS, to - from + 1);
  return [...new Set(Array.from({ length: n }, (_, at) => Math.round(from + (at / Math.max(1, n - 1)) * (to - from))))];
}
