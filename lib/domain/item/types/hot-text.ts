import * as z from "zod/mini";
import { guessedShare, pickedShare, stemFaults } from "../choices.ts";
import { defineItemType } from "../item-type.ts";
import { common, ItemText, PartId } from "../parts.ts";

const content = z.strictObject({
  type: z.literal("hot-text"),
  ...common,
  /** The passage in its order. */
  sentences: z.array(z.strictObject({ id: PartId, text: ItemText })).check(z.maxLength(40)),
  keys: z.array(PartId).check(z.maxLength(40)),
});
type Content = z.infer<typeof content>;

const picked = (item: Content, picks: readonly number[]): string[] => [
  ...new Set(picks.flatMap((at) => item.sentences[at]?.id ?? [])),
];

/** Mark the sentence that proves it. With one key it is right or wrong, with several there is partial credit. */
export const hotText = defineItemType({
  content,
  asked: z.strictObject({ type: z.literal("hot-text"), sentences: z.array(z.string()), many: z.boolean() }),
  shown: z.strictObject({ type: z.literal("hot-text"), sentences: z.array(z.string()), many: z.boolean() }),
  answer: z.strictObject({
    picks: z.array(z.int().check(z.minimum(0), z.maximum(39))).check(z.maxLength(40)),
  }),
  recalled: false,
  faults: ({ stem, sentences, keys }) => [
    ...stemFaults(stem),
    ...(sentences.length < 2 ? (["few-sentences"] as const) : []),
    ...(sentences.some(({ text }) => !text.trim()) ? (["option-empty"] as const) : []),
    ...(keys.length === 0 ? (["no-key"] as const) : []),
    ...(keys.length > 0 && keys.length === sentences.length ? (["all-keys"] as const) : []),
  ],
  ask: ({ sentences, keys }) => ({
    type: "hot-text" as const,
    sentences: sentences.map(({ text }) => text),
    many: keys.length > 1,
  }),
  show: (asked) => asked,
  score: (item, { picks }) => {
    const ids = picked(item, picks);
    if (item.keys.length === 1) return ids.length === 1 && ids[0] === item.keys[0] ? 1 : 0;
    return pickedShare(new Set(ids), new Set(item.keys), item.sentences.length);
  },
  guess: ({ sentences, keys }) =>
    keys.length === 1 ? 1 / Math.max(1, sentences.length) : guessedShare(keys.length, sentences.length - keys.length),
  chosen: (item, { picks }) => picked(item, picks),
  choices: ({ sentences, keys }) => sentences.map(({ id, text }) => ({ id, text, key: keys.includes(id) })),
  said: (item, { picks }) => picks.flatMap((at) => item.sentences[at]?.text ?? []).join(" … "),
  solution: ({ sentences, keys }) => ({
    answer: { picks: sentences.flatMap(({ id }, at) => (keys.includes(id) ? [at] : [])) },
    accept: [],
    feedback: [],
  }),
  reveals: () => [],
});
