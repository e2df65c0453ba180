import { isFiniteVerb } from "../../nlp/clause.ts";
import { wordsOf } from "../../nlp/fold.ts";
import { determiners } from "../../nlp/gazetteer/words.ts";
import { sentencesOf } from "../../nlp/sentences.ts";
import { tokensOf } from "../../nlp/token.ts";

/** A stretch of a quotation that can stand alone on a card; `opens`/`closes`: it is cut at that end, and the cut is marked. */
export interface Excerpt {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly score: number;
}

const MIN_WORDS = 8;
const MAX_WORDS = 60;

const opener =
  /^(?:additionally|furthermore|moreover|finally|first|firstly|second|secondly|thirdly|last|also|so|but|and|or|however|therefore|thus|then|instead|for example|for instance|as a result|in addition|on the other hand|undoubtedly|importantly|unfortunately|of course|besides|nevertheless|still|yet|(?:well|yes|no)(?=,))\b,?\s*/i;
const pronounStart = /^(?:it|he|she|they|this|that|these|those|such|its|his|her|their|there|here|which|who|we|i)\b/i;
const dangling = /\b(?:this|these|those|the former|the latter|as mentioned|above)\b/i;

const count = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Ends of clauses inside a sentence, where it may be cut: after a comma before a joint, at a semicolon or dash. */
function clauseEnds(text: string): number[] {
  const ends: number[] = [];
  for (const found of text.matchAll(
    /(?:;|,(?= (?:and|but|so|which|who|where|while|especially|although|as|because|including|if|or)\b)| [-–—](?= ))/g,
  ))
    ends.push(found.index);
  return ends;
}

/** A stretch that opens small must be a clause ("the UAE has …"), not the tail of somebody else's sentence ("agreed to …"). */
function isClause(text: string): boolean {
  const tokens = tokensOf(text.replaceAll("’", "'"));
  const first = tokens[0]?.lower ?? "";
  if (!(determiners.has(first) || /^(?:it|there|for|as|considering|by|in|if|when|while)$/.test(first))) return false;
  // Each relative clause has a verb of its own; the main clause needs one more.
  const verbs = tokens.filter((_, at) => at > 0 && isFiniteVerb(tokens, at)).length;
  return verbs > tokens.filter((token) => /^(?:that|which|who)$/.test(token.lower)).length;
}

function scoreOf(text: string, opens: boolean, forbidden: ReadonlySet<string>): number {
  const words = count(text);
  if (words < MIN_WORDS || words > MAX_WORDS) return -1;
  if (wordsOf(text).some((word) => forbidden.has(word))) return -1;
  if (!opens && /^\p{Ll}/u.test(text) && !isClause(text)) return -1;
  let score = 1;
  if (words > 32) score -= (words - 32) * 0.02;
  if (words < 12) score -= 0.1;
  if (pronounStart.test(text)) score -= 0.6;
  if (dangling.test(text)) score -= 0.15;
  if (opens) score -= 0.12;
  const names = new Set(text.match(/(?<=\s|^)(?!The |It |In |A |I )\p{Lu}[\p{L}-]{2,}/gu) ?? []);
  score += Math.min(0.3, names.size * 0.12);
  if (names.size === 0) score -= 0.25;
  return score;
}

/** The best stretches of a quotation, best first; `forbidden` are words that would give the speaker away. */
export function excerptsOf(text: string, forbidden: ReadonlySet<string>): Excerpt[] {
  const found: Excerpt[] = [];
  const add = (start: number, end: number, opens: boolean, closes: boolean): void => {
    let [from, to] = [start, end];
    while (to > from && /[\s,;:–—-]/.test(text[to - 1] as string)) to -= 1;
    const joint = opener.exec(text.slice(from, to))?.[0].length ?? 0;
    from += joint;
    const words = text.slice(from, to);
    const score = scoreOf(words, opens || joint > 0, forbidden);
    if (score > 0) found.push({ start: from, end: to, text: words, opens: opens || joint > 0, closes, score });
  };
  for (const sentence of sentencesOf(text)) {
    const words = text.slice(sentence.start, sentence.end);
    add(sentence.start, sentence.end, false, false);
    if (count(words) <= 24) continue;
    for (const end of clauseEnds(words)) {
      if (count(words.slice(0, end)) >= 10) add(sentence.start, sentence.start + end, false, true);
    }
  }
  return found.sort((a, b) => b.score - a.score || a.start - b.start);
}

/** As printed between the marks: cut ends carry an ellipsis, a final comma or full stop stays outside. */
export function printed(excerpt: Excerpt, words = excerpt.text): string {
  const body = words.replace(/[.,;:]+$/, "");
  const head = excerpt.opens ? "… " : "";
  return `${head}${excerpt.opens ? body : body}${excerpt.closes ? " …" : ""}`;
}
