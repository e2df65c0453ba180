import * as z from "zod/mini";
import { PassageShape } from "../source/passage-shape.ts";

/** Names one thing inside an item (an option, a gap, a pair). Random, so that it tells nothing; unique inside the item. */
export const PartId = z.string().check(z.minLength(1), z.maxLength(24), z.regex(/^[\w-]+$/));

export const ItemText = z.string().check(z.maxLength(2000));
export const ShortText = z.string().check(z.maxLength(500));

/** Where the answer is proved. */
export const Footnote = z.strictObject({
  /** The card the item was made from, and its document; null for an item written by hand. */
  card: z.nullable(z.string()),
  document: z.nullable(z.string()),
  /** In plain words: who said it, in what, where. */
  note: ShortText,
  /** The paragraphs that hold the evidence, nothing around them; null when there is only the note. */
  passage: z.nullable(PassageShape),
});
export type Footnote = z.infer<typeof Footnote>;

/** Something a taker may choose. */
export const Option = z.strictObject({
  id: PartId,
  text: ShortText,
  /** What a taker who chose it is told once the key is out; empty for nothing. */
  feedback: ShortText,
  /** The card whose answer it is, when it is another card's: choosing it confuses the two. */
  from: z.nullable(z.string()),
});
export type Option = z.infer<typeof Option>;

/** What every type of item has. Drafts are stored half written, so texts may be empty; faults.ts says what is missing. */
export const common = {
  stem: ItemText,
  points: z.number().check(z.minimum(0.25), z.maximum(100)),
  /** Given one after the other when a taker asks, where the quiz allows it. */
  hints: z.array(ShortText).check(z.maxLength(3)),
  /** What everybody is told once the key is out. */
  feedback: ItemText,
  footnote: z.nullable(Footnote),
};

/** A list in one attempt's order: the same for the same attempt and list, whenever it is asked for. `name` tells an item's lists apart. */
export type Shuffle = <T>(list: readonly T[], name: string) => readonly T[];

/** Why an item cannot be published yet. The interface has a sentence for each. */
export type Fault =
  | "stem-empty"
  | "few-options"
  | "option-empty"
  | "options-same"
  | "no-key"
  | "all-keys"
  | "no-answer"
  | "bad-number"
  | "bad-date"
  | "no-gap"
  | "gap-unknown"
  | "few-pairs"
  | "few-entries"
  | "few-sentences";
