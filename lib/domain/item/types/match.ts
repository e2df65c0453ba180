import * as z from "zod/mini";
import { AskedList, askedList, ordered, stemFaults, textsOf } from "../choices.ts";
import { defineItemType } from "../item-type.ts";
import { common, PartId, ShortText, type Shuffle } from "../parts.ts";

const content = z.strictObject({
  type: z.literal("match"),
  ...common,
  /** Each left goes with its right; two lefts may have the same right (one backer, two sides). */
  pairs: z.array(z.strictObject({ id: PartId, left: ShortText, right: ShortText })).check(z.maxLength(12)),
  /** Rights that go with nothing. */
  extras: z.array(ShortText).check(z.maxLength(6)),
});
type Content = z.infer<typeof content>;

/** Lefts and rights, each right once. A right is named by its text's place among the sorted texts, which says nothing about pairs. */
function lists({ pairs, extras }: Content) {
  const texts = [...new Set([...pairs.map(({ right }) => right), ...extras])].toSorted();
  return {
    lefts: askedList(pairs.map(({ id, left }) => ({ id, text: left }))),
    rights: askedList(texts.map((text, at) => ({ id: `r${at}`, text }))),
  };
}

function inOrder(item: Content, shuffle: Shuffle) {
  const { lefts, rights } = lists(item);
  return { lefts: ordered(lefts, shuffle, "lefts"), rights: ordered(rights, shuffle, "rights") };
}

/** Every left with what was put beside it. */
function put(item: Content, given: readonly (number | null)[], shuffle: Shuffle) {
  const { lefts, rights } = inOrder(item, shuffle);
  return lefts.map(({ id, text }, at) => {
    const pair = item.pairs.find((other) => other.id === id);
    const right = given[at] === null || given[at] === undefined ? null : (rights[given[at]]?.text ?? null);
    return { id, left: text, right, holds: right !== null && right === pair?.right };
  });
}

/** Things that go together, e.g. speakers and what they said. Each pair is worth the same. */
export const match = defineItemType({
  content,
  asked: z.strictObject({ type: z.literal("match"), lefts: AskedList, rights: AskedList }),
  shown: z.strictObject({ type: z.literal("match"), lefts: z.array(z.string()), rights: z.array(z.string()) }),
  answer: z.strictObject({
    /** For each left, as shown, the place of its right; null: none yet. */
    rights: z.array(z.nullable(z.int().check(z.minimum(0), z.maximum(17)))).check(z.maxLength(12)),
  }),
  recalled: false,
  faults: ({ stem, pairs }) => [
    ...stemFaults(stem),
    ...(pairs.length < 2 || new Set(pairs.map(({ right }) => right)).size < 2 ? (["few-pairs"] as const) : []),
    ...(pairs.some(({ left, right }) => !left.trim() || !right.trim()) ? (["option-empty"] as const) : []),
    ...(new Set(pairs.map(({ left }) => left)).size < pairs.length ? (["options-same"] as const) : []),
  ],
  ask: (item) => ({ type: "match" as const, ...lists(item) }),
  show: ({ lefts, rights }, shuffle) => ({
    type: "match" as const,
    lefts: textsOf(ordered(lefts, shuffle, "lefts")),
    rights: textsOf(ordered(rights, shuffle, "rights")),
  }),
  score: (item, { rights }, shuffle) =>
    item.pairs.length === 0 ? 0 : put(item, rights, shuffle).filter(({ holds }) => holds).length / item.pairs.length,
  guess: (item) => 1 / Math.max(1, lists(item).rights.entries.length),
  chosen: (item, { rights }, shuffle) =>
    put(item, rights, shuffle).flatMap(({ id, right, holds }) => (right === null ? [] : [`${id}:${holds}`])),
  choices: ({ pairs }) =>
    pairs.flatMap(({ id, left, right }) => [
      { id: `${id}:true`, text: `${left} → ${right}`, key: true },
      { id: `${id}:false`, text: `${left} → …`, key: false },
    ]),
  said: (item, { rights }, shuffle) =>
    put(item, rights, shuffle)
      .map(({ left, right }) => `${left} → ${right ?? "—"}`)
      .join("; "),
  solution: (item, shuffle) => {
    const { lefts, rights } = inOrder(item, shuffle);
    const right = new Map(item.pairs.map((pair) => [pair.id, pair.right]));
    return {
      answer: { rights: lefts.map(({ id }) => rights.findIndex(({ text }) => text === right.get(id))) },
      accept: [],
      feedback: [],
    };
  },
  reveals: () => [],
});
