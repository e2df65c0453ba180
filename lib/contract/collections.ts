import * as z from "zod/mini";

const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/));
const title = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** Most collections one learner may have. */
export const MOST_COLLECTIONS = 200;

/** POST /api/collections: an empty one of the learner's own. */
export const NewCollection = z.strictObject({ title });
export type NewCollection = z.infer<typeof NewCollection>;
export const NewCollectionReply = z.union([
  z.object({ ok: z.literal(true), id: z.string() }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type NewCollectionReply = z.infer<typeof NewCollectionReply>;

/** POST /api/collections/rename */
export const RenameCollection = z.strictObject({ collection: id, title });
export type RenameCollection = z.infer<typeof RenameCollection>;

/** POST /api/collections/move: a document into another collection of the learner's own. */
export const MoveDocument = z.strictObject({ document: id, to: id });
export type MoveDocument = z.infer<typeof MoveDocument>;
/** Where it was, for moving it back. */
export const MoveReply = z.object({ from: z.string() });
export type MoveReply = z.infer<typeof MoveReply>;

/** GET /api/collections/holdings, POST /api/collections/delete: a collection, or one document of it. */
export const Part = z.union([z.strictObject({ collection: id }), z.strictObject({ document: id })]);
export type Part = z.infer<typeof Part>;

/** What would go. */
export const Holdings = z.object({
  title: z.string(),
  documents: z.number(),
  /** Cards that are asked, and those among them that were met. */
  cards: z.number(),
  learned: z.number(),
  /** Proposals that wait for a verdict. */
  waiting: z.number(),
  /** Links to it that still hold. */
  links: z.number(),
});
export type Holdings = z.infer<typeof Holdings>;

/** Where the learner is left: the collection a document was in, or null. */
export const DeleteReply = z.object({ collection: z.nullable(z.string()) });
export type DeleteReply = z.infer<typeof DeleteReply>;
