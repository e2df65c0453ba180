import * as z from "zod/mini";
import { ReviewSettings } from "#lib/domain/review/settings.ts";

/** GET /api/today?zone=… */
export const Today = z.object({
  /** Server's clock, epoch ms. */
  now: z.number(),
  /** Whether the server knows this browser as a learner. */
  known: z.boolean(),
  /** The learner's day (lib/domain/review/day.ts). */
  day: z.number(),
  settings: z.object({ version: z.string(), values: ReviewSettings }),
  /** What waits: inside the steps, to review, new. Limits and siblings are already taken off. */
  waiting: z.object({ learning: z.number(), reviews: z.number(), fresh: z.number() }),
  /** Estimated from this learner's own pace where there is one; whole minutes, at least 1 when anything waits. */
  minutes: z.number(),
  /** Answers today and yesterday; `remembered` are those not graded Again. */
  done: z.object({ answered: z.number(), remembered: z.number() }),
  yesterday: z.object({ answered: z.number(), remembered: z.number() }),
  /** Reviews that come due on each of 14 days, today first; overdue ones count for today. */
  ahead: z.array(z.object({ day: z.number(), n: z.number() })),
  /** When the next card comes back if nothing waits: an instant inside the steps, or a day; null when nothing is scheduled. */
  next: z.nullable(z.object({ at: z.number(), precise: z.boolean() })),
  /** On a day off: when the break is over, epoch ms. */
  restingUntil: z.nullable(z.number()),
  /** Days in a row with answers; null when the learner wants none counted, or there is nothing to count. */
  streak: z.nullable(z.number()),
  /** Reviews beyond what a day's limit holds: a backlog. */
  backlog: z.number(),
  /** Proposals that wait for a verdict. */
  proposals: z.number(),
  collections: z.array(z.object({ id: z.string(), title: z.string(), waiting: z.number() })),
});
export type Today = z.infer<typeof Today>;
