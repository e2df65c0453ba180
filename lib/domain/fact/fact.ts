import type { Mood } from "../kernel/mood.ts";
import type { Span } from "../source/span.ts";

/** What every fact carries, whatever its kind. */
export interface FactCommon {
  /** The words that carry the answer. */
  readonly mention: Span;
  /** The passage to show; plural where a caption interrupts it. */
  readonly evidence: readonly Span[];
  /** The word that made a rule look: a cue, a verb, "backed". */
  readonly trigger: Span | null;
  readonly tier: "published" | "proposed";
  readonly mood: Mood;
  /** Who claims it, when it is not the document itself. */
  readonly attribution: string | null;
  /** The words that hold it back, to be repeated on a card: "reportedly", "may". */
  readonly hedge: string | null;
  /** The date as of which something that can change was so. */
  readonly asOf: string | null;
  readonly confidence: number;
  readonly rule: string;
}

/** Publishing needs the precision of the design paper; below PROPOSE nothing is kept. */
export const PUBLISH: Readonly<Record<string, number>> = {
  quote: 0.85,
  date: 0.85,
  backer: 0.8,
  role: 0.85,
  acronym: 0.9,
  figure: 0.85,
  cell: 0.85,
};
export const PROPOSE = 0.6;

export const tierOf = (kind: string, confidence: number): FactCommon["tier"] =>
  confidence >= (PUBLISH[kind] ?? 0.85) ? "published" : "proposed";
