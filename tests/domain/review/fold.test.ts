import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byStanding, canonical, parseEvent, type StampedEvent } from "#lib/domain/review/event.ts";
import { type EventKindName, eventKinds } from "#lib/domain/review/events/index.ts";
import { fold, step } from "#lib/domain/review/fold.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import { DEFAULT_SETTINGS, defaultSettings } from "#lib/domain/review/settings.ts";
import { undoneIds } from "#lib/domain/review/undone.ts";

const none = () => undefined;
const BEGIN = Date.UTC(2026, 0, 5, 9);
const payloads: Readonly<Record<EventKindName, unknown>> = {
  review: { rating: 3, form: "basic", took: 4000 },
  undo: { event: "" },
  suspend: {},
  resume: {},
  bury: {},
  flag: { flag: "wrong", note: "n" },
  forget: {},
  "set-due": { inDays: 5 },
  override: { stem: "s", key: null },
  reschedule: {},
  settings: defaultSettings,
  study: { collection: "c", on: false },
  quiz: { quiz: "Week 3", form: "typed", share: 1, took: 4000, said: "x" },
  practice: { test: "t1", form: "typed", share: 1, took: 4000, said: "x" },
};
const kinds = (Object.keys(eventKinds) as EventKindName[]).filter((kind) => kind !== "settings" && kind !== "study");

/** A history of one card on up to three devices: any kinds, undos and redos of anything before. */
const history = fc
  .array(
    fc.record({
      kind: fc.constantFrom("review" as const, "review" as const, ...kinds),
      rating: fc.integer({ min: 1, max: 4 }),
      device: fc.integer({ min: 0, max: 2 }),
      wait: fc.integer({ min: 0, max: 5 * 86_400_000 }),
      target: fc.nat(),
    }),
    { maxLength: 40 },
  )
  .map((drawn) => {
    let effective = BEGIN;
    return drawn.map(({ kind, rating, device, wait, target }, i): StampedEvent => {
      effective += wait;
      const undoes = kind === "undo" && i > 0;
      return {
        id: `e${i}`,
        device: `d${device}`,
        seq: i + 1,
        kind: kind === "undo" && !undoes ? "bury" : kind,
        card: "c",
        payload: undoes
          ? { event: `e${target % i}` }
          : kind === "review"
            ? { rating, form: "basic", took: 1000 * rating }
            : kind === "undo"
              ? {}
              : payloads[kind],
        settings: DEFAULT_SETTINGS,
        at: effective,
        zone: "UTC",
        offset: 0,
        effective,
        day: Math.floor((effective - 4 * 3_600_000) / 86_400_000),
      };
    });
  });

describe("Folding a log", () => {
  test("does not depend on the order events arrived in", () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (events, random) => {
        const shuffled = [...events]
          .map((event) => ({ event, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at);
        expect(
          fold(
            shuffled.map(({ event }) => event),
            none,
          ),
        ).toEqual(fold(events, none));
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  test("step by step is the same as all at once", () => {
    fc.assert(
      fc.property(history, (events) => {
        const undone = undoneIds(events);
        let memory = newMemory;
        for (const event of [...events].sort(byStanding))
          if (!undone.has(event.id)) memory = step(memory, event, none).memory;
        expect(memory).toEqual(fold(events, none).memory);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  test("undoing the last event that counts leaves what was before it; redoing brings it back", () => {
    fc.assert(
      fc.property(history, (events) => {
        const counting = events.filter((event) => event.kind !== "undo" && !undoneIds(events).has(event.id));
        const last = counting.at(-1);
        fc.pre(last !== undefined);
        if (!last) return;
        const atEnd = (kind: string, id: string, target: string): StampedEvent => ({
          ...last,
          id,
          kind: "undo",
          payload: { event: target },
          seq: 1000 + Number(kind),
          effective: (events.at(-1)?.effective ?? 0) + 1,
        });
        const undo = atEnd("1", "undo", last.id);
        const redo = atEnd("2", "redo", "undo");
        expect(fold([...events, undo], none)).toEqual(
          fold(
            events.filter((event) => event !== last),
            none,
          ),
        );
        expect(fold([...events, undo, redo], none)).toEqual(fold(events, none));
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  test("takes a chain of a thousand undos and redos, and a circle no device would make", () => {
    const chain = Array.from({ length: 1001 }, (_, i) => ({
      id: `u${i}`,
      kind: i === 0 ? "review" : "undo",
      payload: i === 0 ? {} : { event: `u${i - 1}` },
    }));
    expect(undoneIds(chain).has("u0")).toBe(false);
    expect(undoneIds(chain.slice(0, -1)).has("u0")).toBe(true);
    const circle = [
      { id: "a", kind: "undo", payload: { event: "b" } },
      { id: "b", kind: "undo", payload: { event: "a" } },
    ];
    expect(undoneIds(circle)).toEqual(undoneIds([...circle].reverse()));
  });

  test("reads its settings by the version in each event, not by today's", () => {
    const review: StampedEvent = {
      id: "r",
      device: "d",
      seq: 1,
      kind: "review",
      card: "c",
      payload: { rating: 3, form: "basic", took: 1 },
      settings: "v2",
      at: BEGIN,
      zone: "UTC",
      offset: 0,
      effective: BEGIN,
      day: 20458,
    };
    const noSteps = (version: string) => (version === "v2" ? { ...defaultSettings, learningSteps: [] } : undefined);
    expect(fold([review], noSteps).memory.state).toBe("review");
    expect(fold([review], none).memory.state).toBe("learning");
  });
});

describe("Events", () => {
  const event = {
    id: "019b8c0e-0000-7000-8000-000000000000",
    device: "d",
    seq: 1,
    kind: "review",
    card: "c",
    payload: payloads.review,
    settings: DEFAULT_SETTINGS,
    at: BEGIN,
    zone: "Europe/Berlin",
    offset: 60,
  };

  test.each(kinds)("a %s parses with its own payload and no other", (kind) => {
    const payload = kind === "undo" ? { event: "x" } : payloads[kind];
    expect(parseEvent({ ...event, kind, payload })).toMatchObject({ ok: true });
    expect(parseEvent({ ...event, kind, payload: { ...(payload as object), more: 1 } })).toMatchObject({ ok: false });
  });

  test("canonical text does not depend on the order of keys, and tells values apart", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(turned)).toBe(canonical(value));
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
