import * as z from "zod/mini";

/** The longest text that may be pasted, characters: a book. */
export const MOST_CHARACTERS = 400_000;
/** The largest file that may be brought, bytes. */
export const MOST_UPLOAD = 25_000_000;

const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/));
const title = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const into = {
  /** A collection of the learner's own, or a new one. */
  collection: z.union([z.strictObject({ id }), z.strictObject({ title })]),
  /** Without it, the document's own. */
  title: z.optional(title),
  /** The learner's document of which this is a new version; its collection goes with it. */
  replaces: z.optional(id),
};

/** POST /api/documents: a text or the address of a page to make cards of. */
export const NewDocument = z.union([
  z.strictObject({
    ...into,
    format: z.enum(["text", "markdown"]),
    text: z.string().check(z.minLength(1), z.maxLength(MOST_CHARACTERS)),
  }),
  z.strictObject({ ...into, url: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)) }),
]);
export type NewDocument = z.infer<typeof NewDocument>;

/** POST /api/uploads: the file is the body, this the query. `collection` is an id, `into` the title of a new one. */
export const UploadQuery = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(300)),
  title: z.optional(title),
  collection: z.optional(id),
  into: z.optional(title),
  replaces: z.optional(id),
});
export type UploadQuery = z.infer<typeof UploadQuery>;

/** It was taken in, and its job tells how it goes; or why it was not, in words. */
export const BroughtReply = z.union([
  z.object({ ok: z.literal(true), job: z.string() }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type BroughtReply = z.infer<typeof BroughtReply>;

/** What a new version of a document would do to its cards. */
export const VersionSummary = z.object({
  unchanged: z.number(),
  moved: z.number(),
  reworded: z.number(),
  /** Their answer is another: learned anew. */
  changed: z.array(z.object({ stem: z.string(), before: z.string(), after: z.string() })),
  /** No longer said: not asked again, the log is kept. */
  removed: z.array(z.object({ stem: z.string(), key: z.string() })),
  /** New proposals. */
  added: z.number(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

/** POST /api/versions: whether a compared version is stored or given up. */
export const VersionChoice = z.strictObject({ job: id, apply: z.boolean() });

/** A document on its way, or what came of it. */
export const ImportJob = z.object({
  id: z.string(),
  state: z.enum(["waiting", "fetching", "reading", "storing", "compared", "done", "failed"]),
  /** 0…1. */
  progress: z.number(),
  page: z.nullable(z.number()),
  pages: z.nullable(z.number()),
  /** Its title if one was given, else its file's name or its address. */
  label: z.nullable(z.string()),
  message: z.nullable(z.string()),
  collection: z.nullable(z.string()),
  document: z.nullable(z.string()),
  /** Of a new version that waits for its owner's word. */
  summary: z.nullable(VersionSummary),
  /** What became of a model's proposals, when one was asked. */
  proposed: z.nullable(
    z.object({
      asked: z.number(),
      kept: z.number(),
      dropped: z.record(z.string(), z.number()),
      failed: z.number(),
    }),
  ),
  facts: z.number(),
  cards: z.number(),
  createdAt: z.number(),
});
export type ImportJob = z.infer<typeof ImportJob>;

/** GET /api/imports: the learner's of the last day, newest first. */
export const Imports = z.object({
  jobs: z.array(ImportJob),
  /** Host of the model that may propose cards, to which texts are sent; null: none. */
  proposer: z.nullable(z.string()),
});
export type Imports = z.infer<typeof Imports>;
