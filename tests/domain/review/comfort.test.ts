import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { easedInterval, easedLimit } from "#lib/domain/review/easy-days.ts";
import { answered } from "#lib/domain/review/fsrs.ts";
import { type CardMemory, newMemory } from "#lib/domain/review/memory.ts";
import { planDay, type WaitingReview } from "#lib/domain/review/queue.ts";
import { catchUpLimit, restingUntil } from "#lib/domain/review/rest.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";
import { streakOf } from "#lib/domain/review/streak.ts";
import { weekdayOf } from "#lib/domain/review/weekday.ts";
import { workload } from "#lib/domain/review/workload.ts";

const today = 20_000;
const weekdays = [1, 1, 1, 1, 1, 0, 0];

describe("easy days", () => {
  test("1970 began on a Thursday", () => expect([0, 4, -1].map(weekdayOf)).toEqual([3, 0, 2]));
  test("an interval misses a free weekend by the nearest day", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 40, max: 3000 }), (from, interval) => {
        const eased = easedInterval(from, interval, weekdays);
        expect(weekdayOf(from + eased)).toBeLessThan(5);
        expect(Math.abs(eased - interval)).toBeLessThanOrEqual(2);
      }),
    ));
  test("short intervals and weeks without easy days stay", () => {
    for (const interval of [0, 1, 2]) expect(easedInterval(today, interval, weekdays)).toBe(interval);
    for (const interval of [3, 30, 300]) expect(easedInterval(today, interval, [1, 1, 1, 1, 1, 1, 1])).toBe(interval);
  });
  test("new cards are fewer on an easy day", () => {
    expect(easedLimit(10, today - weekdayOf(today) + 5, weekdays)).toBe(0);
    expect(easedLimit(10, today - weekdayOf(today), weekdays)).toBe(10);
    expect(easedLimit(10, today, undefined)).toBe(10);
  });
  test("an answer goes by them", () => {
    const memory: CardMemory = {
      ...newMemory,
      state: "review",
      stability: 40,
      difficulty: 5,
      reps: 4,
      interval: 40,
      lastAt: 0,
      lastShifted: (today - 40) * 86_400_000,
      lastDay: today - 40,
      dueDay: today,
    };
    const when = { at: today * 86_400_000, shifted: today * 86_400_000, day: today };
    for (let card = 0; card < 50; card += 1) {
      const next = answered(memory, 3, when, { ...defaultSettings, easyDays: weekdays }, `c${card}`);
      expect(weekdayOf(next.dueDay ?? 0)).toBeLessThan(5);
      expect((next.dueDay ?? 0) - today).toBe(next.interval);
    }
  });
});

describe("breaks and backlogs", () => {
  const reviews = (n: number): WaitingReview[] =>
    Array.from({ length: n }, (_, i) => ({ card: `c${i}`, fact: `f${i}`, stability: 10, lastDay: today - 20 }));
  const input = {
    today,
    settings: defaultSettings,
    done: { fresh: 0, reviews: 0 },
    learning: [],
    reviews: reviews(100),
    fresh: [],
    answeredToday: new Set<string>(),
  };
  test("a break holds both its ends", () => {
    const breaks = [{ from: today - 1, to: today + 3 }];
    expect([today - 2, today - 1, today + 3, today + 4].map((day) => restingUntil(day, breaks))).toEqual([
      null,
      today + 3,
      today + 3,
      null,
    ]);
  });
  test("a day off holds nothing", () =>
    expect(planDay({ ...input, resting: true }).counts).toEqual({ learning: 0, reviews: 0, fresh: 0 }));
  test("a backlog over five days is a fifth a day, and all of it by the last", () => {
    const catchUp = { from: today, days: 5 };
    let left = 100;
    for (let day = today; day < today + 5; day += 1) {
      const plan = planDay({ ...input, today: day, reviews: reviews(left), settings: { ...defaultSettings, catchUp } });
      expect(plan.counts.reviews).toBe(20);
      left -= plan.counts.reviews;
    }
    expect(left).toBe(0);
    expect(catchUpLimit(today + 5, 100, catchUp)).toBeNull();
  });
  test("what was done today counts towards the day's share", () => {
    const settings = { ...defaultSettings, catchUp: { from: today, days: 5 } };
    const plan = planDay({ ...input, reviews: reviews(88), done: { fresh: 0, reviews: 12 }, settings });
    expect(plan.counts.reviews).toBe(8);
  });
});

describe("the streak", () => {
  const days = (...offsets: number[]) => new Set(offsets.map((offset) => today - offset));
  test("today is not lost until it is over", () => {
    expect(streakOf(days(1, 2, 3), today)).toBe(3);
    expect(streakOf(days(0, 1, 2, 3), today)).toBe(4);
    expect(streakOf(new Set(), today)).toBe(0);
  });
  test("one missed day a week is forgiven, two are not", () => {
    expect(streakOf(days(0, 1, 3, 4, 5), today)).toBe(5);
    expect(streakOf(days(0, 1, 4, 5), today)).toBe(2);
    expect(streakOf(days(0, 1, 3, 5, 6), today)).toBe(3);
  });
  test("a break neither counts nor breaks", () =>
    expect(streakOf(days(0, 1, 12, 13), today, [{ from: today - 11, to: today - 2 }])).toBe(4));
});

describe("workload", () => {
  const card = (stability: number): CardMemory => ({
    ...newMemory,
    state: "review",
    stability,
    difficulty: 5,
    reps: 5,
    interval: Math.round(stability),
    lastAt: 0,
    lastShifted: (today - 3) * 86_400_000,
    lastDay: today - 3,
    dueDay: today + 5,
  });
  const sample = Array.from({ length: 60 }, (_, i) => card(5 + i));
  const at = (desiredRetention: number) => workload(sample, 600, { ...defaultSettings, desiredRetention }, today);
  test("more retention is more work, the same question has the same answer, and it grows with the cards", () => {
    expect(at(0.95)).toBeGreaterThan(at(0.9));
    expect(at(0.9)).toBeGreaterThan(at(0.8));
    expect(at(0.9)).toBe(at(0.9));
    expect(workload(sample, 1200, defaultSettings, today)).toBeCloseTo(2 * at(0.9), 6);
    expect(workload([], 0, defaultSettings, today)).toBe(0);
  });
});
