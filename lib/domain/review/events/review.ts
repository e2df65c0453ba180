import * as z from "zod/mini";
import { answered } from "../fsrs.ts";
import { ratingNames } from "../rating.ts";
import { defineEventKind } from "./event-kind.ts";

const HOUR_MS = 3_600_000;

/** The learner answered a card and graded the answer. */
export const review = defineEventKind({
  payload: z.strictObject({
    rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    /** A lucky choice is not recall: the form of the answer is part of the record. */
    form: z.enum(["basic", "cloze", "typed", "choice"]),
    /** From showing the card to grading it, ms; a card left open overnight counts an hour at most. */
    took: z.number().check(z.int(), z.minimum(0), z.maximum(HOUR_MS)),
    typed: z.optional(z.string().check(z.maxLength(1000))),
    /** The option that was chosen, right or wrong; left out when the answer was shown without choosing. */
    chosen: z.optional(z.string().check(z.maxLength(1000))),
    /** The learner overruled the comparison of a typed answer. */
    countedAsRight: z.optional(z.boolean()),
  }),
  card: "always",
  apply(memory, payload, context) {
    const from = memory.state === "new" ? "new" : memory.dueAt === null ? "review" : "learning";
    return {
      memory: answered(memory, payload.rating, context, context.settings, context.card),
      tally: { day: context.day, from, rating: ratingNames[payload.rating], took: payload.took },
    };
  },
});
