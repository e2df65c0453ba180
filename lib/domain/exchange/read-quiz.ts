import type { Item } from "../item/item.ts";

/** Most questions read of one file. */
export const MOST_READ = 500;

/** Why a question was not read; the interface has a sentence for each. `what` names a type, a field or a number. */
export const refusalCodes = [
  "type",
  "broken",
  "no-answer",
  "too-long",
  "too-many",
  "no-number",
  "fault",
  "calculated",
  "file-missing",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A question that was not read. */
export interface Refused {
  /** Its place in the file, from 1. */
  readonly n: number;
  /** How it begins, so that it is found again. */
  readonly begins: string;
  readonly why: RefusalCode;
  readonly what: string | null;
}

/** What was read otherwise than it was written. The interface has a sentence for each. */
export const noteCodes = [
  "markup",
  "pictures",
  "wildcards",
  "credit",
  "case",
  "cut",
  "points",
  "extra-feedback",
  "no-question",
  "text-only",
] as const;
export type NoteCode = (typeof noteCodes)[number];

export interface ReadItem {
  /** Title of the section or category it stands in; empty for none. */
  readonly section: string;
  readonly item: Item;
}

/** What a file holds. */
export interface ReadQuiz {
  readonly title: string | null;
  readonly items: readonly ReadItem[];
  readonly refused: readonly Refused[];
  /** How many questions each note is about. */
  readonly notes: Readonly<Partial<Record<NoteCode, number>>>;
}

/** Why a whole file cannot be read. */
export const unreadableCodes = [
  "xml",
  "doctype",
  "too-deep",
  "nothing",
  "encoding",
  "too-large",
  "package",
  "bomb",
  "encrypted",
  "gave-up",
] as const;
export interface Unreadable {
  readonly code: (typeof unreadableCodes)[number];
  /** Where, when that is known. */
  readonly line: number | null;
}
