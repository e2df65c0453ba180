import type { Paragraph } from "../analyse.ts";
import { cueTier } from "../gazetteer/cues.ts";
import { groupNouns, roleNouns } from "../gazetteer/roles.ts";
import { auxiliaries, determiners } from "../gazetteer/words.ts";
import type { Token } from "../token.ts";

import { type Mention, unnamed } from "./mention.ts";

export const isNounish = (token: Token): boolean =>
  token.kind === "word" && !auxiliaries.has(token.lower) && !cueTier(token.lower);

/** "the US official", "a spokesman for the ministry", "two officials", "officials familiar with the talks". */
export function nounPhraseFrom(paragraph: Paragraph, at: number): { start: number; end: number; head: string } | null {
  const { tokens } = paragraph;
  let index = at;
  let head: Token | null = null;
  while (index < tokens.length && index - at < 9) {
    const token = tokens[index] as Token;
    if (token.kind === "mark" && token.text !== "-") break;
    if (token.kind === "word" && (groupNouns.has(token.lower) || roleNouns.has(token.lower))) {
      // "the company's chief executive": the owner is not the head.
      if (tokens[index + 1]?.kind === "possessive") {
        index += 2;
        continue;
      }
      head = token;
      if (
        tokens[index + 1]?.kind !== "word" ||
        !(groupNouns.has(tokens[index + 1]?.lower ?? "") || roleNouns.has(tokens[index + 1]?.lower ?? ""))
      )
        break;
    } else if (
      index > at &&
      (auxiliaries.has(token.lower) || /^(?:that|who|which|and|but|for|of|in|at|to|with)$/.test(token.lower))
    )
      break;
    index += 1;
  }
  if (!head) return null;
  return { start: (tokens[at] as Token).start, end: head.end, head: head.lower };
}

/** "a spokesman for Ford": the phrase whose head stands left of the preposition at `at`. */
export function phraseLeft(paragraph: Paragraph, at: number, floor: number): ((end: number) => Mention) | null {
  const { tokens, prose } = paragraph;
  for (let index = at - 1; index >= floor && at - index < 7; index -= 1) {
    const token = tokens[index] as Token;
    if (token.kind === "mark") return null;
    if (groupNouns.has(token.lower) || roleNouns.has(token.lower)) {
      let start = index;
      while (start - 1 >= floor && start > index - 5) {
        const left = tokens[start - 1] as Token;
        if (left.kind !== "word" || auxiliaries.has(left.lower)) break;
        start -= 1;
        if (determiners.has(left.lower)) break;
      }
      const from = (tokens[start] as Token).start;
      return (end) => unnamed(prose, from, end);
    }
  }
  return null;
}
