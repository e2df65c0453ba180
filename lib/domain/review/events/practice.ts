import * as z from "zod/mini";
import { defineEventKind } from "./event-kind.ts";

const HOUR_MS = 3_600_000;

/** A card was answered in a self-test before its day, and only for practice: it is noted, and memory stays as it was. */
export const practice = defineEventKind({
  payload: z.strictObject({
    /** Id of the self-test. */
    test: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/)),
    form: z.enum(["basic", "cloze", "typed", "choice"]),
    /** Share of it that was right, 0..1. */
    share: z.number().check(z.minimum(0), z.maximum(1)),
    /** From showing the card to grading it, ms; a card left open overnight counts an hour at most. */
    took: z.number().check(z.int(), z.minimum(0), z.maximum(HOUR_MS)),
    /** What was typed or chosen; empty when it was said in the head. */
    said: z.string().check(z.maxLength(1000)),
  }),
  card: "always",
  apply: (memory) => ({ memory }),
});
