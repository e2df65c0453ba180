import type { Analysis, Paragraph } from "../nlp/analyse.ts";
import { frameAt } from "../nlp/attribution.ts";
import { clauseAround, moodOf } from "../nlp/frame.ts";
import type { Time } from "../nlp/time/time.ts";
import { touching } from "../nlp/within.ts";
import { rawSpan } from "../source/prose.ts";
import type { Findings, Refusal, RefusalCode } from "./define-fact-kind.ts";
import { evidenceOf, sentenceAt } from "./evidence.ts";
import { type FactCommon, PROPOSE, tierOf } from "./fact.ts";
import type { DatePayload } from "./kinds/date.ts";

// Facts.md's penalties: a year nobody printed, a sentence that lost words.
const NO_YEAR = 0.8;
const DAMAGED = 0.8;

import { precisionOf } from "./precision.ts";

/** As far as the words around a time go on with it: its sentence, or, inside a quotation, what is spoken of it. */
function spokenAround(
  paragraph: Paragraph,
  sentence: { start: number; end: number },
  time: Time,
): { start: number; end: number } {
  const quote = touching(paragraph.quotes, time.start, time.end).find(
    (one) => one.start <= time.start && time.end <= one.end,
  );
  return quote
    ? { start: Math.max(sentence.start, quote.start), end: Math.min(sentence.end, quote.end) }
    : { start: sentence.start, end: sentence.end };
}

/** The words of the event: its clause (or its sentence, when the clause is a stub) without the time expression. */
function eventOf(paragraph: Paragraph, time: Time): { event: string; start: number; end: number } | null {
  const sentence = sentenceAt(paragraph, time.start);
  if (!sentence) return null;
  const text = paragraph.prose.text;
  const within = spokenAround(paragraph, sentence, time);
  let { start, end } = clauseAround(text, within.start, within.end, time.start);
  const words = (from: number, to: number): string =>
    (
      text
        .slice(from, Math.max(from, time.start))
        .replace(
          /\b(?:in|on|at|from|during|since|until|around|about|by)(?: the)?(?: (?:early|late|mid|end of))? $/i,
          "",
        ) + text.slice(Math.min(to, time.end), to)
    )
      .replace(/\s+/g, " ")
      .replace(/\b(?:in|on|since|until|by|from|during|of|early|late|the end of)(?:the)?\s*(?=[,.;]|$)/gi, "")
      .replace(/^[\s,.;:–-]+|[\s,.;:–-]+$/g, "")
      .replace(/\s+([,.;])/g, "$1");
  if (words(start, end).split(" ").length < 6) [start, end] = [within.start, within.end];
  const event = words(start, end);
  return event.split(" ").length < 3 ? null : { event: event.slice(0, 400), start, end };
}

const skipped = new Set(["heading", "source-line"]);

export function findDates(analysis: Analysis): Findings<DatePayload> {
  const facts: (FactCommon & DatePayload)[] = [];
  const refused: Refusal[] = [];
  for (const paragraph of analysis.paragraphs) {
    if (skipped.has(paragraph.block.kind)) continue;
    for (const time of paragraph.times) {
      const refuse = (code: RefusalCode): void =>
        void refused.push({ code, paragraph: paragraph.index, at: time.start });
      const sentence = sentenceAt(paragraph, time.start);
      const found = eventOf(paragraph, time);
      if (!sentence || !found) {
        refuse("no-event");
        continue;
      }
      if (time.bound === "before" || time.bound === "after" || time.bound === "by") {
        refuse("bounded-date");
        continue;
      }
      const words = paragraph.prose.text.slice(sentence.start, sentence.end);
      if (words.endsWith("?")) {
        refuse("question");
        continue;
      }
      const frame = frameAt(analysis, paragraph, time.start);
      const { mood, hedge } = moodOf(paragraph.prose.text.slice(found.start, found.end));
      const known = !time.edtf.startsWith("XXXX");
      const confidence = precisionOf("date", time.rule) * (known ? 1 : NO_YEAR) * (sentence.damaged ? DAMAGED : 1);
      if (confidence < PROPOSE) {
        refuse("low-confidence");
        continue;
      }
      facts.push({
        mention: rawSpan(paragraph.prose, time.start, time.end),
        evidence: evidenceOf(paragraph, time.start, time.end),
        trigger: null,
        tier: sentence.damaged ? "proposed" : tierOf("date", confidence),
        mood: frame.attribution && mood === "asserted" ? "reported" : mood,
        attribution: frame.attribution,
        hedge,
        asOf: analysis.source.meta.published,
        confidence: Math.round(confidence * 1000) / 1000,
        rule: time.rule,
        edtf: time.edtf,
        event: found.event,
      });
    }
  }
  return { facts, refused };
}
