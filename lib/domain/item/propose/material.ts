import type { Passage } from "../../source/passage.ts";

/** A card that items may be made of, as it is stored: accepted, and not taken back. */
export interface SourceCard {
  readonly id: string;
  readonly document: string;
  readonly fact: string;
  /** Kind of its fact. */
  readonly kind: string;
  readonly prompt: string;
  readonly form: "basic" | "cloze" | "typed" | "choice";
  readonly stem: string;
  readonly key: string;
  readonly answerType: "text" | "date" | "name";
  readonly accept: readonly string[];
  /** Known to be wrong for this stem; the spares as well. Empty but for a choice. */
  readonly distractors: readonly string[];
  readonly spares: readonly string[];
  /** Keys of other cards that look like this one's and are wrong here. */
  readonly rivals: readonly string[];
  readonly hint: string | null;
  readonly note: string;
  readonly passage: Passage;
  /** The smaller, the better; comparable inside one document. */
  readonly rank: number;
  readonly claim: { readonly about: string; readonly says: string; readonly several: boolean };
  /** Share of its answers that were right, by whoever asks; null while nobody answered. */
  readonly recall: number | null;
}

/** A published fact, for items made of several. `body` is the fact as the engine stored it. */
export interface SourceFact {
  readonly id: string;
  readonly document: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Material {
  readonly cards: readonly SourceCard[];
  readonly facts: readonly SourceFact[];
}

/** The same, indexed once for all types of items. */
export interface Stock extends Material {
  readonly factOf: ReadonlyMap<string, SourceFact>;
  /** Cards that must be recalled, one a fact and question. */
  readonly recalled: readonly SourceCard[];
  readonly choices: readonly SourceCard[];
  /** Whatever some document holds to be an answer to the same question, folded. */
  readonly right: (card: SourceCard) => ReadonlySet<string>;
  /** The card whose key these words are, when there is one of that kind. */
  readonly cardSaying: (kind: string, key: string) => SourceCard | null;
}
