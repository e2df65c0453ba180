import * as z from "zod/mini";
import { shuffled } from "../card/seeded.ts";
import type { ItemType, Solution } from "./item-type.ts";
import type { Fault, Shuffle } from "./parts.ts";
import { type ItemTypeName, itemTypes } from "./types/index.ts";

type Types = typeof itemTypes;
type ContentOf<T> = T extends ItemType<infer C, infer _A, infer _S, infer _R> ? C : never;
type AskedOf<T> = T extends ItemType<infer _C, infer A, infer _S, infer _R> ? A : never;
type ShownOf<T> = T extends ItemType<infer _C, infer _A, infer S, infer _R> ? S : never;
type AnswerOf<T> = T extends ItemType<infer _C, infer _A, infer _S, infer R> ? R : never;

/** An item as its author has it, key and all. Never leaves the server except to its owner, or once its key is out. */
export type Item = { [N in ItemTypeName]: ContentOf<Types[N]> }[ItemTypeName];
export type AskedItem = { [N in ItemTypeName]: AskedOf<Types[N]> }[ItemTypeName];
export type ShownItem = { [N in ItemTypeName]: ShownOf<Types[N]> }[ItemTypeName];
/** An answer of whatever type. Which type it belongs to is said by its item. */
export type Answer = { [N in ItemTypeName]: AnswerOf<Types[N]> }[ItemTypeName];
export type ItemOf<N extends ItemTypeName> = ContentOf<Types[N]>;

type Any = ItemType<Item, AskedItem, ShownItem, Answer>;

const all = Object.values(itemTypes) as unknown as readonly Any[];
const schemas = <T>(of: (type: Any) => z.ZodMiniType<T>) =>
  all.map(of) as unknown as readonly [z.ZodMiniType<T>, ...z.ZodMiniType<T>[]];

export const Item = z.union(schemas((type) => type.content));
export const AskedItem = z.union(schemas((type) => type.asked));
export const ShownItem = z.union(schemas((type) => type.shown));

/** The one place where a type's functions meet an item of that type: the name says that they fit. */
export const itemTypeOf = (name: ItemTypeName): Any => itemTypes[name] as unknown as Any;
const of = (item: { readonly type: ItemTypeName }): Any => itemTypeOf(item.type);

/** An attempt's order of one item's lists. @param seed of the attempt and the item */
export const shuffleBy =
  (seed: string): Shuffle =>
  (list, name) =>
    shuffled(list, `${seed}|${name}`);

/** Lists as they were written: for previews, print and exports. */
export const unshuffled: Shuffle = (list) => list;

export const faultsOf = (item: Item): readonly Fault[] => of(item).faults(item);
export const askedOf = (item: Item): AskedItem => of(item).ask(item);
export const shownOf = (asked: AskedItem, shuffle: Shuffle): ShownItem => of(asked).show(asked, shuffle);
/** An answer of the type's shape, or null. */
export function answerOf(type: ItemTypeName, input: unknown): Answer | null {
  const parsed = itemTypeOf(type).answer.safeParse(input);
  return parsed.success ? parsed.data : null;
}
/** Share of the points an answer earns, 0..1; nothing for none. */
export const scoreOf = (item: Item, answer: Answer | null, shuffle: Shuffle): number =>
  answer === null ? 0 : of(item).score(item, answer, shuffle);
export const guessOf = (item: Item): number => of(item).guess(item);
export const choicesOf = (item: Item) => of(item).choices(item);
export const chosenIn = (item: Item, answer: Answer | null, shuffle: Shuffle): readonly string[] =>
  answer === null ? [] : of(item).chosen(item, answer, shuffle);
export const saidIn = (item: Item, answer: Answer | null, shuffle: Shuffle): string =>
  answer === null ? "" : of(item).said(item, answer, shuffle);
export const solutionOf = (item: Item, shuffle: Shuffle): Solution<Answer> => of(item).solution(item, shuffle);
export const revealsOf = (item: Item): readonly string[] => of(item).reveals(item);
export const isRecalled = (type: ItemTypeName): boolean => itemTypeOf(type).recalled;
