import * as z from "zod/mini";
import { cardStandings, rejectReasons } from "#lib/domain/card/verdict.ts";
import { ReviewCard } from "./review.ts";

const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/));

export const DocumentQuery = z.strictObject({ document: id });

/** A card as its owner decides about it. */
export const ProposedCard = z.object({
  id: z.string(),
  fact: z.string(),
  form: z.enum(["basic", "cloze", "typed", "choice"]),
  stem: z.string(),
  key: z.string(),
  standing: z.enum(cardStandings),
  tier: z.enum(["published", "proposed"]),
  reason: z.nullable(z.enum(rejectReasons)),
  /** Why it is not asked, when another card or document is the cause. */
  why: z.nullable(z.string()),
  others: ReviewCard.shape.others,
});
export type ProposedCard = z.infer<typeof ProposedCard>;

const ShownText = z.object({
  text: z.string(),
  /** Facts by index into `facts`; offsets in UTF-16 units of `text`. */
  marks: z.array(z.object({ start: z.number(), end: z.number(), fact: z.number() })),
  sentences: z.array(z.object({ start: z.number(), end: z.number(), state: z.string() })),
});
export type ShownText = z.infer<typeof ShownText>;

export const ShownBlock = z.object({
  ...ShownText.shape,
  kind: z.string(),
  level: z.number(),
  locator: z.nullable(z.string()),
  at: z.number(),
  rows: z.array(z.array(ShownText)),
});
export type ShownBlock = z.infer<typeof ShownBlock>;

export const DocumentFact = z.object({
  id: z.string(),
  kind: z.string(),
  summary: z.string(),
  tier: z.enum(["published", "proposed"]),
  /** How it is told: asserted, reported, alleged, possible, planned, negated. */
  mood: z.string(),
  attribution: z.nullable(z.string()),
  asOf: z.nullable(z.string()),
  /** Share of what its rule found on labelled texts that was right, 0 to 1. */
  confidence: z.number(),
});
export type DocumentFact = z.infer<typeof DocumentFact>;

/** GET /api/document?document=… : a document to read, with its facts, their cards, and what became of each sentence. */
export const DocumentPage = z.object({
  id: z.string(),
  collection: z.string(),
  collectionTitle: z.string(),
  title: z.string(),
  author: z.nullable(z.string()),
  publisher: z.nullable(z.string()),
  published: z.nullable(z.string()),
  standing: z.enum(["summary", "document"]),
  /** Whether the person may decide about its cards and make some by hand. */
  owned: z.boolean(),
  blocks: z.array(ShownBlock),
  facts: z.array(DocumentFact),
  cards: z.array(ProposedCard),
  ledger: z.object({
    sentences: z.number(),
    taken: z.number(),
    refused: z.record(z.string(), z.number()),
    unread: z.number(),
  }),
});
export type DocumentPage = z.infer<typeof DocumentPage>;

/** POST /api/verdicts: what becomes of proposals. Said again it changes nothing; `waiting` takes a verdict back. */
export const MOST_VERDICTS = 1000;
export const Verdicts = z.strictObject({
  cards: z.array(id).check(z.minLength(1), z.maxLength(MOST_VERDICTS)),
  verdict: z.enum(["accepted", "rejected", "waiting"]),
  reason: z.nullable(z.enum(rejectReasons)),
});
export type Verdicts = z.infer<typeof Verdicts>;

/** How each card stands afterwards. */
export const VerdictsReply = z.object({
  cards: z.array(z.object({ id: z.string(), standing: z.enum(cardStandings), why: z.nullable(z.string()) })),
});
export type VerdictsReply = z.infer<typeof VerdictsReply>;
