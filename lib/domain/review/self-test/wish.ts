import * as z from "zod/mini";

/** Most items one test has. */
export const MOST_ITEMS = 200;
export const MOST_MINUTES = 120;

const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/));

/** What a learner wants to be tested on, how long, and which answers count for their review. */
export const TestWish = z.strictObject({
  scope: z.discriminatedUnion("of", [
    z.strictObject({ of: z.literal("collection"), collection: id }),
    /** `collection` only says where it stands, for whoever shows it. */
    z.strictObject({ of: z.literal("document"), document: id, collection: z.optional(id) }),
    /** What I keep forgetting, over everything that is studied. */
    z.strictObject({ of: z.literal("forgetting") }),
    /** Before the exam of a collection. */
    z.strictObject({ of: z.literal("exam"), collection: id }),
  ]),
  size: z.union([
    z.strictObject({ items: z.number().check(z.int(), z.minimum(1), z.maximum(MOST_ITEMS)) }),
    z.strictObject({ minutes: z.number().check(z.int(), z.minimum(1), z.maximum(MOST_MINUTES)) }),
  ]),
  /** Answers that count as reviews: those of cards that are due, all of them, or none. The others are practice. */
  counts: z.enum(["due", "all", "none"]),
});
export type TestWish = z.infer<typeof TestWish>;

/** A card asked in half the usual time is still asked: a test by minutes holds so many times what is expected of it. */
const SPARE = 2;

/** Most items a test of this wish can have. @param pace ms an answer takes this learner */
export function mostItems({ size }: TestWish, pace: number): number {
  if ("items" in size) return size.items;
  return Math.min(MOST_ITEMS, Math.ceil((size.minutes * 60_000 * SPARE) / Math.max(1_000, pace)));
}
