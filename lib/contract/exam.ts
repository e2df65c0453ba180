import * as z from "zod/mini";
import { ReviewSettings } from "#lib/domain/review/settings.ts";
import { CollectionQuery } from "./library.ts";
import { ZoneQuery } from "./query.ts";

/** `on`: a day to look at instead of the one that is set. */
export const ExamQuery = z.strictObject({
  zone: ZoneQuery.shape.zone,
  collection: CollectionQuery.shape.collection,
  on: z.optional(z.string().check(z.regex(/^\d{1,6}$/))),
});

const Forecast = z.object({
  days: z.array(z.object({ day: z.number(), expected: z.number() })),
  expected: z.number(),
  low: z.number(),
  high: z.number(),
});

/** GET /api/exam?zone=…&collection=… : what meets an exam on a collection, and what it would find. */
export const Exam = z.object({
  /** Server's clock, epoch ms. */
  now: z.number(),
  day: z.number(),
  settings: z.object({ version: z.string(), values: ReviewSettings }),
  /** Day of the exam that was asked about; null when there is none, or it is over. */
  exam: z.nullable(z.number()),
  /** Cards of the collection that are asked, and those of them never met. */
  cards: z.number(),
  unmet: z.number(),
  outlook: z.nullable(
    z.object({
      /** lib/domain/review/exam/plan.ts */
      needed: z.number(),
      perDay: z.number(),
      usual: z.number(),
      left: z.number(),
      lastFrom: z.number(),
      /** Cards a day in the last days, and how many reviews a day the learner allows. */
      round: z.number(),
      reviewsPerDay: z.number(),
      planned: Forecast,
      unplanned: Forecast,
    }),
  ),
});
export type Exam = z.infer<typeof Exam>;
