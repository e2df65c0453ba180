import { fold } from "./fold.ts";
import { orgHeads } from "./gazetteer/organisations.ts";
import type { Token } from "./token.ts";

export interface AcronymPair {
  readonly short: string;
  readonly long: string;
  /** How the letters were found: A1 initials, A2 letters in order. */
  readonly rule: "A1" | "A2";
  /** Clean offsets of the long form and of the short one. */
  readonly longAt: { start: number; end: number };
  readonly shortAt: { start: number; end: number };
}

const notAcronyms = new Set("R L C AP AFP EPA TV PM AM CEO MP ID OK".split(" "));
const skip = new Set("of the and for in on to de la".split(" "));

/** Initials of the words before the bracket, small words free to be skipped; right to left. Returns the first token of the long form. */
function initialsAlign(tokens: readonly Token[], end: number, short: string): number | null {
  const letters = [...short.toLowerCase()].filter((char) => /\p{L}/u.test(char));
  let need = letters.length - 1;
  let first: number | null = null;
  for (let at = end; at >= 0 && end - at < letters.length + 5 && need >= 0; at -= 1) {
    const token = tokens[at] as Token;
    if (token.kind === "mark" && token.text !== "-" && token.text !== "&") break;
    if (token.kind !== "word") continue;
    const parts = token.lower.split("-");
    const taken =
      parts.length > 1 &&
      parts
        .slice()
        .reverse()
        .every((part, i) => part[0] === letters[need - i])
        ? parts.length
        : 0;
    if (taken > 0) need -= taken;
    else if (fold(token.text)[0] === letters[need]) need -= 1;
    else if (!skip.has(token.lower)) return null;
    else continue;
    first = at;
  }
  return need < 0 ? first : null;
}

/** Loose: every letter of the short form occurs in order in a capitalised chunk, first letters agree (Schwartz & Hearst). */
function looseAlign(tokens: readonly Token[], end: number, short: string): number | null {
  let first = end;
  while (first > 0 && end - first < 8) {
    const token = tokens[first - 1] as Token;
    if (!(token.cap || (skip.has(token.lower) && tokens[first - 2]?.cap))) break;
    first -= 1;
  }
  if (!tokens[first]?.cap) return null;
  const long = fold(
    tokens
      .slice(first, end + 1)
      .map((token) => token.text)
      .join(" "),
  ).replaceAll(" ", "");
  const letters = fold(short).replaceAll(" ", "");
  let at = letters.length - 1;
  for (let i = long.length - 1; i >= 0 && at >= 0; i -= 1) if (long[i] === letters[at]) at -= 1;
  return at < 0 && end > first ? first : null;
}

/** "Department of Veterans Affairs (VA)": the body's head noun belongs to the name though the letters leave it out. */
const withHead = (tokens: readonly Token[], first: number): number => {
  const [head, of] = [tokens[first - 2], tokens[first - 1]];
  return head?.cap && of?.lower === "of" && orgHeads.has(head.lower) ? first - 2 : first;
};

/** Pairs printed as "long (short)". A single letter in a caption, an agency in a dateline, a party tag are none. */
export function acronymPairs(tokens: readonly Token[], text: string): AcronymPair[] {
  const pairs: AcronymPair[] = [];
  for (let at = 1; at + 2 < tokens.length + 1; at += 1) {
    if (tokens[at]?.text !== "(" || tokens[at + 2]?.text !== ")") continue;
    const token = tokens[at + 1] as Token;
    if (token.kind !== "word" || !/^\p{Lu}[\p{L}\d&-]{1,9}$/u.test(token.text) || notAcronyms.has(token.text)) continue;
    if ((token.text.match(/\p{Lu}/gu)?.length ?? 0) < 2) continue;
    const strict = initialsAlign(tokens, at - 1, token.text);
    const aligned = strict ?? looseAlign(tokens, at - 1, token.text);
    if (aligned === null) continue;
    const first = withHead(tokens, aligned);
    const start = (tokens[first + (/^(?:the|a|an)$/.test((tokens[first] as Token).lower) ? 1 : 0)] as Token).start;
    const end = (tokens[at - 1] as Token).end;
    if (strict === null && !orgHeads.has((tokens[at - 1] as Token).lower)) continue;
    pairs.push({
      short: token.text,
      long: text.slice(start, end),
      rule: strict === null ? "A2" : "A1",
      longAt: { start, end },
      shortAt: { start: token.start, end: token.end },
    });
  }
  return pairs;
}
