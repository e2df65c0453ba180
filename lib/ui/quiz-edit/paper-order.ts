import { type AskedList, askedList, ordered } from "#lib/domain/item/choices.ts";
import { askedOf, type Item, type ItemOf, type ShownItem, shownOf, shuffleBy } from "#lib/domain/item/item.ts";

/** One order for all papers, the same whenever it is printed; not the author's, who tends to write the key first. */
const onPaper = (content: Item) => shuffleBy(`paper|${content.stem}`);

/** Options as they stand on paper. */
export const optionsOnPaper = (content: ItemOf<"single"> | ItemOf<"multiple">): AskedList["entries"] =>
  ordered(askedList(content.options), onPaper(content), "options");

/** Any other list as it stands on paper. */
export const shownOnPaper = (content: Item): ShownItem => shownOf(askedOf(content), onPaper(content));
