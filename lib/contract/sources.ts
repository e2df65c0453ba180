import * as z from "zod/mini";
import { Passage } from "./passage.ts";

export const SourcesQuery = z.strictObject({
  card: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/)),
});

const OtherSource = z.object({
  /** Title of its document. */
  document: z.string(),
  claimant: z.nullable(z.string()),
  stem: z.string(),
  key: z.string(),
  /** A copy of a document that is named already: no witness of its own. */
  copy: z.boolean(),
  passage: Passage,
});
export type OtherSource = z.infer<typeof OtherSource>;

/** GET /api/sources?card=… : what other documents of the collection say of a card's fact. */
export const Sources = z.object({
  /** The same. */
  also: z.array(OtherSource),
  /** Otherwise, about the same time. */
  against: z.array(OtherSource),
  /** What was so before. */
  before: z.array(OtherSource),
});
export type Sources = z.infer<typeof Sources>;
