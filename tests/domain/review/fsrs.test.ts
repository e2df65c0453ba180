import fc from "fast-check";
import { type Card, createEmptyCard, fsrs, GenSeedStrategyWithCardId, type Grade, StrategyMode } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import { DAY_MS, dayOf, offsetIn, shiftedClock } from "#lib/domain/review/day.ts";
import { answered, type Moment, previews, retrievability } from "#lib/domain/review/fsrs.ts";
import { type CardMemory, newMemory } from "#lib/domain/review/memory.ts";
import type { Rating } from "#lib/domain/review/rating.ts";
import { defaultSettings, type ReviewSettings } from "#lib/domain/review/settings.ts";

const HOUR = 3_600_000;
const rating = fc.constantFrom<Rating>(1, 2, 3, 4);
const zone = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/Los_Angeles",
  "Asia/Tokyo",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
);

const momentIn = (at: number, offset: number, rollover: number): Moment => ({
  at,
  shifted: shiftedClock(at, offset, rollover),
  day: dayOf(at, offset, rollover),
});

/** ts-fsrs by itself on a clock whose UTC dates are the learner's days, read off Temporal and not off our arithmetic. */
function library(
  answers: readonly { rating: Rating; at: number }[],
  where: string,
  settings: ReviewSettings,
  seed: string,
): Card[] {
  const scheduler = fsrs({
    request_retention: settings.desiredRetention,
    maximum_interval: settings.maximumInterval,
    learning_steps: ["1m", "10m"],
    relearning_steps: ["10m"],
    enable_fuzz: true,
    enable_short_term: true,
  });
  scheduler.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId("seed"));
  const wall = (at: number) => {
    const local = Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(where)
      .toPlainDateTime()
      .subtract({ hours: settings.rollover });
    return new Date(local.toZonedDateTime("UTC").epochMilliseconds);
  };
  let card: Card = { ...createEmptyCard(wall(answers[0]?.at ?? 0)), seed } as Card;
  return answers.map((answer) => {
    card = { ...scheduler.next(card, wall(answer.at), answer.rating as Grade).card, seed } as Card;
    return card;
  });
}

describe("Scheduling", () => {
  test("is what ts-fsrs says, through zones, clock changes and rollover hours", () => {
    fc.assert(
      fc.property(
        zone,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2026, 0) }),
        fc.array(fc.tuple(rating, fc.integer({ min: 1, max: 40 * 24 * 60 })), { minLength: 1, maxLength: 12 }),
        (where, rollover, begin, history) => {
          const settings = { ...defaultSettings, rollover };
          let at = begin;
          const answers = history.map(([given, minutes]) => {
            at += minutes * 60_000;
            return { rating: given, at };
          });
          // Where a clock goes back an hour the library alone would throw on time running backward; ours holds it still.
          const offsets = answers.map((answer) => offsetIn(where, answer.at) ?? 0);
          const shifted = answers.map((answer, i) => shiftedClock(answer.at, offsets[i] ?? 0, rollover));
          fc.pre(shifted.every((each, i) => i === 0 || each >= (shifted[i - 1] ?? 0)));
          const cards = library(answers, where, settings, "card-1");
          let memory = newMemory;
          for (const [i, answer] of answers.entries()) {
            memory = answered(
              memory,
              answer.rating,
              momentIn(answer.at, offsets[i] ?? 0, rollover),
              settings,
              "card-1",
            );
            const card = cards[i];
            expect([memory.stability, memory.difficulty, memory.reps, memory.lapses, memory.interval]).toEqual([
              card?.stability,
              card?.difficulty,
              card?.reps,
              card?.lapses,
              card?.scheduled_days,
            ]);
            const due = card?.due.getTime() ?? 0;
            if (memory.dueAt === null) expect(memory.dueDay).toBe(Math.floor(due / DAY_MS));
            else expect(memory.dueAt - answer.at).toBe(due - (shifted[i] ?? 0));
          }
        },
      ),
      { numRuns: 400, seed: 6 },
    );
  });

  test("golden: Good again and again, once forgotten, UTC, 9 a.m.", () => {
    const steps: [Rating, string, number][] = [];
    let memory: CardMemory = newMemory;
    let at = Date.UTC(2026, 0, 5, 9);
    for (const given of [3, 3, 3, 3, 1, 3, 3] as const) {
      memory = answered(memory, given, momentIn(at, 0, 4), defaultSettings, "c1");
      steps.push([given, memory.state, memory.interval]);
      at = memory.dueAt ?? (memory.dueDay ?? 0) * DAY_MS + 10 * HOUR;
    }
    expect(steps).toEqual([
      [3, "learning", 0],
      [3, "review", 2],
      [3, "review", 10],
      [3, "review", 40],
      [1, "relearning", 0],
      [3, "review", 4],
      [3, "review", 10],
    ]);
  });

  test("15:50 and 16:10 of one Los Angeles afternoon are the same day; the library's UTC days would make it two", () => {
    const known: CardMemory = {
      ...newMemory,
      state: "review",
      stability: 10,
      difficulty: 5,
      reps: 3,
      interval: 10,
      lastAt: 0,
      lastShifted: 0,
      lastDay: 0,
      dueDay: 10,
    };
    const afternoon = Date.UTC(2026, 0, 5, 23, 50);
    const once = answered(known, 3, momentIn(afternoon, -480, 4), defaultSettings, "x");
    const twice = answered(once, 3, momentIn(afternoon + 20 * 60_000, -480, 4), defaultSettings, "x");
    expect(twice.lastDay).toBe(once.lastDay);
    expect(twice.stability).toBeLessThan(once.stability * 1.5); // a same-day repeat, not a day's forgetting
  });

  test("in Tokyo 9:10 and 8:50 next morning are two days", () => {
    const one = answered(newMemory, 4, momentIn(Date.UTC(2026, 0, 5, 0, 10), 540, 4), defaultSettings, "x");
    const two = momentIn(Date.UTC(2026, 0, 5, 23, 50), 540, 4);
    expect(two.day - (one.lastDay ?? 0)).toBe(1);
  });

  test("what is printed on a grade is what it gives, and grades never disagree in order", () => {
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 10 }), fc.uuid(), (history, seed) => {
        let memory: CardMemory = newMemory;
        let at = Date.UTC(2026, 0, 5, 9);
        for (const given of history) {
          const shown = previews(memory, momentIn(at, 60, 4), defaultSettings, seed);
          memory = answered(memory, given, momentIn(at, 60, 4), defaultSettings, seed);
          expect(memory).toEqual(shown[given]);
          const wait = (each: CardMemory) => (each.dueAt === null ? each.interval * DAY_MS : each.dueAt - at);
          expect(wait(shown[1])).toBeLessThanOrEqual(wait(shown[2]));
          expect(wait(shown[2])).toBeLessThanOrEqual(wait(shown[3]));
          expect(wait(shown[3])).toBeLessThanOrEqual(wait(shown[4]));
          at = memory.dueAt ?? at + memory.interval * DAY_MS;
        }
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test("fuzz is seeded by the card: two cards differ somewhere, one card never", () => {
    const at = momentIn(Date.UTC(2026, 0, 5, 9), 0, 4);
    const known: CardMemory = {
      ...newMemory,
      state: "review",
      stability: 100,
      difficulty: 5,
      reps: 9,
      interval: 100,
      lastAt: 0,
      lastShifted: at.shifted - 100 * DAY_MS,
      lastDay: at.day - 100,
      dueDay: at.day,
    };
    const intervals = Array.from(
      { length: 40 },
      (_, i) => answered(known, 3, at, defaultSettings, `card-${i}`).interval,
    );
    expect(new Set(intervals).size).toBeGreaterThan(5);
    expect(intervals).toEqual(
      Array.from({ length: 40 }, (_, i) => answered(known, 3, at, defaultSettings, `card-${i}`).interval),
    );
  });

  test("a clock that ran backward is held still, not an exception", () => {
    const later = momentIn(Date.UTC(2026, 0, 6, 9), 540, 4);
    const earlier = momentIn(Date.UTC(2026, 0, 5, 9), -480, 4);
    const memory = answered(answered(newMemory, 3, later, defaultSettings, "x"), 3, earlier, defaultSettings, "x");
    expect(memory.lastShifted).toBe(later.shifted);
  });

  test("retrievability is the desired 90 % after as many days as stability, and refuses nonsense", () => {
    expect(retrievability(10, 10, defaultSettings)).toBeCloseTo(0.9, 6);
    expect(retrievability(0, 5, defaultSettings)).toBe(1);
    expect(() => retrievability(-1, 5, defaultSettings)).toThrow(RangeError);
  });
});
