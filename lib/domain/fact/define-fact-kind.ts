import type * as z from "zod/mini";
import type { Analysis } from "../nlp/analyse.ts";
import type { Prompt } from "../prompt/prompt.ts";
import type { FactCommon } from "./fact.ts";

/** Why a place that looked like a fact was refused, for the ledger. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly paragraph: number;
  /** Clean offset inside the sentence. */
  readonly at: number;
}

export type RefusalCode =
  | "damaged"
  | "question"
  | "no-speaker"
  | "partial-quote"
  | "vague-date"
  | "no-event"
  | "bounded-date"
  | "not-an-actor"
  | "no-subject"
  | "negated"
  | "no-unit"
  | "vague-number"
  | "low-confidence";

export interface Findings<P> {
  readonly facts: readonly (FactCommon & P)[];
  readonly refused: readonly Refusal[];
}

export interface PromptContext<F> {
  readonly analysis: Analysis;
  /** The other published facts of the same kind: what else would be a right answer. */
  readonly siblings: readonly F[];
}

/** A text and the payloads a kind must (or, empty, must not) find in it; a registry test runs them. */
export interface Example<P> {
  readonly text: string;
  readonly published?: string;
  readonly finds: readonly Partial<P>[];
}

export interface FactKindDefinition<K extends string, S extends z.ZodMiniObject> {
  readonly kind: K;
  readonly payload: S;
  readonly find: (analysis: Analysis) => Findings<z.infer<S>>;
  readonly prompts: (
    fact: FactCommon & z.infer<S>,
    context: PromptContext<FactCommon & z.infer<S>>,
  ) => readonly Prompt[];
  /** The payload fields that make a fact the same fact when a document is read again. */
  readonly slots: readonly (keyof z.infer<S>)[];
  /** The fact in one line for a person, e.g. `Norway backs the Harbour Board`. */
  readonly summary: (fact: FactCommon & z.infer<S>) => string;
  readonly examples: readonly Example<z.infer<S>>[];
  readonly counterExamples: readonly Pick<Example<z.infer<S>>, "text" | "published">[];
}

/** One fact kind: its payload's schema, how it is found, what is asked of it, and the examples that keep it honest. */
export const defineFactKind = <const K extends string, S extends z.ZodMiniObject>(
  definition: FactKindDefinition<K, S>,
): FactKindDefinition<K, S> => definition;
