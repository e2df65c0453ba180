import * as z from "zod/mini";
import type { Analysis } from "../../nlp/analyse.ts";
import { type Cell, columnNumbers, type Table, tablesOf } from "../../source/table.ts";
import { defineFactKind, type Findings } from "../define-fact-kind.ts";
import { type FactCommon, tierOf } from "../fact.ts";
import { precisionOf } from "../precision.ts";
import { cellPrompts } from "../prompts/cell-prompts.ts";

const payload = z.object({
  row: z.string(),
  column: z.string(),
  value: z.number(),
  /** From the header's brackets or the cell: "million USD", "%"; empty when nothing says. */
  unit: z.string(),
  /** What the table shows, by its caption; empty without one. */
  what: z.string(),
});
export type CellPayload = z.infer<typeof payload>;

const CONFIDENCE = precisionOf("cell", "C1");

const signs: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  dollars: "USD",
  euros: "EUR",
};

// A header's unit, at its end.
const inBrackets = /\(([^()]{1,30})\)$/u;
const afterComma = /, ?(%|(?:in )?(?:[$€£]|US\$)? ?(?:thousand|million|billion)s?(?: \p{L}+)?|in [\p{L}% ]{1,20})$/u;

/** "Imports ($ million)" → "Imports" and "million USD"; "Share, %" → "Share" and "%". */
export function headerOf(text: string): { column: string; unit: string } {
  const found = inBrackets.exec(text) ?? afterComma.exec(text);
  const column = (found ? text.slice(0, found.index) : text).trim();
  const said = (found?.[1] ?? (/%|per cent|percent/.test(text) ? "%" : "")).replace(/^in /, "").trim();
  if (/^\d{4}$/.test(said)) return { column: text, unit: "" };
  const words = said
    .replace(/(US\$|[$€£¥])\s?/, (sign) => `${signs[sign.trim()] ?? sign.trim()} `)
    .trim()
    .split(/\s+/)
    .map((word) => signs[word] ?? word);
  const scale = words.find((word) => /^(?:thousand|million|billion|trillion|bn|mn|m)s?$/i.test(word));
  const rest = words.filter((word) => word !== scale && word !== "of");
  const full =
    ({ bn: "billion", mn: "million", m: "million" } as Record<string, string>)[scale?.toLowerCase() ?? ""] ?? scale;
  if (scale && rest.length === 0 && /^m$/i.test(scale)) return { column, unit: "m" };
  return { column: column || text, unit: /^per\s?cent$/i.test(said) ? "%" : [full, ...rest].filter(Boolean).join(" ") };
}

const unitIn = (cell: string): string =>
  /%$/.test(cell) ? "%" : (signs[/^(?:US\$|[$€£¥])/.exec(cell)?.[0] ?? ""] ?? "");

function factsOf(table: Table, evidence: FactCommon["evidence"], asOf: string | null): (FactCommon & CellPayload)[] {
  const facts: (FactCommon & CellPayload)[] = [];
  for (let at = 1; at < table.head.length; at += 1) {
    const head = table.head[at] as Cell;
    const texts = table.rows.map((row) => (row[at] as Cell).text);
    const values = columnNumbers(texts);
    // A column of words is no column of figures; neither is one without a heading.
    if (head.text === "" || values.filter((value) => value !== null).length * 2 < texts.length) continue;
    const { column, unit } = headerOf(head.text);
    for (const [index, value] of values.entries()) {
      const row = table.rows[index] as readonly Cell[];
      const cell = row[at] as Cell;
      if (value === null || cell.start >= cell.end) continue;
      facts.push({
        mention: { start: cell.start, end: cell.end },
        evidence: [
          ...evidence,
          { start: (table.head[0] as Cell).start, end: (table.head.at(-1) as Cell).end },
          { start: (row[0] as Cell).start, end: (row.at(-1) as Cell).end },
        ],
        trigger: { start: head.start, end: head.end },
        tier: tierOf("cell", CONFIDENCE),
        mood: "asserted",
        attribution: null,
        hedge: null,
        asOf,
        confidence: CONFIDENCE,
        rule: "C1",
        row: (row[0] as Cell).text,
        column,
        value,
        unit: unit || unitIn(cell.text),
        what: table.caption ?? "",
      });
    }
  }
  return facts;
}

function find(analysis: Analysis): Findings<CellPayload> {
  const { source } = analysis;
  const facts = tablesOf(source).flatMap(({ table }) =>
    factsOf(table, table.captionAt ? [table.captionAt] : [], source.meta.published),
  );
  return { facts, refused: [] };
}

export const cell = defineFactKind({
  kind: "cell",
  payload,
  find,
  prompts: cellPrompts,
  slots: ["row", "column", "what"],
  summary: ({ row, column, value, unit }) => `${row} · ${column}: ${value} ${unit}`.trim(),
  examples: [
    {
      text: "Wool sold abroad, 1921\n\nPort\tBales ($ thousand)\tShare (%)\nNorthmouth\t3,592\t96,7\nCent. Harbour\t6\t3,3\n",
      finds: [
        { row: "Northmouth", column: "Bales", value: 3592, unit: "thousand USD", what: "Wool sold abroad, 1921" },
        { row: "Cent. Harbour", column: "Share", value: 3.3, unit: "%" },
      ],
    },
    {
      text: "The catch of the three harbours was as follows.\n\n| Harbour | Tonnes | Boats |\n| --- | ---: | ---: |\n| Alder | 1,250 | 14 |\n| Birch | 90 | n/a |\n",
      finds: [
        { row: "Alder", column: "Tonnes", value: 1250 },
        { row: "Birch", column: "Tonnes", value: 90 },
      ],
    },
  ],
  counterExamples: [
    { text: "Name\tTown\nAnn Lee\tAlder\nPeter Marsh\tBirch\n\nThe two of them met in the town hall of Alder." },
  ],
});
