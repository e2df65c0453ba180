import * as z from "zod/mini";

/** POST /api/learner: nothing is asked of somebody who wants to begin. */
export const NewLearner = z.strictObject({});
