import * as z from "zod/mini";
import { defineEventKind } from "./event-kind.ts";

/** The learner takes a collection up, or lays it aside: its cards wait until it is taken up again, and lose nothing. */
export const study = defineEventKind({
  payload: z.strictObject({
    collection: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/)),
    on: z.boolean(),
  }),
  card: "never",
  // What is studied is chosen when the log is read as a whole (services/choices.ts); no card changes.
  apply: (memory) => ({ memory }),
});
