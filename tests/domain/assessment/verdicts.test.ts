import { expect, test } from "vitest";
import type { Answer, AskedItem, Matrix } from "#lib/domain/assessment/matrix.ts";
import { type Mend, regrades } from "#lib/domain/assessment/mend.ts";
import { statisticsOf } from "#lib/domain/assessment/statistics.ts";
import type { Verdict } from "#lib/domain/assessment/verdict.ts";

/** Twenty takers of whom the last know all of the other four items and the first none; `answers` are theirs to the item in question, weakest first. */
function judge(
  item: AskedItem,
  answers: readonly (Answer | null)[],
  right: (answer: Answer) => boolean,
): readonly Verdict[] {
  const rest = Array.from(
    { length: 4 },
    (_, at): AskedItem => ({ id: `r${at}`, points: 1, answers: "typed", options: null, guess: 0 }),
  );
  const matrix: Matrix = {
    items: [item, ...rest],
    attempts: answers.map((answer, row) => ({
      id: `a${row}`,
      taker: `t${row}`,
      number: 1,
      responses: [
        { fraction: answer !== null && right(answer) ? 1 : 0, answer, ms: null },
        ...rest.map((_, at) => ({ fraction: row * 5 >= answers.length * (at + 1) ? 1 : 0, answer: null, ms: null })),
      ],
    })),
  };
  return statisticsOf(matrix, "first").items[0]?.verdicts ?? [];
}

const letters = (word: string): Answer[] => [...word].map((letter) => ({ chosen: letter === "-" ? [] : [letter] }));
const choice = (...keys: string[]): AskedItem => ({
  id: "x",
  points: 1,
  answers: "options",
  options: ["a", "b", "c", "d"].map((id) => ({ id, key: keys.includes(id) })),
  guess: 0.25,
});
const chose =
  (...keys: string[]) =>
  (answer: Answer) =>
    "chosen" in answer && answer.chosen.some((id) => keys.includes(id));
const mends = (verdicts: readonly Verdict[]): Mend[] => verdicts.map(({ mend }) => mend);

test("those who know choose b, the key is a: b becomes the key", () => {
  expect(judge(choice("a"), letters("aaacacadcbabbbbbbbbb"), chose("a"))).toMatchObject([
    { kind: "miskey", option: "b", both: false, mend: { mend: "change-key", item: "x", keys: ["b"] } },
  ]);
});

test("those who know choose the key or b, the others c and d: b is right too", () => {
  const answers = letters("cdcdcdccddcdababababababababababababab".slice(0, 38));
  expect(judge(choice("a"), answers, chose("a"))).toMatchObject([
    { kind: "miskey", option: "b", both: true, mend: { mend: "change-key", keys: ["a", "b"] } },
  ]);
});

test("of several keys a missing one joins them", () => {
  const answers = Array.from(
    { length: 24 },
    (_, row): Answer => ({ chosen: row < 8 ? ["d"] : row < 12 ? ["a", "c"] : ["a", "b", "c"] }),
  );
  expect(judge(choice("a", "b"), answers, () => false)).toMatchObject([
    { kind: "miskey", option: "c", both: true, mend: { keys: ["a", "b", "c"] } },
  ]);
});

test("those who know get it wrong, each in another way: it leaves the totals", () => {
  expect(mends(judge(choice("a"), letters("aaaaaaaaaabcddcbbcddcb"), chose("a")))).toEqual([
    { mend: "drop-item", item: "x" },
  ]);
});

test("the better know it: nothing is said", () =>
  expect(judge(choice("a"), letters("bcdbcdbcadaabaaacaaaaaa"), chose("a"))).toEqual([]));

test("nobody takes d of eighteen wrong answers: another option may stand there, and nobody is graded anew", () => {
  const verdicts = judge(choice("a"), letters("bcbcbcbcbcbcbcbcbcaaaaaaaaaaaaaaaaaaaaaa"), chose("a"));
  expect(verdicts).toMatchObject([
    {
      kind: "dead-distractor",
      option: "d",
      chosen: 0,
      wrong: 18,
      easy: false,
      mend: { mend: "replace-option", option: "d" },
    },
  ]);
  expect(mends(verdicts).map(regrades)).toEqual([false]);
});

test("an easy item: six of sixty go wrong, two ways, and no distractor is dead though each is rare (R31)", () => {
  const answers = letters(`bcbcbd${"a".repeat(94)}`);
  expect(judge(choice("a"), answers, chose("a"))).toEqual([]);
});

test("an easy item of four hundred: thirty wrong answers, none of them d, is enough to tell", () => {
  const answers = letters(`${"bc".repeat(15)}${"a".repeat(370)}`);
  expect(judge(choice("a"), answers, chose("a"))).toMatchObject([{ kind: "dead-distractor", option: "d", easy: true }]);
});

const typed: AskedItem = { id: "x", points: 1, answers: "typed", options: null, guess: 0 };
const wrote = (...texts: string[]): Answer[] => texts.map((text) => ({ typed: text }));

test("a typed answer that many gave who did badly elsewhere is a mistake, and nobody is asked about it", () => {
  const answers = wrote(...Array.from({ length: 12 }, () => "Milan"), ...Array.from({ length: 18 }, () => "Rome"));
  expect(judge(typed, answers, (answer) => "typed" in answer && answer.typed === "Rome")).toEqual([]);
});

test("a typed answer that one in ten gave, in all its spellings; rarer ones and blanks are passed over", () => {
  const answers = [
    ...wrote("Milan", "Turin", "  ", "?!", ...Array.from({ length: 12 }, () => "Rome")),
    ...wrote("the Eternal City", "Eternal City", "eternal city.", "Eternal City"),
  ];
  const verdicts = judge(typed, answers, (answer) => "typed" in answer && answer.typed === "Rome");
  expect(verdicts).toMatchObject([
    {
      kind: "missed-answer",
      shown: "Eternal City",
      n: 4,
      share: 0.2,
      strong: true,
      mend: { mend: "accept-answer", item: "x", answers: ["Eternal City", "eternal city.", "the Eternal City"] },
    },
  ]);
});
