import * as z from "zod/mini";
import { MOST_LETTERS, wordingFaults } from "#lib/domain/reading/hand-wording.ts";
import { REACH } from "#lib/domain/reading/quote.ts";

const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/));
const uuid7 = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

/** POST /api/hand-cards: a card of words that somebody chose in a document of their own. Sent again it changes nothing. */
export const HandCard = z.strictObject({
  /** Of the card it becomes: whoever wishes for it names it. */
  id: uuid7,
  document: id,
  /** Raw offset of the block in which the words were chosen (`at`); null where only the passage was there. */
  near: z.nullable(z.number().check(z.int(), z.minimum(0))),
  quote: z.strictObject({
    before: z.string().check(z.maxLength(REACH)),
    words: z.string().check(z.minLength(1), z.maxLength(MOST_LETTERS)),
    after: z.string().check(z.maxLength(REACH)),
  }),
  /** The question; with a blank where the words stood, or ending in a question mark. */
  stem: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
});
export type HandCard = z.infer<typeof HandCard>;

/**
 * Why the server makes none: `changed`: the document does not say these words (any more); `taken`: the id is another
 * card's.
 */
export const handFaults = [...wordingFaults, "changed", "taken"] as const;

export const HandCardReply = z.union([
  /** `known`: it was made before. */
  z.object({ ok: z.literal(true), card: z.string(), known: z.boolean() }),
  z.object({ ok: z.literal(false), why: z.enum(handFaults) }),
]);
export type HandCardReply = z.infer<typeof HandCardReply>;
