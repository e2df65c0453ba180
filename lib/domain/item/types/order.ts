import * as z from "zod/mini";
import { AskedList, ordered, stemFaults, textsOf } from "../choices.ts";
import { defineItemType } from "../item-type.ts";
import { common, PartId, ShortText, type Shuffle } from "../parts.ts";

const content = z.strictObject({
  type: z.literal("order"),
  ...common,
  /** In the right order. `when` is what that order goes by, shown with the solution, never before. */
  entries: z.array(z.strictObject({ id: PartId, text: ShortText, when: ShortText })).check(z.maxLength(12)),
});
type Content = z.infer<typeof content>;

// By id, never by text: dates written into entries would otherwise come out solved.
const listOf = ({ entries }: Content): AskedList => ({
  entries: entries.map(({ id, text }) => ({ id, text })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  fixed: false,
});

const inOrder = (item: Content, shuffle: Shuffle) => ordered(listOf(item), shuffle, "entries");
const given = (item: Content, order: readonly number[], shuffle: Shuffle) => {
  const entries = inOrder(item, shuffle);
  return [...new Set(order)].flatMap((at) => entries[at] ?? []);
};

/** Pairs that stand as they should, less those that do not, as a share of all: Kendall's tau, nothing below 0. */
function tau(item: Content, ids: readonly string[]): number {
  const place = new Map(item.entries.map(({ id }, at) => [id, at]));
  const places = ids.map((id) => place.get(id) ?? -1);
  const n = item.entries.length;
  if (n < 2) return 0;
  let sum = 0;
  for (const [at, a] of places.entries()) for (const b of places.slice(at + 1)) sum += a < b ? 1 : -1;
  return Math.max(0, sum / ((n * (n - 1)) / 2));
}

/** Things to be put in order, e.g. a timeline. */
export const order = defineItemType({
  content,
  asked: z.strictObject({ type: z.literal("order"), entries: AskedList }),
  shown: z.strictObject({ type: z.literal("order"), entries: z.array(z.string()) }),
  answer: z.strictObject({
    /** Places of the entries as shown, in the taker's order. */
    order: z.array(z.int().check(z.minimum(0), z.maximum(11))).check(z.maxLength(12)),
  }),
  recalled: false,
  faults: ({ stem, entries }) => [
    ...stemFaults(stem),
    ...(entries.length < 3 ? (["few-entries"] as const) : []),
    ...(entries.some(({ text }) => !text.trim()) ? (["option-empty"] as const) : []),
    ...(new Set(entries.map(({ text }) => text)).size < entries.length ? (["options-same"] as const) : []),
  ],
  ask: (item) => ({ type: "order" as const, entries: listOf(item) }),
  show: ({ entries }, shuffle) => ({ type: "order" as const, entries: textsOf(ordered(entries, shuffle, "entries")) }),
  score: (item, answer, shuffle) =>
    tau(
      item,
      given(item, answer.order, shuffle).map(({ id }) => id),
    ),
  guess: ({ entries }) => expectedTau(entries.length),
  chosen: () => [],
  choices: () => [],
  said: (item, answer, shuffle) => textsOf(given(item, answer.order, shuffle)).join(" → "),
  solution: (item, shuffle) => {
    const shown = inOrder(item, shuffle);
    return {
      answer: { order: item.entries.map(({ id }) => shown.findIndex((entry) => entry.id === id)) },
      accept: [],
      feedback: shown.map(({ id }) => item.entries.find((entry) => entry.id === id)?.when ?? ""),
    };
  },
  reveals: ({ entries }) => entries.map(({ when }) => when).filter(Boolean),
});

/** Mean of max(0, tau) over all orders of n, from the exact numbers of orders by inversions. */
function expectedTau(n: number): number {
  let orders = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = new Array<number>(orders.length + size - 1).fill(0);
    for (const [inversions, count] of orders.entries())
      for (let more = 0; more < size; more += 1) next[inversions + more] = (next[inversions + more] ?? 0) + count;
    orders = next;
  }
  const pairs = (n * (n - 1)) / 2;
  const all = orders.reduce((sum, count) => sum + count, 0);
  return pairs === 0
    ? 0
    : orders.reduce((sum, count, inversions) => sum + count * Math.max(0, 1 - (2 * inversions) / pairs), 0) / all;
}
