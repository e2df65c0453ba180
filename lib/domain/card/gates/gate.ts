import type { Draft, GateContext } from "../draft.ts";

/** One rule of the rubric. G drops the card, W is noted on it. `check` returns what it found, or null. */
export interface Gate {
  readonly id: string;
  readonly severity: "G" | "W";
  readonly title: string;
  readonly check: (draft: Draft, context: GateContext) => string | null;
}
