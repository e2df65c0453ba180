import * as z from "zod/mini";
import { TestWish } from "#lib/domain/review/self-test/wish.ts";
import { ReviewSettings } from "#lib/domain/review/settings.ts";
import { ZoneQuery } from "./query.ts";
import { ReviewCard } from "./review.ts";

/** `wish` is a TestWish as JSON; `id` names the test and is its seed. */
export const SelfTestQuery = z.strictObject({
  zone: ZoneQuery.shape.zone,
  wish: z.string().check(z.maxLength(1000)),
  id: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/)),
});

/** A wish out of a query or an address; null when it is none. */
export function wishIn(text: string): TestWish | null {
  try {
    const parsed = TestWish.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // no JSON
  }
}

/** GET /api/test?… : a self-test, whole. */
export const SelfTest = z.object({
  /** Server's clock, epoch ms. */
  now: z.number(),
  /** The learner's day (lib/domain/review/day.ts). */
  day: z.number(),
  settings: z.object({ version: z.string(), values: ReviewSettings }),
  id: z.string(),
  wish: TestWish,
  /** In the order they are asked. */
  items: z.array(
    z.object({
      card: z.string(),
      form: z.enum(["basic", "cloze", "typed", "choice"]),
      /** Whether its answer is a review, and not practice. */
      counts: z.boolean(),
    }),
  ),
  cards: z.array(ReviewCard),
});
export type SelfTest = z.infer<typeof SelfTest>;
