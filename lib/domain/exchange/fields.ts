import type { Item } from "../item/item.ts";

/** What there is to an item, in the words of the loss report. */
export const fieldNames = [
  "type",
  "question",
  "options",
  "right",
  "told",
  "rivals",
  "slips",
  "tolerance",
  "units",
  "dates",
  "points",
  "hints",
  "feedback",
  "note",
  "passage",
  "card",
] as const;
export type FieldName = (typeof fieldNames)[number];

/** An item's fields as texts that can be compared: whatever ids are made of, wherever the same thing stands in another type. */
export function fieldsOf(item: Item): Readonly<Record<FieldName, string>> {
  const own = ownFields(item);
  const { footnote } = item;
  const all: Record<FieldName, unknown> = {
    type: item.type,
    question: item.stem,
    options: null,
    right: null,
    told: null,
    rivals: null,
    slips: null,
    tolerance: null,
    units: null,
    dates: null,
    points: item.points,
    hints: item.hints,
    feedback: item.feedback,
    note: footnote?.note || null,
    passage: footnote?.passage ? passageFields(footnote.passage) : null,
    card: [
      footnote?.card ?? null,
      footnote?.document ?? null,
      ...("options" in item ? confused(item.options) : []),
    ].filter((id) => id !== null),
    ...own,
  };
  return Object.fromEntries(fieldNames.map((name) => [name, JSON.stringify(all[name])])) as Record<FieldName, string>;
}

type PassageOf = NonNullable<NonNullable<Item["footnote"]>["passage"]>;
const passageFields = (passage: PassageOf) => ({
  ...passage,
  paragraphs: passage.paragraphs.map(({ locator, page, here, runs }) => [locator, page ?? null, here, runs]),
});
const confused = (options: readonly { readonly from: string | null }[]) => options.map(({ from }) => from);

/** Feedback on several choices; nothing where all of it is empty. */
const told = (texts: readonly string[]): readonly string[] | null => (texts.some(Boolean) ? texts : null);
const list = <T>(entries: readonly T[]): readonly T[] | null => (entries.length > 0 ? entries : null);
/** Factors to 12 digits: formats that hold what one unit is worth in the other way round divide twice. */
const rounded = (value: number): string => value.toPrecision(12);

function ownFields(item: Item): Partial<Record<FieldName, unknown>> {
  switch (item.type) {
    case "single":
    case "multiple": {
      const rights = item.type === "multiple" ? item.keys : [item.key, ...(item.also ?? [])];
      return {
        options: item.options.map(({ text }) => text),
        right: item.options.map(({ id }) => rights.includes(id)),
        told: told(item.options.map(({ feedback }) => feedback)),
      };
    }
    case "hot-text":
      return {
        options: item.sentences.map(({ text }) => text),
        right: item.sentences.map(({ id }) => item.keys.includes(id)),
      };
    case "typed":
      return { right: item.accept, rivals: list(item.rivals), slips: item.slips || null };
    case "date":
      return { right: [item.key, ...item.accept] };
    case "number":
      return {
        right: item.value,
        tolerance: item.tolerance || null,
        units: list([
          ...item.units.map(({ text, factor }) => `${text} ${rounded(factor)}`),
          ...(item.units.length > 0 && item.unitAsked ? ["asked"] : []),
        ]),
      };
    case "cloze":
      return {
        question: [item.stem, item.text.replace(/\[\[[\w-]+\]\]/g, "[[]]")].filter(Boolean).join("\n\n"),
        right: item.gaps.map(({ accept }) => accept),
        rivals: item.gaps.some(({ rivals }) => rivals.length > 0) ? item.gaps.map(({ rivals }) => rivals) : null,
        options: list(item.gaps.flatMap(({ options }, at) => (options.length > 0 ? [[at, options.toSorted()]] : []))),
        dates: list(item.gaps.flatMap(({ as }, at) => (as === "date" ? [at] : []))),
        // Where everything is chosen nobody slips.
        slips: (item.slips && item.gaps.some(({ options }) => options.length === 0)) || null,
      };
    case "match":
      return {
        options: [item.pairs.map(({ left }) => left), item.extras.toSorted()],
        right: item.pairs.map(({ right }) => right),
      };
    case "order":
      return {
        right: item.entries.map(({ text }) => text),
        told: told(item.entries.map(({ when }) => when)),
      };
    case "true-false":
      return { right: item.key, told: told([item.onTrue, item.onFalse]) };
  }
}

/** Fields in which two items differ. */
export function differences(a: Item, b: Item): FieldName[] {
  const [x, y] = [fieldsOf(a), fieldsOf(b)];
  return fieldNames.filter((name) => x[name] !== y[name]);
}
