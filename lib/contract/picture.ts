import * as z from "zod/mini";
import { CollectionQuery } from "./library.ts";
import { ZoneQuery } from "./query.ts";
import { ReviewSession } from "./review.ts";

export const PictureQuery = z.strictObject({ ...CollectionQuery.shape, ...ZoneQuery.shape });

/** Most cards a picture is made from, best-ranked first. */
export const MOST_IN_PICTURE = 3000;

/** What a mark of either picture carries: the card it opens, and how firmly that one sits. */
const mark = {
  fact: z.string(),
  /** The fact's first card that asks for recall. */
  card: z.string(),
  stem: z.string(),
  key: z.string(),
  /** Chance of recall now, 0–1; null: not yet met. */
  recall: z.nullable(z.number()),
  /** false: suspended, so no review shows it. */
  asked: z.boolean(),
  /** Title of the document. */
  document: z.string(),
  /** Who says it, when it is not the document itself. */
  attribution: z.nullable(z.string()),
  mood: z.enum(["asserted", "reported", "alleged", "possible", "planned", "negated"]),
};

export const PictureDate = z.object({
  ...mark,
  /** Its year is known. */
  edtf: z.string(),
  event: z.string(),
});
export type PictureDate = z.infer<typeof PictureDate>;

export const PictureRelation = z.object({
  ...mark,
  /** One spelling for one actor. */
  backer: z.string(),
  backed: z.string(),
  stance: z.enum(["backs", "opposes", "withdrawing", "formerly"]),
  support: z.enum(["military", "diplomatic", "financial", "political", "unspecified"]),
  /** EDTF of the day as of which it was so, or null. */
  asOf: z.nullable(z.string()),
  /** Another document says otherwise. */
  disputed: z.boolean(),
  /** Further facts that say just this. */
  more: z.number(),
});
export type PictureRelation = z.infer<typeof PictureRelation>;

/** GET /api/picture?collection=…&zone=… : what of a collection can be drawn, each fact in use once. */
export const Picture = z.object({
  now: ReviewSession.shape.now,
  day: ReviewSession.shape.day,
  settings: ReviewSession.shape.settings,
  title: z.string(),
  /** Earliest first. */
  dates: z.array(PictureDate),
  /** Dated facts that are left out, since their year is unknown. */
  undated: z.number(),
  relations: z.array(PictureRelation),
  /** There are more cards than a picture is made from. */
  more: z.boolean(),
});
export type Picture = z.infer<typeof Picture>;
