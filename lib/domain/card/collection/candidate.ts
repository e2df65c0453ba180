import type { Claim } from "../../prompt/claim.ts";
import type { AnswerType, CardForm } from "../../prompt/prompt.ts";

/** A card as its own document made it, on its way into a collection. */
export interface Candidate {
  /** The document it comes from, an opaque id. */
  readonly document: string;
  /** Whose word the document is, for "according to …"; null when nobody can say. */
  readonly claimant: string | null;
  readonly form: CardForm;
  readonly stem: string;
  readonly key: string;
  readonly accept: readonly string[];
  readonly answerType: AnswerType;
  readonly distractors: readonly string[];
  readonly claim: Claim;
}

export interface Covered {
  readonly rule: string;
  readonly message: string;
  /** Index of the card that asks it, or null when none does. */
  readonly by: number | null;
}

/** What is known of a candidate so far, while a collection is being settled. */
export interface Open {
  stem: string;
  accept: Set<string>;
  covered: Covered | null;
  contradicted: boolean;
  disputes: Set<number>;
  supersedes: number[];
}

/** Two documents say otherwise about the same time. */
export function dispute(state: readonly Open[], a: number, b: number): void {
  for (const [mine, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const open = state[mine] as Open;
    open.contradicted = true;
    open.disputes.add(other);
  }
}

export const isChoice = (card: Candidate): boolean => card.form === "choice";

export const askedBy = (cards: readonly Candidate[], by: number): Covered => ({
  rule: "R17",
  message: `“${(cards[by] as Candidate).stem}” asks it already`,
  by,
});
