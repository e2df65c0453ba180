import { describe, expect, test } from "vitest";
import { type DayInput, planDay } from "#lib/domain/review/queue.ts";
import { LEARN_AHEAD_MS, nextCard, remaining } from "#lib/domain/review/session.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";

const today = 20_000;
const review = (n: number, elapsed: number, stability = 10) => ({
  card: `r${n}`,
  fact: `fr${n}`,
  stability,
  lastDay: today - elapsed,
});
const fresh = (n: number, fact = `fn${n}`) => ({ card: `n${n}`, fact });
const input = (over: Partial<DayInput>): DayInput => ({
  today,
  settings: defaultSettings,
  done: { fresh: 0, reviews: 0 },
  learning: [],
  reviews: [],
  fresh: [],
  answeredToday: new Set(),
  ...over,
});

describe("A day's plan", () => {
  test("shows the reviews closest to being forgotten first, not the longest overdue", () => {
    const plan = planDay(input({ reviews: [review(1, 100, 400), review(2, 20, 5), review(3, 12, 10)] }));
    expect(plan.order).toEqual(["r2", "r3", "r1"]);
  });

  test("keeps to the limits of the day, what is already done counted", () => {
    const many = {
      reviews: Array.from({ length: 300 }, (_, i) => review(i, 10)),
      fresh: Array.from({ length: 30 }, (_, i) => fresh(i)),
    };
    expect(planDay(input(many)).counts).toEqual({ learning: 0, reviews: 200, fresh: 10 });
    expect(planDay(input({ ...many, done: { fresh: 7, reviews: 195 } })).counts).toEqual({
      learning: 0,
      reviews: 5,
      fresh: 3,
    });
    expect(planDay(input({ ...many, done: { fresh: 12, reviews: 250 } })).order).toEqual([]);
  });

  test("shows one card of a fact a day: siblings of answered, learning and planned cards wait", () => {
    const plan = planDay(
      input({
        answeredToday: new Set(["a"]),
        learning: [{ card: "l", fact: "b" }],
        reviews: [{ ...review(1, 10), fact: "a" }, { ...review(2, 10), fact: "b" }, review(3, 10)],
        fresh: [fresh(1, "fr3"), fresh(2, "x"), fresh(3, "x"), fresh(4, "a")],
      }),
    );
    expect([...plan.order].sort()).toEqual(["n2", "r3"]);
    expect(plan.learning).toEqual(["l"]);
  });

  test("spreads new cards evenly among the reviews", () => {
    const plan = planDay(
      input({ reviews: Array.from({ length: 6 }, (_, i) => review(i, 10 + i)), fresh: [fresh(1), fresh(2)] }),
    );
    const places = plan.order.flatMap((card, i) => (card.startsWith("n") ? i : []));
    expect(places).toEqual([1, 6].map((place) => expect.toSatisfy((at: number) => Math.abs(at - place) <= 1)));
    expect(plan.order.filter((card) => card.startsWith("n"))).toEqual(["n1", "n2"]);
  });
});

describe("The next card", () => {
  const now = 1_000_000;
  test("is one whose step is up, else the next in order, else one whose step is nearly up, else none", () => {
    const order = ["a", "b"];
    expect(nextCard({ order, learning: new Map([["l", now]]) }, now)).toBe("l");
    expect(nextCard({ order, learning: new Map([["l", now + 1]]) }, now)).toBe("a");
    expect(nextCard({ order: [], learning: new Map([["l", now + LEARN_AHEAD_MS]]) }, now)).toBe("l");
    expect(nextCard({ order: [], learning: new Map([["l", now + LEARN_AHEAD_MS + 1]]) }, now)).toBeNull();
    expect(
      remaining(
        {
          order,
          learning: new Map([
            ["l", now],
            ["m", now + 2 * LEARN_AHEAD_MS],
          ]),
        },
        now,
      ),
    ).toBe(3);
  });
});
