import * as z from "zod/mini";

/** POST /api/wording: a card's words for everybody, by the owner of its collection; null gives the engine's back. */
export const WordingChange = z.strictObject({
  card: z.string().check(z.minLength(1), z.maxLength(64)),
  wording: z.nullable(
    z.strictObject({
      stem: z.string().check(z.minLength(1), z.maxLength(2000)),
      key: z.string().check(z.minLength(1), z.maxLength(1000)),
    }),
  ),
});
export type WordingChange = z.infer<typeof WordingChange>;
