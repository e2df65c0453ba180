import * as z from "zod/mini";
import {
  AskedList,
  askedList,
  guessedShare,
  optionFaults,
  ordered,
  pickedShare,
  stemFaults,
  textsOf,
} from "../choices.ts";
import { defineItemType } from "../item-type.ts";
import { common, Option, PartId, type Shuffle } from "../parts.ts";

const content = z.strictObject({
  type: z.literal("multiple"),
  ...common,
  options: z.array(Option).check(z.maxLength(12)),
  keys: z.array(PartId).check(z.maxLength(12)),
});
type Content = z.infer<typeof content>;

const inOrder = (item: Content, shuffle: Shuffle) => ordered(askedList(item.options), shuffle, "options");
const picked = (item: Content, picks: readonly number[], shuffle: Shuffle): string[] => {
  const entries = inOrder(item, shuffle);
  return [...new Set(picks.flatMap((at) => entries[at]?.id ?? []))];
};

/** Several options of several are right; partial credit by `pickedShare`. */
export const multiple = defineItemType({
  content,
  asked: z.strictObject({ type: z.literal("multiple"), options: AskedList }),
  shown: z.strictObject({ type: z.literal("multiple"), options: z.array(z.string()) }),
  answer: z.strictObject({
    picks: z.array(z.int().check(z.minimum(0), z.maximum(11))).check(z.maxLength(12)),
  }),
  recalled: false,
  faults: ({ stem, options, keys }) => [
    ...stemFaults(stem),
    ...optionFaults(options, 3),
    ...(keys.length === 0 ? (["no-key"] as const) : []),
    ...(keys.length > 0 && keys.length === options.length ? (["all-keys"] as const) : []),
  ],
  ask: ({ options }) => ({ type: "multiple" as const, options: askedList(options) }),
  show: ({ options }, shuffle) => ({
    type: "multiple" as const,
    options: textsOf(ordered(options, shuffle, "options")),
  }),
  score: (item, { picks }, shuffle) =>
    pickedShare(new Set(picked(item, picks, shuffle)), new Set(item.keys), item.options.length),
  guess: ({ options, keys }) => guessedShare(keys.length, options.length - keys.length),
  chosen: (item, { picks }, shuffle) => picked(item, picks, shuffle),
  choices: ({ options, keys }) => options.map(({ id, text }) => ({ id, text, key: keys.includes(id) })),
  said: (item, { picks }, shuffle) => {
    const entries = inOrder(item, shuffle);
    return picks.flatMap((at) => entries[at]?.text ?? []).join("; ");
  },
  solution: (item, shuffle) => {
    const entries = inOrder(item, shuffle);
    const feedback = new Map(item.options.map((option) => [option.id, option.feedback]));
    return {
      answer: { picks: entries.flatMap(({ id }, at) => (item.keys.includes(id) ? [at] : [])) },
      accept: [],
      feedback: entries.map(({ id }) => feedback.get(id) ?? ""),
    };
  },
  reveals: ({ options, keys }) => options.filter(({ id }) => keys.includes(id)).map(({ text }) => text),
});
