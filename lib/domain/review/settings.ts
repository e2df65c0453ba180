import * as z from "zod/mini";
import { Preferences } from "./preferences.ts";

const minutes = z.number().check(z.int(), z.minimum(1), z.maximum(1439));

const day = z.number().check(z.int(), z.minimum(0), z.maximum(200_000));

/** What may differ for one collection. */
export const CollectionSettings = z.strictObject({
  newPerDay: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(9999))),
  reviewsPerDay: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(99999))),
  desiredRetention: z.optional(z.number().check(z.minimum(0.7), z.maximum(0.99))),
  /** The learner's day of an exam on it. */
  exam: z.optional(day),
});
export type CollectionSettings = z.infer<typeof CollectionSettings>;

/**
 * What a learner may set about review. Whole objects, never patches: an event's version names exactly one of them. What
 * came after the first release is optional, with its default where it is read: a default filled in here would give an
 * old event, sent again, another digest.
 */
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
  /** Share of the usual load on each day of the week, Monday first; 1 when left out. */
  easyDays: z.optional(z.array(z.number().check(z.minimum(0), z.maximum(1))).check(z.length(7))),
  /** Days off, both ends included. */
  breaks: z.optional(z.array(z.strictObject({ from: day, to: day })).check(z.maxLength(100))),
  /** A backlog worked off evenly: from this day, over so many. */
  catchUp: z.optional(
    z.nullable(z.strictObject({ from: day, days: z.number().check(z.int(), z.minimum(1), z.maximum(365)) })),
  ),
  /** By collection's id. */
  collections: z.optional(z.record(z.string().check(z.maxLength(64)), CollectionSettings)),
  preferences: z.optional(Preferences),
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

/** The settings that hold for one collection's cards. */
export function settingsIn(settings: ReviewSettings, collection: string): ReviewSettings {
  const own = settings.collections?.[collection];
  if (!own) return settings;
  return {
    ...settings,
    newPerDay: own.newPerDay ?? settings.newPerDay,
    reviewsPerDay: own.reviewsPerDay ?? settings.reviewsPerDay,
    desiredRetention: own.desiredRetention ?? settings.desiredRetention,
  };
}
