import { canonicalName } from "../../nlp/actors.ts";
import type { Analysis, Paragraph } from "../../nlp/analyse.ts";
import { frameAt } from "../../nlp/attribution.ts";
import { fold } from "../../nlp/fold.ts";
import { tokenAt } from "../../nlp/token.ts";
import { inside } from "../../nlp/within.ts";
import { rawSpan, rawSpans } from "../../source/prose.ts";
import type { Findings, Refusal } from "../define-fact-kind.ts";
import { type FactCommon, tierOf } from "../fact.ts";
import type { BackerPayload } from "../kinds/backer.ts";
import type { Hit } from "./patterns/hit.ts";
import { hitsIn } from "./patterns/index.ts";
import { fundedIn } from "./patterns/rounds.ts";
import type { Context, Scope, Side } from "./scope.ts";
import { statusOf } from "./status.ts";

/** Share of each pattern's finds that the gold labels call right, shrunk towards the kind's own (S11). */
const precision: Readonly<Record<string, number>> = {
  B1: 0.9,
  B2: 0.93,
  B3: 0.93,
  B4: 0.92,
  B4p: 0.85,
  B5: 0.92,
  B6: 0.92,
  B7: 0.88,
  B8: 0.9,
  B10: 0.93,
  B11: 0.88,
  B12: 0.85,
  B13: 0.9,
  B14: 0.9,
};

const cue =
  /\b(?:support|back|fund|financ|bankroll|arm|train|equip|recogni|oppos|condemn|denounc|endors|side|alli|ally|fight|fought|help|aid|throw|threw|invest|investor|donor|donat|funder|financier|lender|credit|benefact|round|rais|secured|underwr|underwrit|came|come|sw[iu]ng|turn|unite|fall|fell|comes|coming|line|lined|put|speak|spoke|took|takes|lobby|lobbied|mediat|contribut|commit|weight|assist|sponsor|patron|champion|bolster|prop|stand|stood|giv|gave|provid|lend|lent|suppl|sen[dt]|deliver|deploy|dispatch|pledg|offer|scal|withdr|disengag|accus|criticis|criticiz|confront|favou?r|rally|rallied|campaign|vote|war|extend|ship|grant|distanc|subsidis)/i;

const same = (a: Side, b: Side): boolean => fold(a.name) === fold(b.name) || fold(a.name).endsWith(` ${fold(b.name)}`);

/** Bodies of the document by the noun their name ends in ("commission"), for "the commission"; null where two end alike. */
function headsOf(analysis: Analysis): Map<string, string | null> {
  const heads = new Map<string, string | null>();
  for (const paragraph of analysis.paragraphs) {
    for (const name of paragraph.names) {
      if (name.type !== "org" || !name.text.includes(" ")) continue;
      const head = / (?:of|for) /.test(name.text)
        ? /(\S+) (?:of|for) /.exec(name.text)?.[1]
        : name.text.split(" ").at(-1);
      const key = head?.toLowerCase() ?? "";
      const shown = canonicalName(analysis.actors, name);
      const known = heads.get(key);
      heads.set(key, known === undefined || known === shown ? shown : null);
    }
  }
  return heads;
}

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
  const heads = headsOf(analysis);
  let carried: string | null = null;
  for (const paragraph of analysis.paragraphs) {
    if (paragraph.block.kind === "heading" || paragraph.block.kind === "source-line") continue;
    for (const [index, sentence] of paragraph.sentences.entries()) {
      const words = paragraph.prose.text.slice(sentence.start, sentence.end);
      const whom: string | null = carried;
      carried = null;
      if (!cue.test(words)) continue;
      const prior = paragraph.sentences[index - 1];
      const previous = prior ? inside(paragraph.names, prior.start, prior.end) : [];
      const scope = sentenceScope(analysis, paragraph, sentence, { heads, previous, carried: whom });
      carried = fundedIn(scope);
      const hits = hitsIn(scope);
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
  const { stance: told } = hit.relation;
  const status =
    hit.rule === "B3" ? { mood: "asserted" as const, hedge: null, stance: told } : statusOf(told, lead, words, rest);
  if (!status) return [];
  const at = tokens[hit.trigger]?.start ?? sentence.start;
  const frame = frameAt(analysis, paragraph, at);
  const confidence = (precision[hit.rule] ?? 0.85) * (status.mood === "possible" ? 0.95 : 1);
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
