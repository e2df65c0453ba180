import type { Claim } from "../prompt/claim.ts";
import type { AnswerType, CardForm } from "../prompt/prompt.ts";
import type { Span } from "../source/span.ts";

/** A card as the engine makes it, before storage gives it an id. */
export interface Card {
  /** Index into the facts it was made from. */
  readonly fact: number;
  /** The prompt's name; with the fact and the form it identifies the card when a document is read again. */
  readonly prompt: string;
  readonly form: CardForm;
  readonly stem: string;
  readonly key: string;
  readonly answerType: AnswerType;
  readonly accept: readonly string[];
  readonly distractors: readonly string[];
  /** Further answers that are known to be wrong for this stem, for whoever wants another option. */
  readonly spares: readonly string[];
  readonly hint: string | null;
  /** The foot under the answer, in plain words: who said it, in what, where. E.g. `Peter Okafor, in Ann Lee, The River and its Dams, 2020, ¶ 14`. */
  readonly note: string;
  /** The passage to show. */
  readonly evidence: readonly Span[];
  /** The words inside the evidence that carry the answer, printed bold. */
  readonly answer: readonly Span[];
  /** Ids of the rubric's warnings (severity W) this card carries, e.g. `R12`. Gates (severity G) drop a card instead. */
  readonly rules: readonly string[];
  /** What it holds to be so, for laying it beside the cards of other documents. */
  readonly claim: Claim;
  /** Order in which new cards are met, 0 first; unique within a reading. */
  readonly rank: number;
}

/** A card that a gate refused, kept for the ledger and for people who tune rules. */
export interface RefusedCard {
  readonly fact: number;
  readonly prompt: string;
  readonly form: CardForm;
  readonly stem: string;
  readonly key: string;
  /** The rubric's rule, R1–R29, and what it found. */
  readonly rule: string;
  readonly message: string;
}
