import * as z from "zod/mini";
import type { Analysis } from "../../nlp/analyse.ts";
import { fold } from "../../nlp/fold.ts";
import { rawSpan } from "../../source/prose.ts";
import { defineFactKind, type Findings } from "../define-fact-kind.ts";
import { evidenceOf, sentenceAt } from "../evidence.ts";
import { type FactCommon, tierOf } from "../fact.ts";
import { precisionOf } from "../precision.ts";
import { acronymPrompts } from "../prompts/acronym-prompts.ts";

const payload = z.object({ short: z.string(), long: z.string() });
export type AcronymPayload = z.infer<typeof payload>;

// Two long forms of one short form in one text: neither is asked until a person has looked (N34).
const DISPUTED = 0.7;

function find(analysis: Analysis): Findings<AcronymPayload> {
  const facts: (FactCommon & AcronymPayload)[] = [];
  const told = new Set<string>();
  for (const pair of analysis.acronyms) {
    const paragraph = analysis.paragraphs[pair.paragraph];
    const key = `${pair.short}|${fold(pair.long)}`;
    if (!paragraph || told.has(key)) continue;
    told.add(key);
    const disputed = analysis.actors.disputed.has(pair.short);
    const confidence = precisionOf("acronym", pair.rule) * (disputed ? DISPUTED : 1);
    const sentence = sentenceAt(paragraph, pair.longAt.start);
    facts.push({
      mention: rawSpan(paragraph.prose, pair.longAt.start, pair.shortAt.end),
      evidence: evidenceOf(paragraph, pair.longAt.start, Math.max(pair.shortAt.end, sentence?.end ?? 0)),
      trigger: rawSpan(paragraph.prose, pair.shortAt.start, pair.shortAt.end),
      tier: tierOf("acronym", confidence),
      mood: "asserted",
      attribution: null,
      hedge: null,
      asOf: null,
      confidence: Math.round(confidence * 1000) / 1000,
      rule: pair.rule,
      short: pair.short,
      long: pair.long,
    });
  }
  return { facts, refused: [] };
}

export const acronym = defineFactKind({
  kind: "acronym",
  payload,
  find,
  prompts: acronymPrompts,
  slots: ["short", "long"],
  summary: (fact) => `${fact.short}: ${fact.long}`,
  examples: [
    {
      text: "The Northern Ports Authority (NPA) raised its fees.",
      finds: [{ short: "NPA", long: "Northern Ports Authority" }],
    },
    {
      text: "He works at the Department of Maritime Affairs (MA) in the capital.",
      finds: [{ short: "MA", long: "Department of Maritime Affairs" }],
    },
  ],
  counterExamples: [
    { text: "Ann Lee (R) meets Peter Marsh (L) in the garden." },
    { text: "RIVERTON (REUTERS) - The bridge was closed." },
    {
      text: "The Arid Regions Commission (ARC) met. A year on, the Atlantic Rescue Corps (ARC) met as well.",
    },
  ],
});
