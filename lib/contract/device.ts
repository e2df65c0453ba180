import * as z from "zod/mini";
import { ReviewSettings } from "#lib/domain/review/settings.ts";
import { ReviewCard } from "./review.ts";
import { Seal } from "./sealed.ts";

/** A card as a device keeps it. */
export const DeviceCard = z.extend(ReviewCard, {
  /** Place among the new cards of its collection, the least first. */
  rank: z.number(),
});
export type DeviceCard = z.infer<typeof DeviceCard>;

const DoneIn = z.object({ fresh: z.number(), reviews: z.number() });

/** What is not about single cards; small, and told whole. */
export const DeviceState = z.object({
  /** The learner's day (lib/domain/review/day.ts) at `now`. */
  day: z.number(),
  settings: z.object({ version: z.string(), values: ReviewSettings }),
  /** What the learner studies. */
  collections: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Of `day`, over all devices. */
  done: z.object({
    fresh: z.number(),
    reviews: z.number(),
    again: z.number(),
    answered: z.number(),
    took: z.number(),
    /** By collection's id. */
    by: z.record(z.string(), DoneIn),
  }),
  yesterday: z.object({ answered: z.number(), remembered: z.number() }),
  /** Facts of which a card was answered on `day`. */
  facts: z.array(z.string()),
  /** Days with answers up to `day`, newest first: enough for a streak of a year. */
  answeredDays: z.array(z.number()),
  /** ms an answer takes this learner. */
  pace: z.number(),
  /** Proposals that wait for a verdict. */
  proposals: z.number(),
  /** What the device locks its unsent answers away with when its learner signs out; told to a device that names itself. */
  seal: z.optional(Seal),
});
export type DeviceState = z.infer<typeof DeviceState>;

/**
 * GET /api/device?zone=…&cursor=… : the next part of what this learner's device does not have. Asked without a cursor it
 * begins from nothing. Whole cards, so that each is shown, proved and scheduled without a network.
 */
export const DevicePage = z.object({
  /** Server's clock, epoch ms. */
  now: z.number(),
  /** Cards of a collection that is told from the beginning, in the order in which they will be wanted; else null. */
  pack: z.nullable(
    z.object({
      collection: z.string(),
      /** The collection begins here. */
      first: z.boolean(),
      /** Of cards in review or in their steps, the first and last day on which they are shown; null: the others. */
      days: z.nullable(z.tuple([z.number(), z.number()])),
    }),
  ),
  cards: z.array(DeviceCard),
  /** Ids of cards that are not to be studied any more. */
  gone: z.array(z.string()),
  /** What to ask with next. */
  cursor: z.string(),
  /** More is to be had at once. */
  more: z.boolean(),
  /** With the last part. */
  state: z.nullable(DeviceState),
});
export type DevicePage = z.infer<typeof DevicePage>;

export const DeviceQuery = z.strictObject({
  zone: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w+/-]+$/)),
  /** As a page gave it. Anything else begins anew. */
  cursor: z.optional(z.string().check(z.maxLength(20_000))),
  /** As its events name it. */
  device: z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/))),
});
