import type { Analysis, Paragraph } from "../../nlp/analyse.ts";
import { frameAt } from "../../nlp/attribution.ts";
import { clauseAround, moodOf } from "../../nlp/frame.ts";
import { type Quantity, quantitiesOf } from "../../nlp/number.ts";
import { tokenAt } from "../../nlp/token.ts";
import { touching } from "../../nlp/within.ts";
import { rawSpan } from "../../source/prose.ts";
import type { Findings, Refusal, RefusalCode } from "../define-fact-kind.ts";
import { evidenceOf, sentenceAt } from "../evidence.ts";
import { type FactCommon, PROPOSE, tierOf } from "../fact.ts";
import type { FigurePayload } from "../kinds/figure.ts";
import { precisionOf } from "../precision.ts";
import { type Unit, unitOf } from "./unit.ts";

const DAMAGED = 0.3;

const ruleOf = (quantity: Quantity, unit: Unit): string => {
  if (unit.sort === "money") return "F1";
  if (unit.sort === "share") return "F2";
  if (unit.sort === "measure") return "F3";
  if (unit.sort === "time") return quantity.hyphenated ? "F7" : "F4";
  return quantity.inWords && quantity.hi <= 20 ? "F6" : "F5";
};

const labels =
  /\b(?:pp?|nos?|vol|vols|fig|figs|chapter|chapters|article|articles|section|sections|page|pages|paragraph|line|room|highway|route|platform|phase|stage|level|group|number|flight|channel|size|grade|class|article|resolution|act|version|model|gate|pier|track|unit|apartment|flat|case|item|table|figure|appendix|aged|age|at|¶)\.? ?$/i;

/** Numbers that count nothing: model names, years, pages, ages, clock times, scores. */
function isLabel(paragraph: Paragraph, quantity: Quantity): boolean {
  const { tokens, prose, initial } = paragraph;
  const text = prose.text;
  const before = text.slice(Math.max(0, quantity.start - 14), quantity.start);
  const after = text.slice(quantity.end, quantity.end + 12);
  if (quantity.currency || quantity.percent) return false;
  if (/\bage(?:d)? ?$|, $/.test(before) && /^(?:,|\))/.test(after) && quantity.hi < 110 && quantity.lo === quantity.hi)
    return true;
  if (/^[- ]?(?:years?[- ]old|(?:a|p)\.?m\b)/.test(after) || /^:\d/.test(after)) return true;
  if (labels.test(before) && !/\bat $/.test(before)) return true;
  const printed = text.slice(quantity.start, quantity.end);
  // A bare year: "in 1848", "2011 uprising".
  if (/^1[0-9]\d\d$|^20\d\d$/.test(printed)) return true;
  const at = tokenAt(tokens, quantity.start);
  const left = tokens[at - 1];
  // "MiG 29", "Boeing 737", "Room 1848": a number right after a name is part of it.
  if (
    left?.cap &&
    left.end + 1 === quantity.start &&
    !initial.has(at - 1) &&
    !quantity.inWords &&
    !/^(?:about|around|some|nearly|over)$/.test(left.lower)
  )
    return true;
  if (left?.text === "-" && left.end === quantity.start) return true;
  // "1 in 6", "three out of four": a share told by two numbers.
  if (/\d (?:in|out of) $/.test(before) || /^ (?:in|out of) \d/.test(after)) return true;
  // "the Seven Years' Foundation": a capital inside a sentence is a name.
  if (quantity.inWords && /^\p{Lu}/u.test(printed) && !initial.has(at)) return true;
  if (quantity.inWords && /^(?:one|a|an)$/i.test(printed)) return true;
  return touching(paragraph.names, quantity.start, quantity.end).some(
    (name) => name.start < quantity.start || quantity.end < name.end,
  );
}

/** The words of the clause (or its sentence, when the clause is a stub) without the number. */
function whatOf(
  paragraph: Paragraph,
  quantity: Quantity,
  sentence: { start: number; end: number },
): { what: string; start: number; end: number } {
  const text = paragraph.prose.text;
  let { start, end } = clauseAround(text, sentence.start, sentence.end, quantity.start);
  const words = (from: number, to: number): string =>
    `${text.slice(from, Math.max(from, quantity.from))}${text.slice(Math.min(to, quantity.end), to)}`
      .replace(/\s+/g, " ")
      .replace(/^[\s,.;:–-]+|[\s,.;:–-]+$/g, "")
      .replace(/\s+([,.;])/g, "$1");
  if (words(start, end).split(" ").length < 7) [start, end] = [sentence.start, sentence.end];
  return { what: words(start, end).slice(0, 400), start, end };
}

const skipped = new Set(["heading", "source-line"]);

export function findFigures(analysis: Analysis): Findings<FigurePayload> {
  const facts: (FactCommon & FigurePayload)[] = [];
  const refused: Refusal[] = [];
  for (const paragraph of analysis.paragraphs) {
    if (skipped.has(paragraph.block.kind)) continue;
    const text = paragraph.prose.text;
    const refuse = (code: RefusalCode, at: number): void => void refused.push({ code, paragraph: paragraph.index, at });
    for (const found of text.matchAll(
      /\b(?:dozens|hundreds|thousands|millions|billions|several hundred|several thousand)\b/gi,
    ))
      refuse("vague-number", found.index);
    for (const quantity of quantitiesOf(text)) {
      const sentence = sentenceAt(paragraph, quantity.start);
      if (!sentence || touching(paragraph.times, quantity.start, quantity.end).length > 0) continue;
      if (isLabel(paragraph, quantity)) continue;
      const unit = unitOf(paragraph, quantity);
      if (!unit) {
        refuse("no-unit", quantity.start);
        continue;
      }
      if (text[sentence.end - 1] === "?") {
        refuse("question", quantity.start);
        continue;
      }
      const rule = ruleOf(quantity, unit);
      const { what, start, end } = whatOf(paragraph, quantity, sentence);
      const frame = frameAt(analysis, paragraph, quantity.start);
      const { mood, hedge } = moodOf(text.slice(start, end));
      const confidence = precisionOf("figure", rule) * (sentence.damaged ? DAMAGED : 1);
      if (confidence < PROPOSE) {
        refuse(sentence.damaged ? "damaged" : "low-confidence", quantity.start);
        continue;
      }
      const trimmed = /[^ ]$/.test(text.slice(quantity.start, quantity.end)) ? quantity.end : quantity.end - 1;
      facts.push({
        mention: rawSpan(paragraph.prose, quantity.start, trimmed),
        evidence: evidenceOf(paragraph, quantity.from, unit.end),
        trigger: unit.end > quantity.end ? rawSpan(paragraph.prose, quantity.end, unit.end) : null,
        tier: tierOf("figure", confidence),
        mood: frame.attribution && mood === "asserted" ? "reported" : mood,
        attribution: frame.attribution,
        hedge,
        asOf: analysis.source.meta.published,
        confidence: Math.round(confidence * 1000) / 1000,
        rule,
        value: quantity.lo === quantity.hi ? rounded(quantity.lo) : [rounded(quantity.lo), rounded(quantity.hi)],
        unit: unit.name,
        what,
        approx: quantity.approx,
      });
    }
  }
  return { facts, refused };
}

/** 1.1 × 10⁹ is 1100000000 and not 1100000000.0000002. */
const rounded = (value: number): number => Number(value.toPrecision(12));
