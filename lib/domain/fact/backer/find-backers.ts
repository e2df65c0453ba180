import type { Analysis, Paragraph } from "../../nlp/analyse.ts";
import { frameAt } from "../../nlp/attribution.ts";
import { fold } from "../../nlp/fold.ts";
import type { Name } from "../../nlp/names.ts";
import { tokenAt } from "../../nlp/token.ts";
import { inside } from "../../nlp/within.ts";
import { rawSpan, rawSpans } from "../../source/prose.ts";
import type { Findings, Refusal } from "../define-fact-kind.ts";
import { type FactCommon, tierOf } from "../fact.ts";
import type { BackerPayload } from "../kinds/backer.ts";
import { precisionOf } from "../precision.ts";
import { calledOf } from "./heads.ts";
import type { Hit } from "./patterns/hit.ts";
import { hitsIn } from "./patterns/index.ts";
import { fundedIn } from "./patterns/rounds.ts";
import type { Context, Scope, Side } from "./scope.ts";
import { statusOf } from "./status.ts";
import { type Topic, topicOf } from "./topic.ts";

/** "May support": what is only possible is less often meant as the label has it. */
const POSSIBLE = 0.95;

const pronoun = /\b(?:him|her|his|he|she)\b/i;
const isPerson = (name: Name): boolean =>
  name.type === "person" || (name.type === "unknown" && name.text.includes(" "));

const same = (a: Side, b: Side): boolean => fold(a.name) === fold(b.name) || fold(a.name).endsWith(` ${fold(b.name)}`);

function sentenceScope(
  analysis: Analysis,
  paragraph: Paragraph,
  { start, end }: { start: number; end: number },
  context: Context,
): Scope {
  const from = tokenAt(paragraph.tokens, start);
  const to = Math.max(from, tokenAt(paragraph.tokens, end - 1));
  // The names of this sentence only: a paragraph may be a whole book.
  const names = inside(paragraph.names, start, end);
  return { paragraph: { ...paragraph, names }, actors: analysis.actors, from, to, context };
}

export function findBackers(analysis: Analysis): Findings<BackerPayload> {
  const facts: (FactCommon & BackerPayload)[] = [];
  const refused: Refusal[] = [];
  const called = calledOf(analysis);
  const known = new Set(
    analysis.paragraphs.flatMap((paragraph) =>
      paragraph.names.filter((name) => /^(?:org|unknown)$/.test(name.type)).map((name) => name.text),
    ),
  );
  let carried: string | null = null;
  let topic: Topic | null = null as Topic | null;
  let before: readonly Name[] = [];
  let last: Hit | null = null;
  for (const paragraph of analysis.paragraphs) {
    if (paragraph.block.kind === "heading" || paragraph.block.kind === "source-line") continue;
    for (const sentence of paragraph.sentences) {
      const words = paragraph.prose.text.slice(sentence.start, sentence.end);
      const whom: string | null = carried;
      carried = null;
      const previous = before;
      before = inside(paragraph.names, sentence.start, sentence.end);
      // "They backed her. The traders opposed her": a sentence of pronouns is about whom the one before named.
      if (!before.some(isPerson) && pronoun.test(words)) before = [...previous.filter(isPerson), ...before];
      const scope = sentenceScope(analysis, paragraph, sentence, {
        called,
        known,
        previous,
        carried: whom,
        topic,
        last,
      });
      topic = topicOf(scope, topic);
      carried = fundedIn(scope);
      const hits = hitsIn(scope);
      last = hits.at(-1) ?? last;
      if (hits.length === 0) continue;
      const code = words.endsWith("?") ? "question" : sentence.damaged ? "damaged" : null;
      if (code) {
        refused.push({ code, paragraph: paragraph.index, at: sentence.start });
        continue;
      }
      const made = hits.flatMap((found) => factsOf(analysis, scope, found, sentence));
      const backed = new Set(made.map((fact) => fact.backed));
      if (backed.size === 1) carried = [...backed][0] as string;
      if (made.length === 0) refused.push({ code: "negated", paragraph: paragraph.index, at: sentence.start });
      for (const fact of distinct(made)) facts.push(fact);
    }
  }
  return { facts, refused };
}

/** One fact a pair and kind of support in a sentence; the surer pattern keeps it. */
function distinct(facts: (FactCommon & BackerPayload)[]): (FactCommon & BackerPayload)[] {
  const best = new Map<string, FactCommon & BackerPayload>();
  const specific = new Set(
    facts
      .filter((fact) => fact.support !== "unspecified")
      .map((fact) => `${fact.backer}|${fact.backed}|${fact.stance}`),
  );
  for (const fact of facts.toSorted((a, b) => b.confidence - a.confidence)) {
    const pair = `${fact.backer}|${fact.backed}|${fact.stance}`;
    if (fact.support === "unspecified" && specific.has(pair)) continue;
    const key = `${pair}|${fact.support}`;
    if (!best.has(key)) best.set(key, fact);
  }
  return [...best.values()];
}

function factsOf(
  analysis: Analysis,
  scope: Scope,
  hit: Hit,
  sentence: { start: number; end: number },
): (FactCommon & BackerPayload)[] {
  const { paragraph } = scope;
  const { tokens, prose } = paragraph;
  const lead = prose.text.slice(sentence.start, tokens[hit.from]?.start ?? sentence.start);
  const words = prose.text.slice(tokens[hit.from]?.start, tokens[hit.to]?.end);
  // What follows up to the next clause may close the relation's time: "until 2014".
  const rest = /^[^,;:.]{0,60}/.exec(prose.text.slice(tokens[hit.to]?.end, sentence.end))?.[0] ?? "";
  const tail = prose.text.slice(tokens[hit.to]?.end, sentence.end);
  const { stance: told } = hit.relation;
  const status =
    hit.rule === "B3"
      ? { mood: "asserted" as const, hedge: null, stance: told }
      : statusOf(told, lead, words, rest, tail);
  if (!status) return [];
  const at = tokens[hit.trigger]?.start ?? sentence.start;
  const frame = frameAt(analysis, paragraph, at);
  const confidence = precisionOf("backer", hit.rule) * (status.mood === "possible" ? POSSIBLE : 1);
  const common = {
    mention: rawSpan(prose, at, tokens[hit.trigger]?.end ?? at + 1),
    evidence: rawSpans(prose, sentence.start, sentence.end),
    trigger: rawSpan(prose, at, tokens[hit.trigger]?.end ?? at + 1),
    tier: tierOf("backer", confidence),
    mood: frame.attribution && status.mood === "asserted" ? ("reported" as const) : status.mood,
    attribution: frame.attribution,
    hedge: status.hedge,
    asOf: analysis.source.meta.published,
    confidence: Math.round(confidence * 1000) / 1000,
    rule: hit.rule,
  };
  const facts: (FactCommon & BackerPayload)[] = [];
  for (const backer of hit.backers) {
    for (const backed of hit.backed) {
      if (same(backer, backed) || same(backed, backer)) continue;
      for (const support of hit.supports)
        facts.push({ ...common, backer: backer.name, backed: backed.name, support, stance: status.stance });
    }
  }
  return facts;
}
