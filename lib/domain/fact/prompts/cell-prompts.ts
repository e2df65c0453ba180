import type { Analysis } from "../../nlp/analyse.ts";
import { fold } from "../../nlp/fold.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import type { PromptContext } from "../define-fact-kind.ts";
import type { FactCommon } from "../fact.ts";
import type { CellPayload } from "../kinds/cell.ts";
import { typeset } from "./typography.ts";

type CellFact = FactCommon & CellPayload;

const counts = new WeakMap<Analysis, Map<string, number>>();

/** How often the running text names a row: a table of fifty rows is not fifty cards. */
function namedInText(analysis: Analysis, row: string): number {
  let known = counts.get(analysis);
  if (!known) {
    known = new Map();
    for (const paragraph of analysis.paragraphs)
      for (const name of paragraph.names) known.set(fold(name.text), (known.get(fold(name.text)) ?? 0) + 1);
    counts.set(analysis, known);
  }
  return known.get(fold(row)) ?? 0;
}

const columns = new WeakMap<readonly CellFact[], Map<string, CellFact[]>>();
const isTotal = (row: string): boolean => /^(?:total|all|sum|average|mean)\b/i.test(row);

/** The cells of one column without its totals. */
function columnOf(facts: readonly CellFact[], fact: CellFact): readonly CellFact[] {
  let known = columns.get(facts);
  if (!known) {
    known = Map.groupBy(
      facts.filter((one) => !isTotal(one.row)),
      (one) => `${one.what}|${one.column}`,
    );
    columns.set(facts, known);
  }
  return known.get(`${fact.what}|${fact.column}`) ?? [];
}

const OFTEN = 3;

const unitWords = (unit: string): string =>
  unit
    .replace(/^(thousand|million|billion|trillion) USD$/, "$1 US dollars")
    .replace(/^USD$/, "US dollars")
    .replace(/EUR$/, "euros")
    .replace(/GBP$/, "pounds")
    .replace(/^%$/, "per cent");

const smallFirst = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** The figure of a row the text is about, and which row leads its column. Without a caption nobody could tell what is meant. */
export function cellPrompts(fact: CellFact, { analysis, siblings }: PromptContext<CellFact>): Prompt[] {
  if (fact.what === "" || isTotal(fact.row)) return [];
  const title = analysis.source.meta.title ?? "";
  const peers = columnOf(siblings, fact);
  const caption = `In the table “${typeset(fact.what)}”,`;
  const prompts: Prompt[] = [];
  const unit = unitWords(fact.unit);
  const printed = analysis.source.text.slice(fact.mention.start, fact.mention.end).replace(/\\/g, "");
  const shared = { accept: [] as string[], forms: ["basic"] as const };
  const key = fact.value.toLocaleString("en-US", { maximumFractionDigits: 6 });
  if (fold(title).split(" ").includes(fold(fact.row)) || namedInText(analysis, fact.row) >= OFTEN)
    prompts.push({
      ...shared,
      name: "cell.value",
      stem: `${caption} what figure does ${typeset(fact.row)} have under “${typeset(fact.column)}”?`,
      key: typeset(key === printed.trim() ? key : printed.trim()),
      answerType: "text",
      accept: [...new Set([key, String(fact.value)])].filter((form) => form !== typeset(printed.trim())),
      hint: unit ? `A number, in ${unit}.` : "A number.",
      answer: [fact.mention],
      forms: ["basic"],
    });
  const best = Math.max(...peers.map((other) => other.value));
  const leads = peers.length >= 3 && fact.value === best && peers.filter((other) => other.value === best).length === 1;
  const row = fact.evidence.at(-1);
  if (leads && row && /\p{L}/u.test(fact.row))
    prompts.push({
      ...shared,
      name: "cell.most",
      stem: `${caption} which row has the highest figure under “${typeset(fact.column)}”?`,
      key: typeset(fact.row),
      answerType: "name",
      hint: `One of ${peers.length} rows; ${smallFirst(unit ? `in ${unit}.` : "a number decides.")}`,
      answer: [{ start: row.start, end: row.start + rowLength(analysis.source.text, row) }],
      forms: ["basic", "choice"],
      wrong: peers
        .filter((other) => other.value < best)
        .toSorted((a, b) => b.value - a.value)
        .map((other) => typeset(other.row))
        .slice(0, 3),
    });
  return prompts;
}

/** The first cell of a line: up to the tab, the pipe or the gap. */
const rowLength = (text: string, row: { start: number; end: number }): number => {
  const line = text.slice(row.start, row.end);
  const stop = /\t| {2,}|\s*\|/.exec(line);
  return stop && stop.index > 0 ? stop.index : line.length;
};
