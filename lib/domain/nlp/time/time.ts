import type { Reference, Tense } from "./calendar.ts";

/** A time expression in the clean text of a paragraph and the date its words support. */
export interface Time {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
  readonly rule: string;
  /** The words name the date themselves, or it was counted from the reference date. */
  readonly basis: "explicit" | "counted";
  /** How the words bound it: "after 2000" and "by May" date no event. */
  readonly bound: "at" | "since" | "until" | "before" | "after" | "by" | "throughout";
}

/** What a rule is given besides its match. */
export interface TimeContext {
  readonly reference: Reference | null;
  readonly tense: (at: number) => Tense;
  /** Is the offset inside a quotation, where "today" is the day of speaking? */
  readonly quoted: (at: number) => boolean;
}

export interface TimeRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly basis: Time["basis"];
  /** Where the words before or after the match tell against it, or the date cannot be known: null. */
  readonly resolve: (found: RegExpExecArray, context: TimeContext) => string | null;
}
