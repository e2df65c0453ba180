import * as z from "zod/mini";

/** Where the learner's clock stands: their day begins at their own 4 a.m. */
export const ZoneQuery = z.strictObject({
  zone: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w+/-]+$/)),
});

const zone = ZoneQuery.shape.zone;

/** A sitting; `more`: so many new cards beyond today's limit, since the learner asked for them. */
export const ReviewQuery = z.strictObject({
  zone,
  /** Cards on a day off, too. */
  anyway: z.optional(z.literal("1")),
  more: z.optional(z.string().check(z.regex(/^[1-9]\d{0,2}$/))),
  /** Ids of just these cards, due or not, instead of what today holds; MOST_PICKED at the most, with commas between. */
  cards: z.optional(z.string().check(z.regex(/^[\w.:-]{1,64}(?:,[\w.:-]{1,64}){0,199}$/))),
});

export const HistoryQuery = z.strictObject({ zone, id: z.string().check(z.minLength(1), z.maxLength(64)) });
