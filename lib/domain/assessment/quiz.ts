import * as z from "zod/mini";
import { Item } from "../item/item.ts";
import { PartId, ShortText } from "../item/parts.ts";
import { QuizSettings } from "./settings.ts";

const Name = z.string().check(z.maxLength(80));
const Id = z.string().check(z.minLength(1), z.maxLength(64));

/** Most items of one quiz: with their passages they fit one body of 1 MB. */
export const MOST_ITEMS = 150;

export const DraftItem = z.strictObject({
  id: Id,
  content: Item,
  /** Answers known to be wrong that it does not show, for swapping. Never published. */
  spares: z.optional(z.array(ShortText).check(z.maxLength(12))),
});
export type DraftItem = z.infer<typeof DraftItem>;

export const Section = z.strictObject({
  id: PartId,
  title: z.string().check(z.maxLength(200)),
  /** So many of its items, drawn anew for each attempt; null: all. */
  draw: z.nullable(z.int().check(z.minimum(1), z.maximum(MOST_ITEMS))),
  items: z.array(DraftItem).check(z.maxLength(MOST_ITEMS)),
});
export type Section = z.infer<typeof Section>;

/** Somebody the instructor expects. */
export const RosterEntry = z.strictObject({
  id: PartId,
  name: Name,
  /** Per cent of time on top, in every quiz this person is copied to. */
  extra: z.int().check(z.minimum(0), z.maximum(300)),
});
export type RosterEntry = z.infer<typeof RosterEntry>;

/** A quiz as its author edits it: one value, saved as a whole. Items keep their id when they move or are mended. */
export const QuizDraft = z.strictObject({
  title: z.string().check(z.maxLength(200)),
  /** What takers read before they begin. */
  note: z.string().check(z.maxLength(2000)),
  settings: QuizSettings,
  sections: z.array(Section).check(z.maxLength(20)),
  roster: z.array(RosterEntry).check(z.maxLength(1000)),
});
export type QuizDraft = z.infer<typeof QuizDraft>;

export const itemsOf = (draft: Pick<QuizDraft, "sections">): readonly DraftItem[] =>
  draft.sections.flatMap(({ items }) => items);
