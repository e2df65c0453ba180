import * as z from "zod/mini";
import { type ItemTypeName, itemTypeNames } from "../types/index.ts";

/**
 * `recall`: the answer is written (words, date, number, gaps); of what was reviewed, what is remembered worst comes first.
 * `recognition`: it is chosen, put together or marked; what is remembered best comes first. `mixed`: by turns, and what
 * people remember plays no part.
 */
export const Difficulty = z.enum(["recall", "mixed", "recognition"]);
export type Difficulty = z.infer<typeof Difficulty>;

const id = z.string().check(z.minLength(1), z.maxLength(64));

/** What an instructor wants items of. Empty lists mean everything. */
export const ProposeWish = z.strictObject({
  documents: z.array(id).check(z.minLength(1), z.maxLength(20)),
  /** Headings under which the passages stand; "" is what stands before the first. */
  sections: z
    .array(z.strictObject({ document: id, heading: z.string().check(z.maxLength(500)) }))
    .check(z.maxLength(200)),
  /** Kinds of facts. */
  kinds: z.array(z.string().check(z.maxLength(32))).check(z.maxLength(20)),
  types: z.array(z.enum(itemTypeNames as [ItemTypeName, ...ItemTypeName[]])).check(z.maxLength(20)),
  number: z.int().check(z.minimum(1), z.maximum(60)),
  difficulty: Difficulty,
});
export type ProposeWish = z.infer<typeof ProposeWish>;
