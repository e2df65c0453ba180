import type { Mood } from "../kernel/mood.ts";
import type { Span } from "../source/span.ts";
import type { Prompt } from "./prompt.ts";

/** A fact as the other side of the waist sees it: what may be asked, what proves it and what limits it, whatever its kind. */
export interface Asked {
  readonly kind: string;
  readonly mention: Span;
  readonly evidence: readonly Span[];
  readonly mood: Mood;
  /** Who claims it, when it is not the document itself. */
  readonly attribution: string | null;
  readonly hedge: string | null;
  readonly asOf: string | null;
  readonly confidence: number;
  /** Whose words they are, for the foot under an answer: a speaker, else who claims it. */
  readonly saidBy: string | null;
  /** None for a fact that still waits for a person. */
  readonly prompts: readonly Prompt[];
}
