import type { Asked } from "../prompt/asked.ts";
import type { CardForm, Prompt } from "../prompt/prompt.ts";
import type { SourceText } from "../source/source-text.ts";

/** A card on its way through the gates. */
export interface Draft {
  readonly fact: number;
  readonly form: CardForm;
  readonly prompt: Prompt;
  readonly stem: string;
  readonly key: string;
  /** The wrong options of a choice; empty for every other form. */
  readonly distractors: readonly string[];
}

/** What a gate may look at besides the draft. */
export interface GateContext {
  readonly source: SourceText;
  readonly fact: Asked;
  /** Every key that is right for this stem, over the whole document. */
  readonly keysOfStem: (stem: string) => ReadonlySet<string>;
}
