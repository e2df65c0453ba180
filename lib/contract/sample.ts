import * as z from "zod/mini";
import { ReviewCard } from "./review.ts";

/** What the first page shows somebody who has never been here: one real card, and how much there is to try. */
export const Sample = z.object({ card: z.nullable(ReviewCard), collection: z.string(), cards: z.number() });
export type Sample = z.infer<typeof Sample>;
