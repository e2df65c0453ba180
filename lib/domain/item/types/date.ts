import * as z from "zod/mini";
import { compareAnswer } from "../../card/compare.ts";
import { edtfOfAnswer } from "../../card/date-answer.ts";
import { stemFaults } from "../choices.ts";
import { defineItemType } from "../item-type.ts";
import { common, ShortText } from "../parts.ts";
import { TypedAnswer } from "./typed.ts";

/** A date as it is written; compared by value, at the key's precision or finer. */
export const date = defineItemType({
  content: z.strictObject({
    type: z.literal("date"),
    ...common,
    /** As it is shown, e.g. `November 2019`. */
    key: ShortText,
    accept: z.array(ShortText).check(z.maxLength(50)),
  }),
  asked: z.strictObject({ type: z.literal("date") }),
  shown: z.strictObject({ type: z.literal("date") }),
  answer: TypedAnswer,
  recalled: true,
  faults: ({ stem, key }) => [
    ...stemFaults(stem),
    ...(key.trim() === "" ? (["no-answer"] as const) : edtfOfAnswer(key) === null ? (["bad-date"] as const) : []),
  ],
  ask: () => ({ type: "date" as const }),
  show: (asked) => asked,
  score: (item, { text }) => dateShare(item, text),
  guess: () => 0,
  chosen: () => [],
  choices: () => [],
  said: (_item, { text }) => text,
  solution: ({ key, accept }) => ({ answer: { text: key }, accept, feedback: [] }),
  reveals: ({ key, accept }) => [key, ...accept],
});

export const dateShare = (item: { readonly key: string; readonly accept: readonly string[] }, text: string): number =>
  compareAnswer({ key: item.key, accept: item.accept, answerType: "date" }, text).verdict === "right" ? 1 : 0;
