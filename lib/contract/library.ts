import * as z from "zod/mini";
import { ReviewSettings } from "#lib/domain/review/settings.ts";
import { WireMemory } from "./review.ts";

const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/));
const zone = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w+/-]+$/));

/** What a device needs to write events about what it was shown. */
const Standing = {
  /** Server's clock, epoch ms. */
  now: z.number(),
  /** The learner's day (lib/domain/review/day.ts). */
  day: z.number(),
  settings: z.object({ version: z.string(), values: ReviewSettings }),
};

/** GET /api/library?zone=… : every collection the person may see, with its counters. */
export const Library = z.object({
  ...Standing,
  collections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      documents: z.number(),
      cards: z.number(),
      /** Reviews and cards inside their steps that wait today; no limit is taken off. */
      due: z.number(),
      /** New cards that today's limit leaves room for. */
      fresh: z.number(),
      /** Cards never met. */
      unmet: z.number(),
      studied: z.boolean(),
      /** Whether texts may be added to it. */
      owned: z.boolean(),
    }),
  ),
});
export type Library = z.infer<typeof Library>;
export type LibraryCollection = Library["collections"][number];

export const CollectionQuery = z.strictObject({ collection: id });

/** Documents of a collection that are listed; beyond these they are found by their cards. */
export const MOST_DOCUMENTS = 300;

/** GET /api/collection?collection=… : what its cards can be filtered by. */
export const Collection = z.object({
  id: z.string(),
  title: z.string(),
  /** By title; the first MOST_DOCUMENTS. */
  documents: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Kinds of fact of which there are cards. */
  kinds: z.array(z.string()),
  /** Whether the person may change it. */
  owned: z.boolean(),
});
export type Collection = z.infer<typeof Collection>;

export const cardStates = ["new", "learning", "review", "suspended", "buried", "leech"] as const;
export type CardState = (typeof cardStates)[number];
export const flagFilters = ["any", "wrong", "unclear", "trivial"] as const;
export type FlagFilter = (typeof flagFilters)[number];

/** Most cards one bulk change takes. */
export const MOST_AT_ONCE = 1000;
/** Beyond this, results are not counted. */
export const MOST_COUNTED = 200;

const filters = {
  collection: id,
  zone,
  q: z.optional(z.string().check(z.maxLength(200))),
  kind: z.optional(z.string().check(z.regex(/^[a-z-]{1,30}$/))),
  document: z.optional(id),
  state: z.optional(z.enum(cardStates)),
  flag: z.optional(z.enum(flagFilters)),
};

export const CardsQuery = z.strictObject({
  ...filters,
  /** Where the page before ended: its `next`. */
  after: z.optional(z.string().check(z.regex(/^[a-z]+~-?\d{1,15}~[\w.:-]{0,64}$/))),
});
export type CardsQuery = z.infer<typeof CardsQuery>;

export const AllCardsQuery = z.strictObject(filters);

/** What a quiz of the learner's own says of a card it asked. */
export const CardDoubt = z.object({
  kind: z.enum(["miskey", "dead-distractor", "missed-answer"]),
  /** Attempts that did not get it wholly right, of how many. */
  missed: z.number(),
  n: z.number(),
  quiz: z.string(),
  title: z.string(),
});
export type CardDoubt = z.infer<typeof CardDoubt>;

/** A card as a row of a list. */
export const BrowseCard = z.object({
  id: z.string(),
  /** The learner's own wording where there is one. */
  stem: z.string(),
  key: z.string(),
  kind: z.string(),
  document: z.string(),
  memory: WireMemory,
  doubt: z.nullable(CardDoubt),
});

/** GET /api/cards?… : one page of what was asked for. */
export const CardsPage = z.object({
  ...Standing,
  cards: z.array(BrowseCard),
  /** How many there are, `more` when not all were counted; on the first page only. */
  count: z.nullable(z.object({ n: z.number(), more: z.boolean() })),
  next: z.nullable(z.string()),
});
export type CardsPage = z.infer<typeof CardsPage>;

/** GET /api/cards/all?… : the first MOST_AT_ONCE results, for changing them all. */
export const AllCards = z.object({
  cards: z.array(z.object({ id: z.string(), memory: WireMemory })),
  more: z.boolean(),
});
export type AllCards = z.infer<typeof AllCards>;

export const CardQuery = z.strictObject({ card: id });
