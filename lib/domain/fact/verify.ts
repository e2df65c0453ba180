import { isEdtf } from "../kernel/edtf.ts";
import { fold } from "../nlp/fold.ts";
import { contains, type Span, sliceOf, textOf } from "../source/span.ts";
import type { Fact } from "./kinds/index.ts";

const within = (text: string, span: Span): boolean =>
  span.start >= 0 && span.start < span.end && span.end <= text.length;

/**
 * S12: a fact is kept only when its spans lie in the text and yield what it says. A failure is a bug in a rule; dropping
 * the fact is what keeps a bug from becoming a card.
 */
export function verified(text: string, fact: Fact): boolean {
  if (!within(text, fact.mention) || fact.evidence.length === 0 || !fact.evidence.every((span) => within(text, span)))
    return false;
  const reach = {
    start: Math.min(...fact.evidence.map((span) => span.start)),
    end: Math.max(...fact.evidence.map((span) => span.end)),
  };
  if (!contains(reach, fact.mention)) return false;
  if (fact.trigger && !within(text, fact.trigger)) return false;
  if (fact.kind === "date") return isEdtf(fact.edtf) && sliceOf(text, fact.mention).trim() !== "";
  if (fact.kind === "quote") {
    const words = fold(textOf(text, fact.evidence)).slice(0, 100_000);
    return words.includes(fold(fact.text).slice(0, 30));
  }
  if (fact.kind === "backer") return fact.backer !== fact.backed;
  if (fact.kind === "acronym") return sliceOf(text, fact.mention).includes(fact.short);
  if (fact.kind === "figure") return [fact.value].flat().every(Number.isFinite);
  if (fact.kind === "cell") return Number.isFinite(fact.value) && /\d/.test(sliceOf(text, fact.mention));
  return fact.person !== "" && fact.role !== "";
}
