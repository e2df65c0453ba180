import type { Item } from "../item.ts";
import type { ItemTypeName } from "../types/index.ts";
import type { Stock } from "./material.ts";

/** An item that could be asked, and what choosing among them goes by. */
export interface Proposal {
  readonly content: Item;
  /** Further wrong answers, as sure as the ones it shows. */
  readonly spares: readonly string[];
  /** Facts and questions it asks: no two items of a quiz share one. */
  readonly claims: readonly string[];
  /** Of the card it is made of, or of the first of several. */
  readonly document: string;
  readonly section: string | null;
  readonly kind: string;
  readonly rank: number;
  readonly recall: number | null;
}

/** One way of making items. `ids` names parts: random to whoever looks, the same for the same seed. */
export interface Proposer {
  readonly type: ItemTypeName;
  readonly propose: (stock: Stock, ids: PartIds) => readonly Proposal[];
}

/** @param of what the parts belong to, e.g. a card's id and the item's type */
export type PartIds = (of: string, count: number) => readonly string[];
