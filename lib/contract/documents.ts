import * as z from "zod/mini";

/** The longest text that may be brought at once, characters: a book. */
export const MOST_CHARACTERS = 400_000;

const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/));
const title = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** POST /api/documents: a text to make cards of, into a collection of the learner's own or a new one. */
export const NewDocument = z.strictObject({
  collection: z.union([z.strictObject({ id }), z.strictObject({ title })]),
  title,
  format: z.enum(["text", "markdown"]),
  text: z.string().check(z.minLength(1), z.maxLength(MOST_CHARACTERS)),
});
export type NewDocument = z.infer<typeof NewDocument>;

/** What came of it; or why nothing did, in words. */
export const DocumentReply = z.union([
  z.object({ ok: z.literal(true), collection: z.string(), facts: z.number(), cards: z.number() }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type DocumentReply = z.infer<typeof DocumentReply>;
