import type { TakeItem } from "#lib/contract/take.ts";
import type { ShownItem } from "#lib/domain/item/item.ts";
import type { ItemTypeName } from "#lib/domain/item/types/index.ts";

/** What a view of one type is given. `Answer` is that type's, in the positions it is shown in. */
export interface AnswerProps<Type extends ItemTypeName, Given> {
  readonly shown: Extract<ShownItem, { type: Type }>;
  readonly answer: Given | null;
  /** The right answer, once it is out. */
  readonly solution: Given | null;
  /** What each choice earns in words, once it is out. */
  readonly feedback: readonly string[];
  readonly locked: boolean;
  /** Id of the stem, which names what is asked. */
  readonly stemId: string;
  /** @param soon while typing */
  readonly onAnswer: (answer: Given | null, soon?: boolean) => void;
}

export const isAnswered = (item: Pick<TakeItem, "answer">): boolean =>
  item.answer !== null && item.answer !== undefined;
