import * as z from "zod/mini";

/** Where the learner's clock stands: their day begins at their own 4 a.m. */
export const ZoneQuery = z.strictObject({
  zone: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w+/-]+$/)),
});
