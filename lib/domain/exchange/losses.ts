import type { DraftItem } from "../assessment/quiz.ts";
import { faultsOf, type Item } from "../item/item.ts";
import type { Fault } from "../item/parts.ts";
import type { ItemTypeName } from "../item/types/index.ts";
import { carriable, hasUnwritable } from "./carriable.ts";
import { differences, type FieldName, fieldNames } from "./fields.ts";
import type { Writer, WrittenQuiz } from "./formats/format.ts";

/** One thing about an item that its file will not hold. */
export type Loss =
  /** It is not written at all, since something is missing in it. */
  | { readonly is: "left-out"; readonly fault: Fault | "too-long" }
  /** Other programs show it as another type. */
  | { readonly is: "becomes"; readonly type: ItemTypeName }
  /** It is written as so many items. */
  | { readonly is: "split"; readonly into: number }
  /** Where something is right in part, other programs count it otherwise. */
  | { readonly is: "credit" }
  /** Characters that cannot be seen and cannot be written. */
  | { readonly is: "characters" }
  | { readonly is: "field"; readonly field: Exclude<FieldName, "type"> };

/** What a format makes of one item, and what of it is lost. */
export interface Fate {
  /** What is written; empty when it is left out. */
  readonly items: readonly Item[];
  readonly losses: readonly Loss[];
}

/** Where an item becomes one of a very other kind, that is the loss; its fields cannot be compared one by one. */
const replaced: readonly FieldName[] = ["question", "options", "right"];

/** An item as a format holds it, and what lies between the two. */
export function fateOf(writer: Writer, original: Item): Fate {
  const item = carriable(original);
  const [fault] = faultsOf(item);
  if (fault) return { items: [], losses: [{ is: "left-out", fault }] };
  const items = writer.nearest(item);
  const [first] = items;
  if (!first) return { items, losses: [{ is: "left-out", fault: "too-long" }] };
  const type = writer.becomes(item);
  const away = items.length > 1 || (first.type !== item.type && (item.type === "order" || item.type === "cloze"));
  const lost = new Set(items.flatMap((one) => differences(item, one)));
  return {
    items,
    losses: [
      ...(hasUnwritable(original) ? [{ is: "characters" as const }] : []),
      ...(items.length > 1 ? [{ is: "split" as const, into: items.length }] : []),
      ...(type === item.type ? [] : [{ is: "becomes" as const, type }]),
      ...(writer.otherCredit.includes(item.type) ? [{ is: "credit" as const }] : []),
      ...fieldNames.flatMap((field) =>
        field === "type" || !lost.has(field) || (away && replaced.includes(field))
          ? []
          : [{ is: "field" as const, field }],
      ),
    ],
  };
}

/** What an export would hold and lose. */
export interface ExportPlan {
  readonly quiz: WrittenQuiz;
  /** Items with losses, by their place in the quiz, from 1. */
  readonly losses: readonly { readonly n: number; readonly losses: readonly Loss[] }[];
  /** Questions that are written. */
  readonly count: number;
}

export interface DraftLike {
  readonly title: string;
  readonly sections: readonly {
    readonly title: string;
    readonly draw: number | null;
    readonly items: readonly Pick<DraftItem, "content">[];
  }[];
}

export function planExport(writer: Writer, { title, sections }: DraftLike): ExportPlan {
  const losses: { n: number; losses: readonly Loss[] }[] = [];
  let [n, count] = [0, 0];
  const written = sections.map((section) => ({
    title: section.title,
    draw: section.draw,
    items: section.items.flatMap(({ content }) => {
      const fate = fateOf(writer, content);
      n += 1;
      count += fate.items.length;
      if (fate.losses.length > 0) losses.push({ n, losses: fate.losses });
      return fate.items;
    }),
  }));
  return { quiz: { title, sections: written }, losses, count };
}
