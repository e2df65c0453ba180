import { expect, test } from "vitest";
import { scoredAs } from "#lib/domain/assessment/decided.ts";
import type { Mend } from "#lib/domain/assessment/mend.ts";
import { mended } from "#lib/domain/assessment/mended.ts";
import { choicesOf, faultsOf, guessOf, type Item, scoreOf, solutionOf, unshuffled } from "#lib/domain/item/item.ts";
import { everyType } from "../../support/quizzes.ts";

const all = everyType("");
const keys = (...ids: string[]): Mend => ({ mend: "change-key", item: "x/1", keys: ids });
const accept = (...answers: string[]): Mend => ({ mend: "accept-answer", item: "x/1", answers });
const rightIn = (item: Item | null) => item && choicesOf(item).flatMap(({ id, key }) => (key ? [id] : []));

test("a key is changed where there is one to choose", () => {
  expect(rightIn(mended(all.single, keys("c")))).toEqual(["c"]);
  expect(rightIn(mended(all.multiple, keys("a", "c", "d")))).toEqual(["a", "c", "d"]);
  expect(rightIn(mended(all["true-false"], keys("false")))).toEqual(["false"]);
  expect(rightIn(mended(all["hot-text"], keys("s1")))).toEqual(["s1"]);
});

test("one of several may have two right options: both earn all, both are told, and guessing is easier", () => {
  const both = mended(all.single, keys("b", "c")) as Item;
  expect([0, 1, 2].map((pick) => scoreOf(both, { pick }, unshuffled))).toEqual(
    // By their ids: a, b, c.
    [0, 1, 1],
  );
  expect(solutionOf(both, unshuffled)).toMatchObject({ answer: { pick: 1 }, accept: ["Lund"] });
  expect(guessOf(both)).toBeCloseTo(2 / 3, 12);
});

test.each([
  ["an option that is not there", all.single, keys("z")],
  ["every option of several", all.multiple, keys("a", "b", "c", "d")],
  ["both of true and false", all["true-false"], keys("true", "false")],
  ["no key", all.single, keys()],
  ["the key of a number", all.number, keys("a")],
  ["a spelling of a number", all.number, accept("12")],
  ["a spelling of an order", all.order, accept("x")],
  ["a spelling where there are two gaps", all.cloze, accept("x")],
  ["one of too few options", all["true-false"], { mend: "replace-option", item: "x/1", option: "true" }],
] as const satisfies readonly (readonly [string, Item, Mend])[])("refused: %s", (_, item, mend) =>
  expect(mended(item, mend)).toBeNull(),
);

test("an answer is accepted once in all its spellings, and is no rival any more", () => {
  const item = { ...all.typed, accept: ["Ola Krog"], rivals: ["Mayor Krog", "Bea Krog"] } as Item;
  expect(mended(item, accept("mayor krog", "Mayor Krog.", "the mayor Krog", "OLA KROG"))).toMatchObject({
    accept: ["Ola Krog", "mayor krog"],
    rivals: ["Bea Krog"],
  });
});

test("a distractor is taken out for later takers only", () => {
  const out: Mend = { mend: "replace-option", item: "x/1", option: "a" };
  const later = mended(all.single, out) as Item;
  expect(choicesOf(later).map(({ id }) => id)).toEqual(["b", "c"]);
  expect(faultsOf(later)).toEqual([]);
  expect(scoredAs(all.single, [out])).toEqual(all.single);
});
