import * as z from "zod/mini";
import { ProposedCard } from "./document.ts";
import { Passage } from "./passage.ts";

/** Most proposals one reply brings; the rest come when these are decided. */
export const MOST_PROPOSALS = 300;

export const InboxCard = z.object({
  ...ProposedCard.shape,
  document: z.string(),
  kind: z.string(),
  options: z.array(z.string()),
  hint: z.nullable(z.string()),
  note: z.string(),
  passage: Passage,
  /** Of the fact's rule, 0 to 1. */
  confidence: z.number(),
  /** A language model proposed it; the rules only found its words in the passage. */
  byModel: z.boolean(),
  /** Warnings of the rubric that it carries, e.g. `R12`. */
  rules: z.array(z.string()),
});
export type InboxCard = z.infer<typeof InboxCard>;

/** GET /api/inbox: what waits for a verdict, the document brought last first. */
export const Inbox = z.object({
  /** How many wait in all. */
  total: z.number(),
  /** Of these, how many pass every check. */
  pass: z.number(),
  documents: z.array(
    z.object({ id: z.string(), title: z.string(), collection: z.string(), collectionTitle: z.string() }),
  ),
  cards: z.array(InboxCard),
});
export type Inbox = z.infer<typeof Inbox>;

export const InboxQuery = z.strictObject({
  /** Only of this document. */
  document: z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/))),
});
