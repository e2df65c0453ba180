import * as fc from "fast-check";
import { expect, test } from "vitest";
import { costOfWaiting, LOOK_AHEAD, type ReminderState, reasonToCall } from "#lib/domain/review/reminder.ts";

const nothing: ReminderState = {
  due: 0,
  fresh: 0,
  limit: 200,
  recall: [],
  ahead: [0, 0, 0, 0, 0, 0, 0],
  answered: false,
  resting: false,
};
const fading = (n: number, by: number) => Array.from({ length: n }, () => ({ today: 0.9, tomorrow: 0.9 - by }));

test.each([
  ["nothing is due", {}, null],
  ["only new cards wait, however many", { fresh: 60 }, null],
  ["a full session", { due: 50 }, "full"],
  ["new cards fill it", { due: 1, fresh: 49 }, "full"],
  ["forty-nine, and more tomorrow", { due: 49, ahead: [1, 0, 0, 0, 0, 0, 0] }, null],
  ["the day's limit is reached", { due: 20, limit: 20, ahead: [9] }, "full"],
  ["two more would be forgotten", { due: 40, recall: fading(40, 0.05), ahead: [9] }, "dear"],
  ["not quite two", { due: 39, recall: fading(39, 0.05), ahead: [9] }, null],
  ["one card, and nothing for a week", { due: 1 }, "no-fuller"],
  ["one card, and one more on the seventh day", { due: 1, ahead: [0, 0, 0, 0, 0, 0, 1] }, null],
  ["one card, and one more on the eighth day", { due: 1, ahead: [0, 0, 0, 0, 0, 0, 0, 1] }, "no-fuller"],
  ["answered today", { due: 90, answered: true }, null],
  ["a day off", { due: 90, resting: true }, null],
] as const)("%s", (_, change, reason) => {
  expect(reasonToCall({ ...nothing, ...change })).toBe(reason);
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const state = fc.record<ReminderState>({
  due: fc.nat(120),
  fresh: fc.nat(60),
  limit: fc.nat(200),
  recall: fc.array(fc.record({ today: share, tomorrow: share }), { maxLength: 80 }),
  ahead: fc.array(fc.nat(3), { maxLength: 10 }),
  answered: fc.boolean(),
  resting: fc.boolean(),
});

test("nobody is called on a day off, after an answer, or for nothing that is due", () => {
  fc.assert(
    fc.property(state, (s) => {
      for (const quiet of [{ answered: true }, { resting: true }, { due: 0 }])
        expect(reasonToCall({ ...s, ...quiet })).toBeNull();
    }),
  );
});

test("more that is due, and more that fades, never turns a call into silence", () => {
  fc.assert(
    fc.property(state, fc.nat(30), (s, more) => {
      if (reasonToCall(s) === null) return;
      expect(reasonToCall({ ...s, due: s.due + more })).not.toBeNull();
      expect(reasonToCall({ ...s, recall: [...s.recall, { today: 1, tomorrow: 0.5 }] })).not.toBeNull();
    }),
  );
});

test("whoever is called has one of the three reasons, and whoever is not has none", () => {
  fc.assert(
    fc.property(state, (s) => {
      const may = !s.answered && !s.resting && s.due > 0;
      const full = s.due + s.fresh >= 50 || s.due >= s.limit;
      const dear = costOfWaiting(s.recall) >= 2;
      const lonely = s.ahead.slice(0, LOOK_AHEAD).every((n) => n === 0);
      expect(reasonToCall(s) !== null).toBe(may && (full || dear || lonely));
    }),
  );
});

test("waiting costs nothing where recall does not fall", () => {
  expect(costOfWaiting([{ today: 0.5, tomorrow: 0.6 }])).toBe(0);
  expect(costOfWaiting(fading(10, 0.1))).toBeCloseTo(1);
});
