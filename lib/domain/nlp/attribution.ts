import { canonicalName } from "./actors.ts";
import type { Analysis, Paragraph } from "./analyse.ts";
import { bodyCalled } from "./bodies.ts";
import { cueTier } from "./gazetteer/cues.ts";
import { mentionLeftOf, mentionRightOf } from "./quote/speaker.ts";
import { type Token, tokenAt } from "./token.ts";
import { holding, touching } from "./within.ts";

export interface Said {
  /** Who claims what stands at the offset; null when the document does. */
  readonly attribution: string | null;
  /** The offset lies inside quotation marks. */
  readonly quoted: boolean;
}

/** S10's frame: whose claim a statement is. Quotation marks first, then "According to X,", "X said that …", "…, X said". */
export function frameAt(analysis: Analysis, paragraph: Paragraph, at: number): Said {
  for (const speech of touching(analysis.speechIn.get(paragraph.index) ?? [], at, at + 1)) {
    if (speech.form === "direct") return { attribution: speech.speaker ?? "an unnamed speaker", quoted: true };
  }
  const sentence = holding(paragraph.sentences, at);
  if (!sentence) return { attribution: null, quoted: false };
  const { tokens } = paragraph;
  const from = tokenAt(tokens, sentence.start);
  const to = tokenAt(tokens, sentence.end - 1);
  const said =
    accordingTo(analysis, paragraph, from, to) ?? framedBy(analysis, paragraph, from, tokenAt(tokens, at), to);
  return { attribution: said, quoted: false };
}

const shownName = (analysis: Analysis, mention: ReturnType<typeof mentionRightOf>): string | null => {
  if (!mention || mention.pronoun) return null;
  const told = mention.name ? (mention.display ?? canonicalName(analysis.actors, mention.name)) : mention.words;
  return bodyCalled(analysis, told) ?? told;
};

/** "a report by the news agency AP": a paper is worth little without who wrote it. */
const signedPaper =
  /^(?:an?|the|its|their) (?:\p{L}+ )?(?:report|study|survey|statement|analysis|document|poll|paper|letter) (?:by|of|from) [^,.;:"]{3,50}(?=[,.;:"]|$)/u;

const paragraphEnd = (tokens: readonly Token[], to: number): number | undefined => tokens[to]?.end;

function accordingTo(analysis: Analysis, paragraph: Paragraph, from: number, to: number): string | null {
  const { tokens, prose } = paragraph;
  for (let at = from; at < to; at += 1) {
    if ((tokens[at] as Token).lower !== "according" || tokens[at + 1]?.lower !== "to") continue;
    const signed =
      tokens[at + 2] && signedPaper.exec(prose.text.slice(tokens[at + 2]?.start, paragraphEnd(tokens, to)))?.[0];
    if (signed) return signed.trim();
    const mention = shownName(analysis, mentionRightOf(paragraph, at + 2));
    if (mention) return mention;
    // "According to media reports", "According to a UN report": the words up to the comma.
    const start = tokens[at + 2]?.start;
    if (start === undefined) return null;
    const words = /^[^,.;"]{3,60}/.exec(prose.text.slice(start, start + 64))?.[0]?.trim() ?? null;
    return words && words.split(" ").length <= 8 ? words : null;
  }
  return null;
}

function framedBy(analysis: Analysis, paragraph: Paragraph, from: number, at: number, to: number): string | null {
  const { tokens } = paragraph;
  for (let index = from; index <= Math.min(to, from + 40); index += 1) {
    const token = tokens[index];
    if (token?.kind !== "word" || (token.cap && index > from)) continue;
    const cue = cueTier(token.lower);
    if (!cue || cue.tier === 3) continue;
    const next = tokens[index + 1];
    const leads = index < at && takesClause(tokens, index, at, cue.lemma);
    const trails =
      index > at &&
      (next === undefined || index >= to - 1 || next.text === "." || next.text === ",") &&
      commaBefore(tokens, index, at);
    // ", Ortiz notes,": an insertion claims the whole sentence.
    const inserted =
      next?.text === "," && tokens[index - 1]?.cap === true && commaBefore(tokens, index, Math.max(from, index - 6));
    if (!leads && !trails && !inserted) continue;
    const who = shownName(analysis, mentionLeftOf(paragraph, index, from));
    if (who) return who;
  }
  return null;
}

const speaking =
  /^(?:say|tell|claim|argue|insist|believe|warn|suggest|add|explain|contend|maintain|admit|concede|stress|predict|complain)$/;

/** What is said stands after "that", or right after a verb of speaking; "observed the planet" and "estimated in 2016 that" claim nothing yet. */
function takesClause(tokens: readonly Token[], cue: number, at: number, lemma: string): boolean {
  for (let index = cue + 1; index <= cue + 9 && index < tokens.length; index += 1) {
    const { lower } = tokens[index] as Token;
    if (lower === "that") return index < at;
    if (/^[,.;:]$/.test(lower)) break;
  }
  const next = tokens[cue + 1];
  return (
    speaking.test(lemma) &&
    (next?.cap === true ||
      /^(?:the|a|an|he|she|they|it|his|her|its|their|there|in|on|since|reporters)$/.test(next?.lower ?? ""))
  );
}

/** Between a comma and the cue stands its subject and nothing else: ", and Ankara protested" is no frame. */
const commaBefore = (tokens: readonly Token[], cue: number, at: number): boolean => {
  for (let index = cue - 1; index > at && cue - index < 10; index -= 1) {
    const { lower } = tokens[index] as Token;
    if (lower === ",") return true;
    if (/^(?:and|but|or|which|who|that|while|when|as|because|so|if)$/.test(lower)) return false;
  }
  return false;
};
