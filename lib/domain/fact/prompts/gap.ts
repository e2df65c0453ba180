import { verbForms } from "../../nlp/gazetteer/verbs.ts";
import {
  auxiliaries,
  determiners,
  functionWords,
  isAdverb,
  numberWords,
  prepositions,
} from "../../nlp/gazetteer/words.ts";
import { type Token, tokensOf } from "../../nlp/token.ts";

export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly hint: string;
  readonly score: number;
}

const adjective = /(?:istic|ical|able|ible|ful|less|ous|ive|ary|ant|ent|ial|ual|ional|ic|al|ed|ing)$/;
const noun =
  /(?:tion|sion|ment|ness|ity|ship|ance|ence|ism|age|ure|hood|dom|cy|ty|er|or|ry|ege|ige|ade|ith|orm|eat|lue|ack)s?$/;
const plain =
  /^(?:country|countries|people|region|government|president|minister|years?|months?|important|different|possible|several|especially|another|other|because|however|position|situation|important|possibility|certain|particular|general|international|national|political|military|economic|economy|interest|interests|system|including|something|anything|nothing|without|between|through|against|towards)$/;

function kindOf(tokens: readonly Token[], at: number): string {
  const { lower } = tokens[at] as Token;
  const before = tokens[at - 1]?.lower ?? "";
  const next = tokens[at + 1];
  const forms = verbForms(lower);
  if (
    before === "to" &&
    (forms.some((form) => form.form === "base") ||
      determiners.has(next?.lower ?? "") ||
      prepositions.has(next?.lower ?? ""))
  )
    return "verb";
  if (/^(?:more|most|very|so|too|less|highly|deeply|increasingly)$/.test(before) && adjective.test(lower))
    return "adjective";
  if (/(?:ing|ed)$/.test(lower) && forms.length > 0) return "verb";
  if (noun.test(lower) && !/(?:ous|ive|al)$/.test(lower) && !(before === "to" && forms.length > 0)) return "noun";
  if (adjective.test(lower) && next?.kind === "word" && !functionWords.has(next.lower)) return "adjective";
  if (/^(?:is|are|was|were|be|been|seems|remains)$/.test(before) && adjective.test(lower)) return "adjective";
  if (forms.length > 0) return "verb";
  return /s$/.test(lower) ? "noun" : "word";
}

/** The word of an excerpt most worth recalling: a content word in a place that carries the claim, printed once, not at the start. */
export function bestGap(text: string, seen: (word: string) => number): Gap | null {
  const tokens = tokensOf(text.replaceAll("’", "'"));
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token.lower.slice(0, 5), (counts.get(token.lower.slice(0, 5)) ?? 0) + 1);
  let best: Gap | null = null;
  for (const [at, token] of tokens.entries()) {
    const { lower } = token;
    if (
      token.kind !== "word" ||
      token.cap ||
      at < 3 ||
      lower.length < 5 ||
      functionWords.has(lower) ||
      auxiliaries.has(lower) ||
      numberWords.has(lower)
    )
      continue;
    if (isAdverb(lower) || plain.test(lower) || (counts.get(lower.slice(0, 5)) ?? 0) > 1 || lower.includes("-"))
      continue;
    const before = tokens[at - 1]?.lower ?? "";
    const second = tokens[at - 2]?.lower ?? "";
    let score = 1 + Math.min(0.5, (lower.length - 5) * 0.08);
    const kind = kindOf(tokens, at);
    if (kind === "adjective") score += 0.35;
    if (kind === "noun") score += 0.3;
    if (kind === "word") score -= 0.15;
    if (/^(?:more|most|less|very|so|too|much)$/.test(before)) score += 0.5;
    if (/^(?:is|are|was|were|be|remains)$/.test(second) || /^(?:is|are|was|were|be|remains)$/.test(before))
      score += 0.35;
    if (before === "of" && /^(?:matter|question|case|lack|loss|sign|means|source|way)$/.test(second)) score += 0.7;
    if (kind === "verb") score += before === "to" && lower.length >= 8 ? 0.15 : -0.7;
    // "in theory", "at last": set phrases fill themselves.
    if (/^(?:in|at|on|by)$/.test(before) && kind === "noun") score -= 0.3;
    if (token.end > text.length - 2) score -= 0.05;
    const often = seen(lower);
    score -= Math.min(0.5, Math.max(0, often - 1) * 0.1);
    if (best === null || score > best.score)
      best = {
        start: token.start,
        end: token.end,
        word: text.slice(token.start, token.end),
        hint: kind === "word" ? "One word." : `One ${kind}.`,
        score,
      };
  }
  return best !== null && best.score > 1.25 ? best : null;
}
