import * as z from "zod/mini";
import { compareAnswer } from "../../card/compare.ts";
import { stemFaults } from "../choices.ts";
import { defineItemType } from "../item-type.ts";
import { common, ShortText } from "../parts.ts";

export const TypedAnswer = z.strictObject({ text: ShortText });

/** A few words, compared by R19: case, accents, punctuation and a leading article never count. */
export const typed = defineItemType({
  content: z.strictObject({
    type: z.literal("typed"),
    ...common,
    /** Right answers; the first is the one that is shown. */
    accept: z.array(ShortText).check(z.maxLength(50)),
    /** Other answers that look like it and are wrong, however close. */
    rivals: z.array(ShortText).check(z.maxLength(50)),
    /** A slip of spelling in a word of five letters or more counts as right. */
    slips: z.boolean(),
  }),
  asked: z.strictObject({ type: z.literal("typed") }),
  shown: z.strictObject({ type: z.literal("typed") }),
  answer: TypedAnswer,
  recalled: true,
  faults: ({ stem, accept }) => [
    ...stemFaults(stem),
    ...(accept.some((form) => form.trim() !== "") ? [] : (["no-answer"] as const)),
  ],
  ask: () => ({ type: "typed" as const }),
  show: (asked) => asked,
  score: ({ accept, rivals, slips }, { text }) => wordsShare({ accept, rivals, slips }, text),
  guess: () => 0,
  chosen: () => [],
  choices: () => [],
  said: (_item, { text }) => text,
  solution: ({ accept }) => ({ answer: { text: accept[0] ?? "" }, accept: accept.slice(1), feedback: [] }),
  reveals: ({ accept }) => accept,
});

export function wordsShare(
  item: { readonly accept: readonly string[]; readonly rivals: readonly string[]; readonly slips: boolean },
  text: string,
): number {
  const [key = "", ...accept] = item.accept;
  const { verdict } = compareAnswer({ key, accept, answerType: "text", rivals: item.rivals }, text);
  return verdict === "right" || (verdict === "near" && item.slips) ? 1 : 0;
}
