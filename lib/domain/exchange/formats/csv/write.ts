import type { Item } from "../../../item/item.ts";
import { type Cell, csvOf } from "../../csv.ts";
import { footnoteText } from "../../footnote-text.ts";
import type { WrittenQuiz } from "../format.ts";
import { type Column, columns, joined, listed } from "./columns.ts";

type Cells = Partial<Record<Column, Cell>>;

/** A quiz as a table (columns.ts). The mark at its beginning says UTF-8 to spreadsheets. */
export function writeCsv({ sections }: WrittenQuiz): string {
  const rows = sections.flatMap(({ title, items }) => items.map((item): Cells => ({ section: title, ...rowOf(item) })));
  return `\uFEFF${csvOf([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))])}`;
}

const rowOf = (item: Item): Cells => ({
  type: item.type,
  question: item.stem,
  points: item.points,
  hints: listed(item.hints),
  feedback: item.feedback,
  footnote: item.footnote ? footnoteText(item.footnote) : "",
  ...cellsOf(item),
});

const places = (entries: readonly { readonly id: string }[], ids: readonly (string | null)[]): string =>
  entries.flatMap(({ id }, at) => (ids.includes(id) ? [at + 1] : [])).join(" ");

function cellsOf(item: Item): Cells {
  switch (item.type) {
    case "single":
    case "multiple":
      return {
        choices: listed(item.options.map(({ text }) => text)),
        right: places(item.options, item.type === "multiple" ? item.keys : [item.key, ...(item.also ?? [])]),
        told: listed(item.options.map(({ feedback }) => feedback)),
      };
    case "hot-text":
      return { choices: listed(item.sentences.map(({ text }) => text)), right: places(item.sentences, item.keys) };
    case "true-false":
      return { right: String(item.key), told: listed([item.onTrue, item.onFalse]) };
    case "typed":
      return { right: listed(item.accept), wrong: listed(item.rivals), settings: item.slips ? "slips" : "" };
    case "date":
      return { right: listed([item.key, ...item.accept]) };
    case "number":
      return {
        right: item.value,
        tolerance: item.tolerance,
        units: listed(item.units.map(({ text, factor }) => `${text} ${factor}`)),
        settings: item.unitAsked ? "unit-asked" : "",
      };
    case "match":
      return {
        choices: listed(item.pairs.map(({ left }) => left)),
        right: listed(item.pairs.map(({ right }) => right)),
        wrong: listed(item.extras),
      };
    case "order":
      return {
        choices: listed(item.entries.map(({ text }) => text)),
        told: listed(item.entries.map(({ when }) => when)),
      };
    case "cloze": {
      const { gaps } = item;
      const dates = gaps.flatMap(({ as }, at) => (as === "date" ? [`date:${at + 1}`] : []));
      const numbered = new Map(gaps.map(({ id }, at) => [id, at + 1]));
      return {
        text: item.text.replace(/\[\[([\w-]+)\]\]/g, (_, id: string) => `[[${numbered.get(id)}]]`),
        choices: gaps.map(({ options }) => joined(options)).join("\n"),
        right: gaps.map(({ accept }) => joined(accept)).join("\n"),
        wrong: gaps.map(({ rivals }) => joined(rivals)).join("\n"),
        settings: [...(item.slips ? ["slips"] : []), ...dates].join(" "),
      };
    }
  }
}
