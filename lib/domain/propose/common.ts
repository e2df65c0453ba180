import { evidenceOf, sentenceAt } from "../fact/evidence.ts";
import { type FactCommon, PROPOSE } from "../fact/fact.ts";
import type { Analysis } from "../nlp/analyse.ts";
import { frameAt } from "../nlp/attribution.ts";
import { moodOf } from "../nlp/frame.ts";
import { rawSpan } from "../source/prose.ts";
import { type DropReason, MODEL_RULE } from "./proposal.ts";
import type { Place } from "./relocate.ts";

/** What the text itself says about a statement at a place; or why nothing may be made of it. */
export function commonOf(analysis: Analysis, at: Place, reach: Place = at): FactCommon | DropReason {
  const { paragraph } = at;
  const sentence = sentenceAt(paragraph, at.start);
  if (!sentence) return "not-in-text";
  const words = paragraph.prose.text.slice(sentence.start, sentence.end);
  if (words.endsWith("?")) return "question";
  const { mood, hedge } = moodOf(words);
  if (mood === "negated") return "negated";
  const { attribution } = frameAt(analysis, paragraph, at.start);
  return {
    mention: rawSpan(paragraph.prose, at.start, at.end),
    evidence: evidenceOf(paragraph, Math.min(at.start, reach.start), Math.max(at.end, reach.end)),
    trigger: null,
    // A person looks at it first, whatever the model thinks of itself.
    tier: "proposed",
    mood: attribution && mood === "asserted" ? "reported" : mood,
    attribution,
    hedge,
    asOf: analysis.source.meta.published,
    confidence: PROPOSE,
    rule: MODEL_RULE,
  };
}
