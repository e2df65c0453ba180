import * as z from "zod/mini";

/** GET /api/progress?zone=… : a year of answers and what is remembered now. */
export const Progress = z.object({
  now: z.number(),
  day: z.number(),
  /** Days with answers, newest first, 371 at most. */
  days: z.array(z.object({ day: z.number(), answered: z.number(), remembered: z.number(), took: z.number() })),
  streak: z.nullable(z.number()),
  /** Cards met and not suspended, and how many of them FSRS expects to be remembered today. */
  met: z.number(),
  remembered: z.number(),
  breaks: z.array(z.object({ from: z.number(), to: z.number() })),
});
export type Progress = z.infer<typeof Progress>;
