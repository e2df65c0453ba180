import * as z from "zod/mini";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import { ReviewSettings } from "#lib/domain/review/settings.ts";
import { Passage } from "./passage.ts";

const nullableNumber = z.nullable(z.number());

/** lib/domain/review/memory.ts on the wire. */
export const WireMemory = z.object({
  state: z.enum(["new", "learning", "review", "relearning"]),
  stability: z.number(),
  difficulty: z.number(),
  step: z.number(),
  reps: z.number(),
  lapses: z.number(),
  interval: z.number(),
  lastAt: nullableNumber,
  lastShifted: nullableNumber,
  lastDay: nullableNumber,
  dueAt: nullableNumber,
  dueDay: nullableNumber,
  suspended: z.boolean(),
  buriedUntil: nullableNumber,
  flag: z.nullable(z.enum(["wrong", "unclear", "trivial"])),
  flagNote: z.string(),
  override: z.nullable(z.object({ stem: z.nullable(z.string()), key: z.nullable(z.string()) })),
}) satisfies z.ZodMiniType<CardMemory>;

/** A card with all a device needs to show it, prove it and schedule it without asking again. */
export const ReviewCard = z.object({
  id: z.string(),
  collection: z.string(),
  document: z.string(),
  fact: z.string(),
  form: z.enum(["basic", "cloze", "typed", "choice"]),
  /** As the collection words it; `memory.override` is the learner's own wording. */
  stem: z.string(),
  key: z.string(),
  answerType: z.enum(["text", "date", "name"]),
  accept: z.array(z.string()),
  /** Answers of other cards that are never a slip of this one's. */
  rivals: z.array(z.string()),
  /** What a choice offers, the key among them, in the order in which it is shown; else empty. */
  options: z.array(z.string()),
  hint: z.nullable(z.string()),
  /** The foot under the answer. */
  note: z.string(),
  /** Whether the learner may change its words for everybody. */
  owned: z.boolean(),
  /** What other documents of the collection say of it; null when none does. GET /api/sources has their passages. */
  others: z.nullable(
    z.object({
      /** Documents that say so too, copies of a named one apart. */
      also: z.number(),
      copies: z.number(),
      /** Documents that say otherwise. */
      against: z.number(),
      /** What was so before, or null. */
      before: z.boolean(),
    }),
  ),
  passage: Passage,
  memory: WireMemory,
});
export type ReviewCard = z.infer<typeof ReviewCard>;

/** GET /api/review?zone=… : everything for one sitting. */
export const ReviewSession = z.object({
  /** Server's clock, epoch ms. */
  now: z.number(),
  /** The learner's day (lib/domain/review/day.ts). */
  day: z.number(),
  settings: z.object({ version: z.string(), values: ReviewSettings }),
  /** Card ids inside their steps, soonest first; their memory says when. */
  learning: z.array(z.string()),
  /** Card ids in the order they are shown. */
  order: z.array(z.string()),
  cards: z.array(ReviewCard),
  /** Those in `order` that are shown before their day, since an exam is near. */
  early: z.optional(z.array(z.string())),
  /** The learner asked for just these cards: all are shown, also before their day. */
  picked: z.optional(z.literal(true)),
});
export type ReviewSession = z.infer<typeof ReviewSession>;
