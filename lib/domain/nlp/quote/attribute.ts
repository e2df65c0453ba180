import type { Actors } from "../actors.ts";
import type { Paragraph } from "../analyse.ts";
import { cueTier } from "../gazetteer/cues.ts";
import { honorifics, roleNouns } from "../gazetteer/roles.ts";
import { auxiliaries, determiners, isAdverb } from "../gazetteer/words.ts";
import type { Name } from "../names.ts";
import { type Token, tokenAt } from "../token.ts";
import { holding } from "../within.ts";
import { antecedent } from "./antecedent.ts";
import { type Mention, unnamed } from "./mention.ts";
import { occasionOf } from "./occasion.ts";
import type { QuoteMarks } from "./pair.ts";
import { mentionLeftOf, mentionRightOf } from "./speaker.ts";
import { roleAfter } from "./speaker-role.ts";
import { turnedAfter, turnedBefore } from "./turned.ts";

export interface Attribution {
  /** The words that name the speaker: a name, or "the US official". */
  readonly speaker: string;
  readonly display: string | null;
  readonly name: Name | null;
  readonly role: string | null;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly cue: { readonly start: number; readonly end: number; readonly lemma: string } | null;
  readonly occasion: string | null;
  /** The sieve that found it: what its finds are worth is measured, never typed here. */
  readonly rule: string;
  /** Too loose a tie to publish: it is only proposed. */
  readonly loose: boolean;
}

interface Found {
  mention: Mention;
  rule: string;
  /** A frame right before the mark ("X said: “"): it outweighs what follows the quotation. */
  firm?: boolean;
  loose?: boolean;
  cue: Token | null;
  lemma: string;
}

const SENTENCE_END = /^[.!?]$/;

/** Tokens from `at` to the end of the sentence (or the next quotation), as indices. */
function reachAfter(tokens: readonly Token[], from: number, stop: number): number {
  let at = from;
  // The stop of "Dr." or of "(D-Wis.)" ends no sentence.
  const ends = (index: number): boolean =>
    SENTENCE_END.test((tokens[index] as Token).text) &&
    tokens[index + 1]?.text !== ")" &&
    !honorifics.has(tokens[index - 1]?.lower ?? "");
  while (at < tokens.length && (tokens[at] as Token).start < stop && !ends(at)) at += 1;
  return at;
}

/** Sieves that read what follows the closing mark: «" X said», «" said X», «," according to X», «" — X». */
function after(paragraph: Paragraph, mark: QuoteMarks, stop: number): Found | null {
  const { tokens, prose } = paragraph;
  let from = tokenAt(tokens, mark.outer.end);
  if (tokens[from]?.text === ",") from += 1;
  const first = tokens[from];
  if (!first || first.start >= stop) return null;
  if (/^[—–-]$/.test(first.text) || first.text === "―") {
    const mention = mentionRightOf(paragraph, from + 1);
    const nameless = /^[—–―]$/.test(first.text) ? signed(paragraph, from + 1, mention) : null;
    if (nameless) return { mention: nameless, rule: "Q1d", cue: null, lemma: "say" };
    return mention?.name ? { mention, rule: "Q1d", cue: null, lemma: "say" } : null;
  }
  const end = reachAfter(tokens, from, stop);
  if (first.lower === "according" && tokens[from + 1]?.lower === "to") {
    const mention = mentionRightOf(paragraph, from + 2);
    return mention ? { mention, rule: "Q1c", cue: first, lemma: "say" } : null;
  }
  const turned = turnedAfter(paragraph, from);
  if (turned && tokenAt(tokens, turned.end - 1) < end + 1)
    return { mention: turned, rule: "Q1c", cue: null, lemma: "say" };
  for (let at = from; at < end && at - from < 32; at += 1) {
    const token = tokens[at] as Token;
    const cue = token.kind === "word" ? cueTier(token.lower) : null;
    if (!cue || (token.cap && at > from)) continue;
    if (cue.tier === 3 && cue.lemma === "call") continue;
    const back = tokens[at - 1];
    if (at > from && back && (/^(?:was|were|is|are|be|been|being)$/.test(back.lower) || determiners.has(back.lower)))
      continue;
    if (at === from || (at === from + 1 && isAdverb(first.lower))) {
      const mention = mentionRightOf(paragraph, at + 1);
      if (mention && tokenAt(tokens, mention.end - 1) < end + 1)
        return { mention, rule: "Q1b", cue: token, lemma: cue.lemma };
      continue;
    }
    if (token.lower.endsWith("ing")) continue;
    const mention = mentionLeftOf(paragraph, at, from);
    if (
      mention &&
      (mention.start === first.start ||
        startsFrame(
          prose.text.slice(first.start, mention.start - (mention.name?.title ? mention.name.title.length + 1 : 0)),
        ))
    ) {
      return { mention, rule: "Q1a", cue: token, lemma: cue.lemma };
    }
    if (at - from > 12) break;
  }
  return null;
}

/** «" — An unnamed passenger on the 8.15», «" — Residents' petition»: in a list of quotations what follows the dash is the speaker, name or not. */
function signed(paragraph: Paragraph, at: number, mention: Mention | null): Mention | null {
  const { tokens, prose } = paragraph;
  const first = tokens[at];
  if (!first?.cap || (mention?.name && tokens[tokenAt(tokens, mention.end)]?.kind !== "possessive")) return null;
  let last = at;
  while (
    last + 1 < tokens.length &&
    last - at < 6 &&
    tokens[last + 1]?.kind !== "mark" &&
    !/^(?:on|of|in|at|from|for|to|about|after|before|during|who|which)$/.test(tokens[last + 1]?.lower ?? "")
  )
    last += 1;
  const stop = tokens[last + 1];
  // A clause is no signature: «" — he laughed».
  const clause = tokens
    .slice(at, last + 1)
    .some((token) => auxiliaries.has(token.lower) || (!token.cap && cueTier(token.lower)));
  if (clause || last === at || (stop?.kind === "mark" && !/^[,(]$/.test(stop.text))) return null;
  const start = determiners.has(first.lower) ? at + 1 : at;
  const from = (tokens[start] as Token).start;
  const end = (tokens[last] as Token).end;
  return unnamed(prose, from, end);
}

const isPost = (words: string): boolean =>
  words.split(" ").length <= 7 &&
  !/[,.;:]/.test(words) &&
  words.split(" ").some((word) => roleNouns.has(word.toLowerCase()));

const startsFrame = (words: string): boolean =>
  isPost(words.trim()) ||
  words.trim() === "" ||
  /^(?:as|the|a|an|and|,|but|\w+ly|then|later)$/i.test(words.trim()) ||
  /,\s*$/.test(words);

/** «As X puts it: "», «To quote X, "»: frames whose speaker stands inside or after the verb. */
function putIt(paragraph: Paragraph, words: string, from: number): Found | null {
  const opening = /^(?:As (?=\p{Lu}|the )|To (?:quote|borrow from) )/u.exec(words)?.[0];
  if (!opening || !/[,:]\s*$/.test(words)) return null;
  const mention = mentionRightOf(paragraph, from + opening.trim().split(" ").length);
  if (!mention) return null;
  const rest = words.slice(mention.end - (paragraph.tokens[from]?.start ?? 0));
  const closes = opening.startsWith("As ")
    ? /^ (?:has |once |later )?puts? it[,:]\s*$/.test(rest)
    : /^[,:]\s*$/.test(rest);
  return closes ? { mention, rule: "Q2d", cue: null, lemma: "say" } : null;
}

const saysSo =
  /^(?:put (?:it|things|the matter) |(?:had|has) (?:this|the following|only this) to (?:say|add)|(?:had|has) (?:one|a) (?:word|message|answer|question) |(?:gave|gives) (?:this|the following|his|her|its|their) (?:answer|reply|verdict|reason|explanation))/;

/** «X put it this way: "», «X had this to say: "»: several words that together say "said". */
const turnedCue = (words: string): { tier: 1; lemma: string } | null =>
  saysSo.test(words) && /:\s*$/.test(words) && words.length < 90 ? { tier: 1, lemma: "say" } : null;

/** Sieves that read what stands before the opening mark, back to the start of its sentence. */
function before(paragraph: Paragraph, mark: QuoteMarks, floor: number): Found | null {
  const { tokens, prose, sentences } = paragraph;
  const sentence = holding(sentences, mark.outer.start);
  const start = Math.max(floor, sentence?.start ?? 0);
  const from = tokenAt(tokens, start);
  const end = tokenAt(tokens, mark.outer.start);
  if (from >= end) return null;
  const words = prose.text.slice(start, mark.outer.start);
  const opening = /^(?:But |And |However, |Meanwhile, |Still, |Yet )?(According to|For|In|As|To)\s/.exec(words);
  const touching = /[,:]\s*$/.test(words) || /\bthat[:,]?\s*$/.test(words);
  if (opening && touching) {
    const at = tokenAt(tokens, start + opening[0].length - 1);
    if (/^According/.test(opening[1] as string)) {
      const mention = mentionRightOf(paragraph, at);
      if (mention) return { mention, rule: "Q2a", firm: true, cue: null, lemma: "say" };
    }
    const mention = mentionRightOf(paragraph, at);
    const rest = mention ? prose.text.slice(mention.end, mark.outer.start) : "";
    if (opening[1] === "For" && mention && (mention.name || mention.pronoun) && /^,?\s*$/.test(rest))
      return { mention, rule: "Q2b", cue: null, lemma: "say" };
    if (
      (opening[1] === "In" || opening[1] === "To") &&
      mention &&
      /^'s? (?:opinion|view|words|judgment|judgement|estimation|eyes|mind|telling|account|phrase),?\s*$/.test(rest)
    )
      return { mention, rule: "Q2c", cue: null, lemma: "say" };
    if (opening[1] === "In" && mention?.possessive && /^ ?(?:opinion|view|words|judgment|judgement),?\s*$/.test(rest))
      return { mention, rule: "Q2c", cue: null, lemma: "say" };
  }
  const put = putIt(paragraph, words, from);
  if (put) return put;
  for (let at = end - 1; at >= from && end - at < 45; at -= 1) {
    const token = tokens[at] as Token;
    const cue =
      token.kind === "word" && !(token.cap && at > from)
        ? (cueTier(token.lower) ?? turnedCue(prose.text.slice(token.start, mark.outer.start)))
        : null;
    if (!cue) continue;
    const prior = tokens[at - 1];
    if (prior && determiners.has(prior.lower)) continue;
    if (prior && /^(?:was|were|is|are|been|be)$/.test(prior.lower) && !/^(?:quoted)$/.test(token.lower)) continue;
    const gap = prose.text.slice(token.end, mark.outer.start);
    const ties =
      /[,:]\s*$/.test(gap) ||
      /\b(?:that|as|a|an|the|of|to|in|with|is|was|are|were|and|have|has|had|by|his|her|its|their)\s*$/i.test(gap) ||
      gap.trim() === "";
    if (!ties && cue.tier !== 1) continue;
    if (
      cue.tier === 3 &&
      !/[,:]\s*$/.test(gap) &&
      gap.trim() !== "" &&
      cue.lemma !== "describe" &&
      cue.lemma !== "call"
    )
      continue;
    if (/[.!?]\s/.test(gap)) break;
    // «said that al-Nasiri "never once went down"»: the quotation is the clause's verb and goes on with its subject.
    const clause =
      /^ that \p{L}[\p{L}'-]*(?: \p{L}[\p{L}'-]*){0,3} ?$/u.test(gap) &&
      !/\b(?:called|described|termed|dubbed)\b/.test(gap);
    const mention = mentionLeftOf(paragraph, at, from);
    if (!mention) continue;
    // «Asked about X's plan, Y said, "…"»: the subject stands next to the cue; a far-away name is somebody else.
    return {
      mention,
      rule: "Q3",
      firm: ties && /[:,]\s*$|that:?\s*$/.test(gap),
      loose: !ties && !clause,
      cue: token,
      lemma: cue.lemma,
    };
  }
  const turned = turnedBefore(paragraph, from, words);
  return turned ? { mention: turned, rule: "Q10", firm: true, cue: null, lemma: "say" } : null;
}

export function attribute(
  paragraph: Paragraph,
  mark: QuoteMarks,
  previous: QuoteMarks | null,
  next: QuoteMarks | null,
  _actors: Actors,
  paragraphs: readonly Paragraph[],
): Attribution | null {
  const stop = next ? next.outer.start : paragraph.prose.text.length;
  const floor = previous ? previous.outer.end : 0;
  const followed = after(paragraph, mark, stop);
  const preceded = before(paragraph, mark, floor);
  // A frame that ends in a colon or "that" right before the mark outweighs words after it.
  const found =
    preceded?.firm && !(followed && /[,?!]$/.test(paragraph.prose.text.slice(0, mark.end).trimEnd()))
      ? preceded
      : (followed ?? preceded);
  if (!found) return null;
  let { mention } = found;
  let where = paragraph.index;
  let { rule } = found;
  if (mention.pronoun) {
    const named =
      followed && preceded && followed !== found
        ? null
        : antecedent(paragraph, paragraphs, Math.min(mention.start, mark.outer.start), mention.words);
    if (!named) return null;
    mention = {
      ...mention,
      name: named.name,
      start: named.name.start,
      end: named.name.end,
      words: named.name.text,
      role: null,
    };
    where = named.paragraph;
    rule = `${rule}p`;
  }
  return {
    speaker: mention.words,
    display: mention.display ?? null,
    name: mention.name,
    role: mention.role ?? (mention.name && where === paragraph.index ? roleAfter(paragraph, mention.name) : null),
    paragraph: where,
    start: mention.start,
    end: mention.end,
    cue: found.cue ? { start: found.cue.start, end: found.cue.end, lemma: found.lemma } : null,
    occasion: occasionOf(paragraph, found.cue, mark),
    rule,
    loose: found.loose ?? false,
  };
}
