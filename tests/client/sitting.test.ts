import fc from "fast-check";
import { expect, test } from "vitest";
import { redoDraft, undoDraft } from "#lib/client/sitting/drafts.ts";
import { overusesHard } from "#lib/client/sitting/hard-guard.ts";
import { previewsOf } from "#lib/client/sitting/previews.ts";
import { progressOf } from "#lib/client/sitting/progress.ts";
import { shownCard } from "#lib/client/sitting/shown.ts";
import { type ActKind, beginSitting, play, type Sitting, startWith } from "#lib/client/sitting/sitting.ts";
import { summaryOf } from "#lib/client/sitting/summary.ts";
import { type CardMemory, newMemory } from "#lib/domain/review/memory.ts";
import type { Rating } from "#lib/domain/review/rating.ts";
import { targetOf, undoneIds } from "#lib/domain/review/undone.ts";
import { cardOf, noon, sessionOf, today } from "./support/review.ts";

const none = new Map();
const begin = (...cards: string[]) => beginSitting(sessionOf(cards), none, noon);
const here = { at: noon, zone: "UTC", offset: 0 };

/** Shows and grades the card on screen at an instant, as the screen does. */
function grade(sitting: Sitting, rating: Rating, now: number, event = `e${sitting.past.length}`): Sitting {
  const shown = play(sitting, { kind: "reveal", now });
  const memory = previewsOf(shown, now, 0)?.[rating] ?? newMemory;
  return play(shown, { kind: "done", event, done: { kind: "review", rating, took: 2_000 }, memory, now });
}

const place = ({ board, past }: Sitting) => ({
  current: board.current,
  order: board.order,
  learning: [...board.learning],
  past: past.length,
});

test("cards come in the order given, then those in their steps, then it is over", () => {
  let sitting = begin("a", "b");
  expect(sitting.board.current).toBe("a");
  sitting = grade(sitting, 3, noon); // ten minutes
  expect(sitting.board.current).toBe("b");
  sitting = grade(sitting, 4, noon); // days: it has left
  expect(sitting.board.current).toBe("a"); // ahead of its time, since nothing else is left
  sitting = grade(sitting, 3, noon + 1_000);
  expect(sitting.board.current).toBeNull();
});

test("a card that was painted first begins if it comes at all, and no card is lost by it", () => {
  expect(place(startWith(begin("a", "b", "c"), "c"))).toMatchObject({ current: "c", order: ["a", "b"] });
  expect(startWith(begin("a", "b"), "gone")).toEqual(begin("a", "b"));
  expect(startWith(begin("a", "b"), "a")).toEqual(begin("a", "b"));
  const stepUp: CardMemory = { ...newMemory, state: "learning", dueAt: noon - 1_000, dueDay: today };
  const steps = beginSitting(
    { ...sessionOf(["b"]), learning: ["a"], cards: [cardOf("a", stepUp), cardOf("b")] },
    none,
    noon,
  );
  expect(steps.board.current).toBe("a");
  const begun = startWith(steps, "b");
  expect(place(begun)).toMatchObject({ current: "b", order: [], learning: [["a", noon - 1_000]] });
  expect(place(startWith(begun, "a"))).toMatchObject({ current: "a", order: ["b"], learning: [] });
});

test("a card whose step is up comes before the next in order", () => {
  let sitting = begin("a", "b", "c");
  sitting = grade(sitting, 1, noon); // one minute
  expect(sitting.board.current).toBe("b");
  sitting = grade(sitting, 4, noon + 61_000);
  expect(sitting.board.current).toBe("a");
});

test("the card on screen stays while a step ends", () => {
  const sitting = grade(begin("a", "b", "c"), 1, noon);
  const later = play(sitting, { kind: "reveal", now: noon + 3_600_000 });
  expect(later.board.current).toBe("b");
});

test("when only cards beyond the learn-ahead time remain the sitting is over, and says when they come", () => {
  const far: CardMemory = { ...newMemory, state: "learning", dueAt: noon + 3_600_000, dueDay: today };
  const session = sessionOf([], { learning: ["a"], cards: [cardOf("a", far)] });
  const sitting = beginSitting(session, none, noon);
  expect(sitting.board.current).toBeNull();
  expect(summaryOf(sitting).later).toEqual({ n: 1, at: noon + 3_600_000 });
});

test("cards with answers on the way stand where those answers put them", () => {
  const steps: CardMemory = { ...newMemory, state: "learning", dueAt: noon + 60_000, dueDay: today };
  const gone: CardMemory = { ...newMemory, state: "review", dueDay: today + 3, lastDay: today };
  const local = new Map<string, CardMemory>([
    ["a", gone],
    ["b", steps],
  ]);
  const sitting = beginSitting(sessionOf(["a", "b", "c"]), local, noon);
  expect(place(sitting)).toMatchObject({ current: "c", order: [], learning: [["b", noon + 60_000]] });
});

test("an answer on the way that was taken back puts the card where it was", () => {
  const sitting = beginSitting(sessionOf(["a"]), new Map([["a", newMemory]]), noon);
  expect(sitting.board.current).toBe("a");
});

test("undo brings the card back with its answer shown; another grade then starts a new future", () => {
  let sitting = grade(begin("a", "b"), 1, noon);
  sitting = play(sitting, { kind: "undone", undo: "u0", now: noon + 5_000 });
  expect(sitting).toMatchObject({ revealed: true, past: [], board: { current: "a" } });
  expect(sitting.board.memories.get("a")).toEqual(newMemory);
  sitting = grade(sitting, 4, noon + 6_000);
  expect(sitting.future).toEqual([]);
  expect(sitting.board.current).toBe("b");
});

test("from the finished screen undo goes back to the first card, and redo to the end again", () => {
  let sitting = begin("a", "b", "c");
  const boards = [place(sitting)];
  while (sitting.board.current !== null) {
    sitting = grade(sitting, 4, noon);
    boards.push(place(sitting));
  }
  for (let i = boards.length - 2; i >= 0; i -= 1) {
    sitting = play(sitting, { kind: "undone", undo: `u${i}`, now: noon });
    expect(place(sitting)).toEqual(boards[i]);
  }
  expect(play(sitting, { kind: "undone", undo: "none", now: noon })).toBe(sitting);
  for (let i = 1; i < boards.length; i += 1) {
    sitting = play(sitting, { kind: "redone", now: noon });
    expect(place(sitting)).toEqual(boards[i]);
  }
  expect(sitting.board.current).toBeNull();
});

test("a redo is the undo of the undo: the answer counts again in the log", () => {
  let sitting = grade(begin("a"), 4, noon, "review-1");
  const answered = sitting.past.at(-1);
  const undo = answered && undoDraft(sitting, answered, here);
  sitting = play(sitting, { kind: "undone", undo: "undo-1", now: noon });
  const back = sitting.future.at(-1);
  const redo = back && redoDraft(sitting, back, here);
  const log = [
    { id: "review-1", kind: "review", payload: {} },
    { id: "undo-1", kind: "undo", payload: undo?.payload },
    { id: "undo-2", kind: "undo", payload: redo?.payload },
  ];
  expect(log.slice(1).map(targetOf)).toEqual(["review-1", "undo-1"]);
  expect(undoneIds(log)).toEqual(new Set(["undo-1"]));
});

test("any walk of grades, undos and redos: no card is lost or doubled, and undoing it all is the beginning", () => {
  const move = fc.oneof(
    fc.record({
      kind: fc.constant("grade" as const),
      rating: fc.constantFrom<Rating>(1, 2, 3, 4),
      wait: fc.integer({ min: 0, max: 900_000 }),
    }),
    fc.record({ kind: fc.constant("undo" as const) }),
    fc.record({ kind: fc.constant("redo" as const) }),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      const first = begin("a", "b", "c", "d");
      let sitting = first;
      let now = noon;
      for (const each of moves) {
        if (each.kind === "grade") {
          now += each.wait;
          if (sitting.board.current !== null) sitting = grade(sitting, each.rating, now);
        } else if (each.kind === "undo") sitting = play(sitting, { kind: "undone", undo: "u", now });
        else sitting = play(sitting, { kind: "redone", now });
        const { current, order, learning, memories } = sitting.board;
        const there = [...(current === null ? [] : [current]), ...order, ...learning.keys()];
        expect(new Set(there).size).toBe(there.length);
        const left = [...memories].filter(([, memory]) => memory.state === "review").map(([card]) => card);
        expect(new Set([...there, ...left])).toEqual(new Set(["a", "b", "c", "d"]));
      }
      while (sitting.past.length > 0) sitting = play(sitting, { kind: "undone", undo: "u", now });
      expect(place(sitting)).toEqual(place(first));
    }),
  );
});

test("the count names this card of those there are; repeats are counted down", () => {
  let sitting = begin("a", "b");
  expect(progressOf(sitting, noon).place).toEqual({ kind: "met", n: 1, of: 2 });
  sitting = grade(sitting, 3, noon);
  expect(progressOf(sitting, noon)).toEqual({ done: 1, of: 3, place: { kind: "met", n: 2, of: 2 } });
  sitting = grade(sitting, 3, noon);
  expect(progressOf(sitting, noon).place).toEqual({ kind: "repeat", left: 2 });
});

test("the summary counts cards: remembered are those never graded Again, hard those graded Again or Hard", () => {
  let sitting = begin("a", "b", "c");
  for (const rating of [1, 2, 4] as const) sitting = grade(sitting, rating, noon);
  while (sitting.board.current !== null) sitting = grade(sitting, 3, noon);
  const summary = summaryOf(sitting);
  expect(summary).toMatchObject({ cards: 3, remembered: 2, later: null });
  expect(summary.hard.map(({ card }) => card)).toEqual(["a", "b"]);
});

test("a typed answer and its overruling stay with the card, and nothing typed after the answer counts", () => {
  let sitting = play(begin("a"), { kind: "type", typed: "201" });
  sitting = play(sitting, { kind: "reveal", now: noon });
  sitting = play(sitting, { kind: "type", typed: "2011" });
  expect(sitting.typed).toBe("201");
  expect(play(sitting, { kind: "count-as-right" }).countedAsRight).toBe(true);
});

test("undo brings back what was typed and that it was counted as right", () => {
  let sitting = play(play(begin("a", "b"), { kind: "type", typed: "MMXI" }), { kind: "reveal", now: noon });
  sitting = grade(play(sitting, { kind: "count-as-right" }), 3, noon);
  expect(sitting).toMatchObject({ typed: "", countedAsRight: false });
  expect(play(sitting, { kind: "undone", undo: "u", now: noon })).toMatchObject({
    typed: "MMXI",
    countedAsRight: true,
  });
});

test("forty steps of every kind go back to the first board and forward to the last", () => {
  const kinds: ActKind[] = ["flag", "override", "suspend", "bury", "set-due", "forget"];
  let sitting = begin(...Array.from({ length: 40 }, (_, i) => `c${String(i).padStart(2, "0")}`));
  const stood = (s: Sitting) => ({ ...place(s), revealed: s.revealed, memories: [...s.board.memories] });
  const boards = [stood(sitting)];
  for (let n = 0; n < 40; n += 1) {
    const kind = kinds[n % 7];
    const memory: CardMemory = {
      ...(sitting.board.memories.get(sitting.board.current ?? "") ?? newMemory),
      flagNote: `step ${n}`,
      suspended: kind === "suspend",
    };
    sitting = kind
      ? play(sitting, { kind: "done", event: `e${n}`, done: { kind }, memory, now: noon })
      : grade(sitting, 4, noon, `e${n}`);
    boards.push(stood(sitting));
  }
  expect(sitting.past).toHaveLength(40);
  for (let i = 39; i >= 0; i -= 1) {
    sitting = play(sitting, { kind: "undone", undo: `u${i}`, now: noon });
    // A graded card comes back with its answer shown; everything else as it stood.
    expect({ ...stood(sitting), revealed: boards[i]?.revealed }).toEqual(boards[i]);
  }
  for (let i = 1; i <= 40; i += 1) {
    sitting = play(sitting, { kind: "redone", now: noon });
    expect({ ...stood(sitting), revealed: boards[i]?.revealed }).toEqual(boards[i]);
  }
});

test("a flag leaves the card on screen as it is, a suspended card leaves it", () => {
  let sitting = play(begin("a", "b"), { kind: "reveal", now: noon });
  const flagged: CardMemory = { ...newMemory, flag: "unclear" };
  sitting = play(sitting, { kind: "done", event: "e1", done: { kind: "flag" }, memory: flagged, now: noon });
  expect(sitting).toMatchObject({ revealed: true, board: { current: "a" } });
  expect(sitting.board.memories.get("a")?.flag).toBe("unclear");
  const asleep: CardMemory = { ...flagged, suspended: true };
  sitting = play(sitting, { kind: "done", event: "e2", done: { kind: "suspend" }, memory: asleep, now: noon });
  expect(sitting).toMatchObject({ revealed: false, board: { current: "b", order: [] } });
  expect(sitting.board.learning.size).toBe(0);
});

test("the question comes back without a grade; more cards go behind those of this sitting", () => {
  let sitting = play(begin("a"), { kind: "reveal", now: noon });
  sitting = play(sitting, { kind: "conceal" });
  expect(sitting).toMatchObject({ revealed: false, past: [], board: { current: "a" } });
  sitting = grade(sitting, 4, noon);
  expect(sitting.board.current).toBeNull();
  sitting = play(sitting, { kind: "more", session: sessionOf(["a", "b", "c"]), now: noon });
  expect(place(sitting)).toMatchObject({ current: "b", order: ["c"] });
});

test("cards in their steps are shown at once when the learner asks", () => {
  const far: CardMemory = { ...newMemory, state: "learning", dueAt: noon + 3_600_000, dueDay: today };
  const sitting = beginSitting(sessionOf([], { learning: ["a"], cards: [cardOf("a", far)] }), none, noon);
  expect(play(sitting, { kind: "ahead", now: noon }).board.current).toBe("a");
});

test("the learner's own words stand on the card, and the collection's answer goes on being right", () => {
  const own: CardMemory = { ...newMemory, override: { stem: "In which year?", key: "the year eleven" } };
  const shown = shownCard(cardOf("a", own), own);
  expect(shown).toMatchObject({ stem: "In which year?", key: "the year eleven", accept: ["2011"] });
  expect(shownCard(cardOf("a"), newMemory)).toEqual(cardOf("a"));
});

test("five of the last eight answers Hard is using it for a fail", () => {
  const answers = (...ratings: Rating[]) => ({
    past: ratings.map((rating) => ({
      done: { kind: "review" as const, rating, took: 1 },
    })) as unknown as Sitting["past"],
  });
  expect(overusesHard(answers(2, 2, 2, 2, 3, 3, 3, 3))).toBe(false);
  expect(overusesHard(answers(2, 2, 2, 2, 2, 3, 3, 3))).toBe(true);
  expect(overusesHard(answers(2, 2, 2, 2, 2, 3, 3, 3, 3))).toBe(false);
});

test("cards shown before their day, since an exam is near, are shown unless this device knows an answer of today", () => {
  const later = { ...newMemory, state: "review" as const, stability: 9, lastDay: today - 3, dueDay: today + 6 };
  const session = sessionOf(["a", "b"], { cards: [cardOf("a", later), cardOf("b", later)], early: ["a", "b"] });
  expect(beginSitting(session, none, noon).board).toMatchObject({ current: "a", order: ["b"] });
  const answered = new Map([["a", { ...later, lastDay: today, dueDay: today + 20 }]]);
  expect(beginSitting(session, answered, noon).board).toMatchObject({ current: "b", order: [] });
  expect(beginSitting({ ...session, early: [] }, none, noon).board.current).toBeNull();
});
