import * as z from "zod/mini";
import { AskedList, askedList, optionFaults, ordered, stemFaults, textsOf } from "../choices.ts";
import { defineItemType } from "../item-type.ts";
import { common, Option, PartId } from "../parts.ts";

const content = z.strictObject({
  type: z.literal("single"),
  ...common,
  options: z.array(Option).check(z.maxLength(12)),
  /** The right option's id; null while there is none. */
  key: z.nullable(PartId),
  /** Further options that count as right, since those who know chose them; only found after use. */
  also: z.optional(z.array(PartId)),
});
type Content = z.infer<typeof content>;
const isRight = ({ key, also }: Content, id: string | undefined): boolean =>
  id !== undefined && (id === key || (also?.includes(id) ?? false));
const inOrder = (item: Content, shuffle: Parameters<typeof ordered>[1]) =>
  ordered(askedList(item.options), shuffle, "options");

/** One option of several is right. */
export const single = defineItemType({
  content,
  asked: z.strictObject({ type: z.literal("single"), options: AskedList }),
  shown: z.strictObject({ type: z.literal("single"), options: z.array(z.string()) }),
  answer: z.strictObject({ pick: z.int().check(z.minimum(0), z.maximum(11)) }),
  recalled: false,
  faults: ({ stem, options, key }) => [
    ...stemFaults(stem),
    ...optionFaults(options, 2),
    ...(options.some(({ id }) => id === key) ? [] : (["no-key"] as const)),
  ],
  ask: ({ options }) => ({ type: "single" as const, options: askedList(options) }),
  show: ({ options }, shuffle) => ({
    type: "single" as const,
    options: textsOf(ordered(options, shuffle, "options")),
  }),
  score: (item, { pick }, shuffle) => (isRight(item, inOrder(item, shuffle)[pick]?.id) ? 1 : 0),
  guess: ({ options, also }) => (options.length > 0 ? (1 + (also?.length ?? 0)) / options.length : 0),
  chosen: (item, { pick }, shuffle) =>
    inOrder(item, shuffle)
      .slice(pick, pick + 1)
      .map(({ id }) => id),
  choices: (item) => item.options.map(({ id, text }) => ({ id, text, key: isRight(item, id) })),
  said: (item, { pick }, shuffle) => inOrder(item, shuffle)[pick]?.text ?? "",
  solution: (item, shuffle) => {
    const entries = inOrder(item, shuffle);
    const feedback = new Map(item.options.map((option) => [option.id, option.feedback]));
    return {
      answer: { pick: entries.findIndex(({ id }) => id === item.key) },
      accept: item.options.filter(({ id }) => id !== item.key && isRight(item, id)).map(({ text }) => text),
      feedback: entries.map(({ id }) => feedback.get(id) ?? ""),
    };
  },
  reveals: (item) => item.options.filter(({ id }) => isRight(item, id)).map(({ text }) => text),
});
