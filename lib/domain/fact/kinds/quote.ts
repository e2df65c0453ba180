import * as z from "zod/mini";
import type { Analysis } from "../../nlp/analyse.ts";
import { rawSpan, rawSpans } from "../../source/prose.ts";
import { textOf } from "../../source/span.ts";
import { defineFactKind, type Findings, type Refusal } from "../define-fact-kind.ts";
import { evidenceOf } from "../evidence.ts";
import { type FactCommon, PROPOSE, tierOf } from "../fact.ts";
import { precisionOf } from "../precision.ts";
import { quotePrompts } from "../prompts/quote-prompts.ts";

const payload = z.object({
  speaker: z.string(),
  role: z.nullable(z.string()),
  text: z.string(),
  form: z.enum(["direct", "partial"]),
  utterance: z.number(),
});

export type QuotePayload = z.infer<typeof payload>;

const unmarked = (text: string): string =>
  text.replace(/\\([\\$*_[\]()#.!-])/g, "$1").replace(/\[([^\]]{1,400})\]\([^)]{0,2000}\)/g, "$1");

function find(analysis: Analysis): Findings<QuotePayload> {
  const facts: (FactCommon & QuotePayload)[] = [];
  const refused: Refusal[] = [];
  for (const speech of analysis.speeches) {
    const paragraph = analysis.paragraphs[speech.paragraph];
    if (!paragraph) continue;
    if (speech.speaker === null) {
      refused.push({ code: "no-speaker", paragraph: speech.paragraph, at: speech.start });
      continue;
    }
    const confidence = precisionOf("quote", speech.rule);
    if (confidence < PROPOSE) {
      refused.push({ code: "low-confidence", paragraph: speech.paragraph, at: speech.start });
      continue;
    }
    // Fewer than six words may be anybody's; a mark never closed may end anywhere; a loose tie may be to somebody else.
    const held = speech.form === "partial" || speech.open || speech.loose;
    const source = analysis.source.text;
    const own = rawSpans(paragraph.prose, speech.start, speech.end);
    const further = speech.continued.flatMap((one) => {
      const next = analysis.paragraphs[one.paragraph];
      return next ? [{ next, spans: rawSpans(next.prose, one.start, one.end), ...one }] : [];
    });
    const parts = [own, ...further.map(({ spans }) => spans)];
    const reach = { start: speech.outer.start, end: speech.outer.end };
    if (speech.speakerAt?.paragraph === speech.paragraph) {
      reach.start = Math.min(reach.start, speech.speakerAt.start);
      reach.end = Math.max(reach.end, speech.speakerAt.end);
    }
    const frame = evidenceOf(paragraph, reach.start, reach.end);
    const elsewhere =
      speech.speakerAt && speech.speakerAt.paragraph !== speech.paragraph
        ? analysis.paragraphs[speech.speakerAt.paragraph]
        : undefined;
    const named =
      elsewhere && speech.speakerAt ? evidenceOf(elsewhere, speech.speakerAt.start, speech.speakerAt.end) : [];
    facts.push({
      mention: { start: own[0]?.start ?? 0, end: parts.at(-1)?.at(-1)?.end ?? 0 },
      evidence: [...named, ...frame, ...further.flatMap(({ next, start, end }) => evidenceOf(next, start, end))],
      trigger: speech.cue ? rawSpan(paragraph.prose, speech.cue.start, speech.cue.end) : null,
      tier: held ? "proposed" : tierOf("quote", confidence),
      mood: "reported",
      attribution: speech.speaker,
      hedge: null,
      asOf: analysis.source.meta.published,
      confidence: Math.round(confidence * 1000) / 1000,
      rule: speech.rule,
      speaker: speech.speaker,
      role: speech.role,
      text: parts.map((spans) => unmarked(textOf(source, spans))).join(" "),
      form: speech.form,
      utterance: speech.utterance,
    });
  }
  return { facts, refused };
}

export const quote = defineFactKind({
  kind: "quote",
  payload,
  find,
  prompts: quotePrompts,
  slots: ["text", "speaker"],
  summary: ({ speaker, role, text }) => `${speaker}${role ? `, ${role}` : ""}: “${text}”`,
  examples: [
    {
      text: 'Ann Lee, a harbour engineer, said: "The old pier will not survive another winter of storms."',
      finds: [{ speaker: "Ann Lee", form: "direct" }],
    },
    {
      text: '"We had no choice but to close the school," said Peter Marsh, the head teacher.',
      finds: [{ speaker: "Peter Marsh", role: "the head teacher" }],
    },
    {
      text: 'According to Maria Ortiz, "the river has not been this low since the dam was built".',
      finds: [{ speaker: "Maria Ortiz" }],
    },
  ],
  counterExamples: [
    { text: 'He called it a "lesson" for everybody.' },
    { text: 'The play was first called "The Long and Winding Road to Happiness Again" in 1920.' },
  ],
});
