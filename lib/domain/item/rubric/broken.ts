import type { Item } from "../item.ts";

/** One change that mends a broken rule; `mended` makes it. */
export type Mend =
  | { readonly do: "drop-option"; readonly item: string; readonly option: string }
  | { readonly do: "swap"; readonly swaps: readonly Swap[] }
  | { readonly do: "drop-hint"; readonly item: string; readonly at: number }
  | { readonly do: "drop-item"; readonly item: string }
  /** "not" → "NOT" (R29). */
  | { readonly do: "capital-not"; readonly item: string }
  /** Spaces, doubled words, markup, a small first letter (R18). */
  | { readonly do: "clean"; readonly item: string }
  /** "a _____" → "a(n) _____" (R26). */
  | { readonly do: "open-article"; readonly item: string }
  | { readonly do: "shuffle-options" };

/** An option's text gives way to a spare, which takes its place among the spares. */
export interface Swap {
  readonly item: string;
  readonly option: string;
  readonly text: string;
}

/**
 * A rule that an item or the quiz breaks. `B`: it cannot be published so (rule is a fault of structure). `G`: it should
 * not be. `W`: worth a look.
 */
export interface Broken {
  /** The rubric's id, or a fault's name. */
  readonly rule: string;
  readonly severity: "B" | "G" | "W";
  /** The draft item's id; null for the quiz as a whole. */
  readonly item: string | null;
  /** What was found, for a person; empty for faults, whose name says it all. */
  readonly message: string;
  readonly mend: Mend | null;
}

/** What a rule found in one item. */
export interface Finding {
  readonly message: string;
  readonly mend: Mend | null;
}

/** An item with the wrong answers that it does not show. */
export interface Rated {
  readonly id: string;
  readonly content: Item;
  readonly spares?: readonly string[] | undefined;
}

export interface ItemContext {
  /** The draft item's id. */
  readonly id: string;
  readonly spares: readonly string[];
  /** Every key that is right for this stem, over the whole quiz. */
  readonly keysOfStem: (stem: string) => ReadonlySet<string>;
}

/** A rule that one item breaks or keeps. */
export interface ItemRule {
  readonly id: string;
  readonly severity: "G" | "W";
  readonly check: (item: Item, context: ItemContext) => Finding | null;
}
