import * as z from "zod/mini";
import { stemFaults } from "../choices.ts";
import { defineItemType } from "../item-type.ts";
import { common, ShortText } from "../parts.ts";

/** A statement that holds or does not; the passage says which. */
export const trueFalse = defineItemType({
  content: z.strictObject({
    type: z.literal("true-false"),
    ...common,
    key: z.nullable(z.boolean()),
    /** What is told to who said so. */
    onTrue: ShortText,
    onFalse: ShortText,
  }),
  asked: z.strictObject({ type: z.literal("true-false") }),
  shown: z.strictObject({ type: z.literal("true-false") }),
  answer: z.strictObject({ holds: z.boolean() }),
  recalled: false,
  faults: ({ stem, key }) => [...stemFaults(stem), ...(key === null ? (["no-key"] as const) : [])],
  ask: () => ({ type: "true-false" as const }),
  show: (asked) => asked,
  score: ({ key }, { holds }) => (holds === key ? 1 : 0),
  guess: () => 0.5,
  chosen: (_item, { holds }) => [String(holds)],
  choices: ({ key }) => [
    { id: "true", text: "True", key: key === true },
    { id: "false", text: "False", key: key === false },
  ],
  said: (_item, { holds }) => (holds ? "True" : "False"),
  solution: ({ key, onTrue, onFalse }) => ({
    answer: { holds: key ?? false },
    accept: [],
    feedback: [onTrue, onFalse],
  }),
  reveals: () => [],
});
