import * as z from "zod/mini";
import { ReviewCard } from "./review.ts";

/** One thing that happened to a card, as far as a person reads it. */
export const HistoryEntry = z.object({
  id: z.string(),
  kind: z.string(),
  /** Effective instant, epoch ms. */
  at: z.number(),
  rating: z.nullable(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])),
  /** ms; null for anything but an answer. */
  took: z.nullable(z.number()),
  /** What was typed or chosen, where it was. */
  said: z.nullable(z.string()),
  /** Taken back by an undo that counts. */
  undone: z.boolean(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** GET /api/history?id=…&zone=… : a card with everything that happened to it, newest first. */
export const CardHistory = z.object({
  now: z.number(),
  day: z.number(),
  card: ReviewCard,
  /** The newest 200. */
  entries: z.array(HistoryEntry),
  /** Recall by days since the last answer, 0 first; empty for a card never answered. */
  curve: z.array(z.number()),
});
export type CardHistory = z.infer<typeof CardHistory>;
