import type { Item } from "#lib/domain/item/item.ts";

/** What the fields of one type of item are given. */
export interface FieldsProps<Content extends Item> {
  readonly content: Content;
  /** @param field names what was changed, so that typing in one place is one step to undo */
  readonly onChange: (content: Content, field: string) => void;
  /** A name for a new part. */
  readonly newId: () => string;
}
