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

const isTotal = (row: string): boolean => /^(?:total|all|sum|average|mean)\b/i.test(row);

const OFTEN = 3;

const unitWords = (unit: string): string =>
  unit
    .replace(/^(thousand|million|billion|trillion) USD$/, "$1 US dollars")
    .replace(/^USD$/, "US dollars")
    .replace(/EUR$/, "euros")
    .replace(/GBP$/, "pounds")
    .replace(/^%$/, "per cent");

/** The figure of a row the text is about. Which row leads a column is not asked: its own line cannot prove it. Without a caption nobody could tell what is meant. */
export function cellPrompts(fact: CellFact, { analysis }: PromptContext<CellFact>): Prompt[] {
  if (fact.what === "" || isTotal(fact.row)) return [];
  const title = analysis.source.meta.title ?? "";
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
  return prompts;
}
