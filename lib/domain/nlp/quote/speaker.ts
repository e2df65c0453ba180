import type { Paragraph } from "../analyse.ts";
import { cueTier } from "../gazetteer/cues.ts";
import { groupNouns, roleNouns } from "../gazetteer/roles.ts";
import { auxiliaries, determiners, isAdverb } from "../gazetteer/words.ts";
import { type Token, tokenAt } from "../token.ts";

import {
  byEnd,
  byStart,
  canSpeak,
  fromName,
  type Mention,
  pronominal,
  pronouns,
  titledFrom,
  unnamed,
} from "./mention.ts";
import { isNounish, nounPhraseFrom, phraseLeft } from "./nominal.ts";
import { appositive, appositiveName, roleBefore, roleRun } from "./speaker-role.ts";

/** The mention that starts at token `at`: after "said", "according to", "for". */
export function mentionRightOf(paragraph: Paragraph, at: number): Mention | null {
  const { tokens, prose } = paragraph;
  let index = at;
  const first = tokens[index];
  if (!first) return null;
  if (pronouns.has(first.lower)) {
    return pronominal(
      first,
      first.lower === "his" ||
        (first.lower === "her" && isNounish(tokens[index + 1] ?? first) && tokens[index + 1]?.text !== ","),
    );
  }
  if (determiners.has(first.lower) || first.kind === "number") index += 1;
  const led = roleLed(paragraph, index);
  if (led) return led;
  const name = byStart(paragraph, index) ?? titledFrom(paragraph, index);
  if (name && canSpeak(name)) {
    const next = tokens[name.last + 1];
    // "a Russian Foreign Ministry statement": the body speaks through it. "Turkey's X": the owner alone is not the speaker.
    if (next?.kind === "possessive" && /^(?:state)$/.test(name.type)) {
      const owned = byStart(paragraph, name.last + 2) ?? titledFrom(paragraph, name.last + 2);
      if (owned && canSpeak(owned))
        return fromName(
          paragraph,
          owned,
          owned.type === "person" ? prose.text.slice(name.start, owned.start).trim() || null : null,
        );
    }
    const phrase = nounPhraseFrom(paragraph, at);
    if (
      phrase &&
      phrase.end > name.end &&
      !next?.text.startsWith(",") &&
      !/^(?:statement|report)$/.test(phrase.head) &&
      next?.kind === "word"
    ) {
      return unnamed(prose, phrase.start, phrase.end);
    }
    return fromName(paragraph, name, null);
  }
  const phrase = nounPhraseFrom(paragraph, at);
  if (!phrase) return null;
  // "the mayor, Ann Lee": the name in apposition is the speaker, what stands before it the role.
  const last = tokenAt(tokens, phrase.end - 1);
  for (let next = last + 1; next < Math.min(tokens.length, last + 9); next += 1) {
    const token = tokens[next] as Token;
    if (token.text === ",") {
      const inner = byStart(paragraph, next + 1);
      if (inner?.type === "person" || (inner?.type === "unknown" && inner.text.includes(" ")))
        return fromName(paragraph, inner, prose.text.slice(phrase.start, token.start).replace(/^(?:the|a|an) /i, ""));
      break;
    }
    if (token.kind === "mark") break;
  }
  return unnamed(prose, phrase.start, phrase.end);
}

/** "United captain Joe Marsh", "the mill's manager, Ann Lee": a post in small letters right before the person. */
function roleLed(paragraph: Paragraph, at: number): Mention | null {
  const { tokens, prose } = paragraph;
  for (let index = at; index < at + 8 && index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind === "mark" && token.text !== "-" && token.text !== "&") return null;
    // "the mill's manager, Ann Lee": a genitive is no contracted "is".
    if (token.kind === "possessive") continue;
    if (auxiliaries.has(token.lower) || (cueTier(token.lower) && !token.cap)) return null;
    if (!token.cap && roleNouns.has(token.lower)) {
      const apposed = tokens[index + 1]?.text === ",";
      const name = byStart(paragraph, apposed ? index + 2 : index + 1);
      if (name && (name.type === "person" || (name.type === "unknown" && (!apposed || name.text.includes(" ")))))
        return fromName(paragraph, name, prose.text.slice((tokens[at] as Token).start, token.end));
    }
  }
  return null;
}

/** The subject of the cue at token `cue`: the name next to it, through adverbs and appositions, not before `floor`. */
export function mentionLeftOf(paragraph: Paragraph, cue: number, floor: number): Mention | null {
  const { tokens, prose } = paragraph;
  let at = cue - 1;
  while (
    at >= floor &&
    (isAdverb((tokens[at] as Token).lower) ||
      /^(?:has|have|had|also|further|would|will|could|did|only)$/.test((tokens[at] as Token).lower))
  )
    at -= 1;
  let role: string | null = null;
  const roles: string[] = [];
  // Walk out of appositions: "Ann Lee, a fellow at X, a think tank, said".
  for (let hops = 0; hops < 4 && at >= floor && (tokens[at] as Token).text === ","; hops += 1) {
    let open = at - 1;
    while (open >= floor && (tokens[open] as Token).text !== ",") open -= 1;
    if (open < floor) {
      // «Among the critics, said…» has no name before: the segment itself may end in the speaker.
      return null;
    }
    if (!appositive(paragraph, open + 1, at - 1)) {
      // ", Emre Aydin," between commas: the apposition is the name.
      const inner = byEnd(paragraph, at - 1);
      if (inner && canSpeak(inner)) return fromName(paragraph, inner, roleBefore(paragraph, open, floor));
      return null;
    }
    roles.unshift(prose.text.slice((tokens[open + 1] as Token).start, (tokens[at - 1] as Token).end));
    at = open - 1;
    // The end of the next segment: a name ends right here, or one more comma follows.
    const ends = byEnd(paragraph, at);
    if (ends && canSpeak(ends) && !appositiveName(paragraph, ends, floor)) break;
    if ((tokens[at] as Token | undefined)?.text !== ",") {
      let comma = at;
      while (comma >= floor && (tokens[comma] as Token).text !== ",") comma -= 1;
      if (comma >= floor && appositive(paragraph, comma + 1, at)) {
        roles.unshift(prose.text.slice((tokens[comma + 1] as Token).start, (tokens[at] as Token).end));
        at = comma - 1;
      }
      break;
    }
  }
  if (roles.length > 0)
    role = roles
      .join(", ")
      .replace(/^who is /, "")
      .replace(/,? (?:who|which|that) .*$/, "");
  const token = tokens[at];
  if (!token || at < floor) return null;
  if (token.text === ")") {
    while (at >= floor && (tokens[at] as Token).text !== "(") at -= 1;
    at -= 1;
  }
  if (pronouns.has((tokens[at] as Token | undefined)?.lower ?? "")) {
    return pronominal(tokens[at] as Token, false);
  }
  const name = byEnd(paragraph, at);
  if (name && canSpeak(name)) {
    const prior = tokens[(name.title ? tokenAt(tokens, name.start - (name.title.length + 1)) : name.first) - 1];
    if (prior && /^(?:to|with|by|about|on|against)$/.test(prior.lower) && at >= floor) return null;
    if (prior && /^(?:of|for|at|from|in)$/.test(prior.lower)) {
      const phrase = phraseLeft(paragraph, name.first - 1, floor);
      if (phrase) return phrase(name.end);
    }
    if (!role && !name.title && prior && roleNouns.has(prior.lower)) role = roleRun(paragraph, name, floor);
    if (!role && prior?.text === ",") role = roleBefore(paragraph, tokenAt(tokens, prior.start), floor);
    return fromName(paragraph, name, role);
  }
  const head = tokens[at];
  if (head && (groupNouns.has(head.lower) || roleNouns.has(head.lower))) {
    let start = at;
    while (start - 1 >= floor && start > at - 7) {
      const left = tokens[start - 1] as Token;
      if (left.kind === "mark" && left.text !== "-") break;
      if (auxiliaries.has(left.lower) || /^(?:that|who|which|and|but|when|as|while|because)$/.test(left.lower)) break;
      start -= 1;
      if (determiners.has(left.lower)) break;
    }
    const from = (tokens[start] as Token).start;
    return unnamed(prose, from, head.end);
  }
  return null;
}
