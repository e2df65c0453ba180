import * as z from "zod/mini";

/** POST /api/learner: nothing is asked of somebody who wants to begin. */
export const NewLearner = z.strictObject({
  /** On a phone that belongs to somebody else: the session ends with the browser, and after half an hour unused. */
  borrowed: z.optional(z.boolean()),
});
