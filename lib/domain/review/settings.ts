import * as z from "zod/mini";

const minutes = z.number().check(z.int(), z.minimum(1), z.maximum(1439));

/** What a learner may set about review. Whole objects, never patches: an event's version names exactly one of them. */
export const ReviewSettings = z.strictObject({
  newPerDay: z.number().check(z.int(), z.minimum(0), z.maximum(9999)),
  reviewsPerDay: z.number().check(z.int(), z.minimum(0), z.maximum(99999)),
  /** Chance of recall at which a card comes back, 0.70–0.99. */
  desiredRetention: z.number().check(z.minimum(0.7), z.maximum(0.99)),
  /** Days. */
  maximumInterval: z.number().check(z.int(), z.minimum(1), z.maximum(36500)),
  /** Minutes. */
  learningSteps: z.array(minutes).check(z.maxLength(10)),
  relearningSteps: z.array(minutes).check(z.maxLength(10)),
  /** Hour at which the learner's day begins, 0–23. */
  rollover: z.number().check(z.int(), z.minimum(0), z.maximum(23)),
  /** The 21 weights of FSRS-6, or null for the library's own. */
  weights: z.nullable(z.array(z.number()).check(z.length(21))),
});
export type ReviewSettings = z.infer<typeof ReviewSettings>;

/** Names the settings in force before a learner has changed any; a new default gets a new name, so old events keep theirs. */
export const DEFAULT_SETTINGS = "default-1";

export const defaultSettings: ReviewSettings = {
  newPerDay: 10,
  reviewsPerDay: 200,
  desiredRetention: 0.9,
  maximumInterval: 3650,
  learningSteps: [1, 10],
  relearningSteps: [10],
  rollover: 4,
  weights: null,
};
