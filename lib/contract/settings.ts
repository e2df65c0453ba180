import * as z from "zod/mini";
import { ReviewSettings } from "#lib/domain/review/settings.ts";

/** GET /api/settings?zone=… : the settings in force, and what they mean for this learner's own cards. */
export const Settings = z.object({
  now: z.number(),
  day: z.number(),
  settings: z.object({ version: z.string(), values: ReviewSettings }),
  /** Whether this learner has an account, or lives in this browser alone. */
  account: z.boolean(),
  collections: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Reviews a day over the coming 90, simulated from the learner's own cards, by desired retention; empty without cards in review. */
  workload: z.array(z.object({ retention: z.number(), reviews: z.number() })),
  /** ms an answer takes this learner. */
  pace: z.number(),
  /** Cards in review that the simulation stands for. */
  cards: z.number(),
});
export type Settings = z.infer<typeof Settings>;
