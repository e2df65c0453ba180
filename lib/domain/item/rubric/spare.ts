import { fold } from "../../nlp/fold.ts";
import type { Item } from "../item.ts";
import type { ItemContext, Mend } from "./broken.ts";

/** The item with another text for one option. */
export function withOption(item: Item, option: string, text: string): Item {
  if (item.type !== "single" && item.type !== "multiple") return item;
  return {
    ...item,
    options: item.options.map((one) => (one.id === option ? { ...one, text, feedback: "", from: null } : one)),
  };
}

export const keysIn = (item: Item): readonly (string | null)[] =>
  item.type === "single" ? [item.key] : item.type === "multiple" ? item.keys : [];

/** Spares that the item does not show. */
export function openSpares(item: Item, spares: readonly string[]): string[] {
  if (item.type !== "single" && item.type !== "multiple") return [];
  const shown = new Set(item.options.map(({ text }) => fold(text)));
  return spares.filter((spare) => !shown.has(fold(spare)));
}

/**
 * How to be rid of a wrong option: a spare in its place, if the rule then holds; else without it, while enough are left.
 * @param holds whether the rule holds for an item
 */
export function withoutOption(
  item: Item,
  { id, spares }: ItemContext,
  option: string,
  holds: (item: Item) => boolean,
): Mend | null {
  if ((item.type !== "single" && item.type !== "multiple") || keysIn(item).includes(option)) return null;
  const text = openSpares(item, spares).find((spare) => holds(withOption(item, option, spare)));
  if (text !== undefined) return { do: "swap", swaps: [{ item: id, option, text }] };
  const least = item.type === "single" ? 2 : 3;
  const less = { ...item, options: item.options.filter((one) => one.id !== option) };
  return less.options.length >= least && holds(less) ? { do: "drop-option", item: id, option } : null;
}
