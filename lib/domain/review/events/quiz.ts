import * as z from "zod/mini";
import { answered } from "../fsrs.ts";
import { ratingNames } from "../rating.ts";
import { defineEventKind } from "./event-kind.ts";

const HOUR_MS = 3_600_000;

/** Types of items whose right answer was recalled; the others were recognised, and a lucky choice is not recall. */
const recalled: ReadonlySet<string> = new Set(["typed", "number", "date", "cloze"]);

/**
 * A card was answered in a quiz, and its learner chose to count it. Wrong is Again; right is Good where it was recalled, and
 * where it was only recognised it is noted and memory stays as it was.
 */
export const quiz = defineEventKind({
  payload: z.strictObject({
    /** The quiz's title as it was taken. */
    quiz: z.string().check(z.maxLength(200)),
    form: z.enum([
      "single",
      "multiple",
      "typed",
      "number",
      "date",
      "cloze",
      "match",
      "order",
      "true-false",
      "hot-text",
    ]),
    /** Share of the points, 0..1; all of them is right. */
    share: z.number().check(z.minimum(0), z.maximum(1)),
    /** ms on the item. */
    took: z.number().check(z.int(), z.minimum(0), z.maximum(HOUR_MS)),
    /** What was answered, as a person reads it. */
    said: z.string().check(z.maxLength(1000)),
  }),
  card: "always",
  apply(memory, { form, share, took }, context) {
    const rating = share < 0.999 ? 1 : recalled.has(form) ? 3 : null;
    if (rating === null) return { memory };
    const from = memory.state === "new" ? "new" : memory.dueAt === null ? "review" : "learning";
    return {
      memory: answered(memory, rating, context, context.settings, context.card),
      tally: { day: context.day, from, rating: ratingNames[rating], took },
    };
  },
});
