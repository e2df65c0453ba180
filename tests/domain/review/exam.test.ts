import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { usualNew, withExams } from "#lib/domain/review/exam/exam-limits.ts";
import { forecast } from "#lib/domain/review/exam/forecast.ts";
import { examRank, lastRound } from "#lib/domain/review/exam/last-round.ts";
import { examPlan, LAST_DAYS, lastFrom, MOST_RAISE } from "#lib/domain/review/exam/plan.ts";
import { retrievability } from "#lib/domain/review/fsrs.ts";
import { type CardMemory, newMemory } from "#lib/domain/review/memory.ts";
import { planDay } from "#lib/domain/review/queue.ts";
import { defaultSettings, type ReviewSettings } from "#lib/domain/review/settings.ts";
import { answeredOn, chance } from "#lib/domain/review/simulate.ts";

const today = 20_000;
const input = { today, exam: today + 23, unmet: 200, doneToday: 0, usual: 10 };

describe("A plan for an exam", () => {
  test("meets all before the last days: so many a day as it takes, never fewer than usual", () => {
    // Twenty days of new cards, then three of going over them.
    expect(examPlan(input)).toEqual({
      exam: today + 23,
      daysLeft: 23,
      needed: 10,
      perDay: 10,
      left: 0,
      lastFrom: today + 20,
    });
    expect(examPlan({ ...input, unmet: 401 })).toMatchObject({ needed: 21, perDay: 21, left: 0 });
    expect(examPlan({ ...input, unmet: 5 })).toMatchObject({ needed: 1, perDay: 10, left: 0 });
  });

  test("does not promise more than three times the usual, and says what would be left", () => {
    expect(examPlan({ ...input, unmet: 1000 })).toMatchObject({ needed: 50, perDay: 10 * MOST_RAISE, left: 400 });
    expect(examPlan({ ...input, usual: 0 })).toMatchObject({ needed: 10, perDay: 0, left: 200 });
  });

  test("what is met today belongs to today's share, so the share does not shrink while it is done", () => {
    for (let done = 0; done <= 21; done += 1)
      expect(examPlan({ ...input, unmet: 401 - done, doneToday: done })?.perDay).toBe(21);
  });

  test("days off hold nothing, and an exam that is here or over has no plan", () => {
    const breaks = [{ from: today + 5, to: today + 14 }];
    expect(examPlan({ ...input, breaks })).toMatchObject({ needed: 20, perDay: 20 });
    expect(examPlan({ ...input, exam: today })).toBeNull();
    expect(examPlan({ ...input, exam: today - 1 })).toBeNull();
    expect(examPlan({ ...input, exam: today + 1, unmet: 12 })).toMatchObject({ needed: 12, perDay: 12 });
  });

  test("its collection comes first, and the others share what is left of the general limit", () => {
    const plan = examPlan({ ...input, unmet: 140 });
    if (!plan) throw new Error("no plan");
    const settings: ReviewSettings = { ...defaultSettings, newPerDay: 12, collections: { c: { exam: plan.exam } } };
    const raised = withExams(settings, new Map([["c", { ...plan, perDay: 9 }]]));
    expect(raised).toMatchObject({ newPerDay: 3, collections: { c: { newPerDay: 9, exam: plan.exam } } });
    expect(usualNew(settings, "c")).toBe(12);
    expect(withExams(settings, new Map([["c", { ...plan, perDay: 30 }]])).newPerDay).toBe(0);
    expect(withExams(settings, new Map())).toBe(settings);
  });
});

interface Learner {
  readonly facts: readonly string[];
  memories: (CardMemory & { readonly card: string })[];
  readonly firstMet: Map<string, number>;
}

/** Somebody who does what each day says, remembering with the chance FSRS gives. */
function studied(facts: readonly string[], exam: number, usual: number, missed: ReadonlySet<number>): Learner {
  const settings = { ...defaultSettings, newPerDay: usual, reviewsPerDay: 9999 };
  const learner: Learner = { facts, memories: [], firstMet: new Map() };
  const random = chance(facts.length + exam);
  for (let day = today; day < exam; day += 1) {
    if (missed.has(day)) continue;
    const unmet = facts.flatMap((fact, n) => (learner.firstMet.has(`k${n}`) ? [] : { card: `k${n}`, fact }));
    const plan = examPlan({ today: day, exam, unmet: unmet.length, doneToday: 0, usual });
    const waiting = learner.memories.map((memory) => ({
      card: memory.card,
      fact: facts[Number(memory.card.slice(1))] ?? "",
      stability: memory.stability,
      lastDay: memory.lastDay ?? day,
      due: (memory.dueDay ?? day) <= day,
    }));
    const open = waiting.filter(({ lastDay }) => lastDay < lastFrom(exam));
    const round = lastRound(open, { today: day, exam, settings, doneToday: 0 });
    const { order } = planDay({
      today: day,
      settings: { ...settings, newPerDay: plan?.perDay ?? usual },
      done: { fresh: 0, reviews: 0 },
      learning: [],
      reviews: [...waiting.filter(({ due }) => due), ...round],
      fresh: unmet,
      rank: new Map(day < lastFrom(exam) ? [] : open.map(({ card }) => [card, examRank.open])),
      answeredToday: new Set(),
    });
    for (const card of order) {
      const known = learner.memories.find((memory) => memory.card === card);
      const recall = known ? retrievability(day - (known.lastDay ?? day), known.stability, settings) : 1;
      const after = answeredOn(known ?? newMemory, random() < recall ? 3 : 1, day, settings, card);
      learner.memories = [...learner.memories.filter((memory) => memory.card !== card), { ...after, card }];
      if (!known) learner.firstMet.set(card, day);
    }
  }
  return learner;
}

test("a learner who does each day's share has met every card and seen each in the last days, also with days missed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 9, max: 20 }),
      fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
      (cards, days, misses) => {
        const exam = today + days;
        const facts = Array.from({ length: cards }, (_, n) => `f${n}`);
        const { memories, firstMet } = studied(facts, exam, 10, new Set(misses.map((day) => today + day)));
        expect(firstMet.size).toBe(cards);
        expect(Math.max(...firstMet.values())).toBeLessThan(lastFrom(exam));
        expect(memories.filter(({ lastDay }) => (lastDay ?? 0) < lastFrom(exam))).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

test("cards of one fact are each seen in the last days, on different days", () => {
  const facts = Array.from({ length: 45 }, (_, n) => `f${Math.floor(n / LAST_DAYS)}`);
  const { memories } = studied(facts, today + 25, 10, new Set());
  expect(memories).toHaveLength(45);
  expect(memories.filter(({ lastDay }) => (lastDay ?? 0) < today + 22)).toEqual([]);
});

describe("What an exam would find", () => {
  const met = (n: number): CardMemory => answeredOn(newMemory, 3, today - (n % 6), defaultSettings, `m${n}`);
  const sample = Array.from({ length: 40 }, (_, n) => met(n));
  const base = {
    sample,
    met: 40,
    unmet: 60,
    today,
    exam: today + 20,
    settings: defaultSettings,
    perDay: 4,
    planned: true,
  };

  test("more with a plan than without, between its bounds, and the same each time", () => {
    const planned = forecast(base);
    const without = forecast({ ...base, perDay: 2, planned: false });
    expect(planned.expected).toBeGreaterThan(without.expected);
    expect(planned.low).toBeLessThan(planned.expected);
    expect(planned.high).toBeGreaterThan(planned.expected);
    expect(planned.high).toBeLessThanOrEqual(100);
    expect(forecast(base)).toEqual(planned);
    expect(planned.days[0]?.day).toBe(today);
    expect(planned.days.at(-1)).toEqual({ day: today + 20, expected: planned.expected });
  });

  test("what is never met is not remembered, and nothing at all is nothing", () => {
    expect(forecast({ ...base, sample: [], met: 0, perDay: 0 }).expected).toBe(0);
    expect(forecast({ ...base, sample: [], met: 0, unmet: 0 })).toMatchObject({ expected: 0, low: 0, high: 0 });
  });

  test("a firm memory tomorrow is what FSRS says of it", () => {
    const firm = { ...met(0), stability: 50, lastDay: today, dueDay: today + 50 };
    const { expected } = forecast({ ...base, sample: [firm], met: 10, unmet: 0, exam: today + 1, planned: false });
    expect(expected).toBeCloseTo(10 * retrievability(1, 50, defaultSettings), 6);
  });
});
