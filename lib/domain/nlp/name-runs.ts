import { monthNumbers } from "../kernel/months.ts";
import { fold } from "./fold.ts";
import { genderOfGiven } from "./gazetteer/given-names.ts";
import { lookup } from "./gazetteer/lookup.ts";
import { orgHeads } from "./gazetteer/organisations.ts";
import { honorifics, roleModifiers, roleNouns } from "./gazetteer/roles.ts";
import { isFormOf } from "./gazetteer/verbs.ts";
import { functionWords, weekdays } from "./gazetteer/words.ts";
import type { Token } from "./token.ts";

/** A run of capitalised words as it stands; `first`/`last` are token indices, inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const particles = new Set(
  "al el bin ibn bint abu de du da das dos del della di van von der den ten ter la le lo mac y e zu".split(" "),
);
const coordinatingHeads = new Set(
  "department ministry bureau office committee council agency institute faculty school board minister secretary".split(
    " ",
  ),
);

/** How often a word is written small and, inside a sentence, with a capital: tells "Shares rose" from "Smith rose". */
export interface CaseCounts {
  readonly lower: ReadonlySet<string>;
  readonly midCap: ReadonlySet<string>;
}

export function countCases(
  paragraphs: readonly { tokens: readonly Token[]; initial: ReadonlySet<number> }[],
): CaseCounts {
  const lower = new Set<string>();
  const midCap = new Set<string>();
  for (const { tokens, initial } of paragraphs) {
    for (const [index, token] of tokens.entries()) {
      if (token.kind !== "word") continue;
      if (!token.cap) lower.add(token.lower);
      else if (!initial.has(index)) midCap.add(token.lower);
    }
  }
  return { lower, midCap };
}

const isRoleWord = (lower: string): boolean =>
  roleNouns.has(lower) || roleModifiers.has(lower) || honorifics.has(lower);

/** Can this capitalised sentence opener start a name? */
function opensName(tokens: readonly Token[], at: number, cases: CaseCounts): boolean {
  const token = tokens[at] as Token;
  if (functionWords.has(token.lower)) return false;
  const next = tokens[at + 1];
  if (lookup(token.text) || isRoleWord(token.lower)) return true;
  if (cases.midCap.has(token.lower)) return true;
  if (next?.lower === "of" && genderOfGiven(token.lower) === null) return false;
  if (cases.lower.has(token.lower))
    return next?.cap === true && !functionWords.has(next.lower) && !/(?:ly|ing|ed)$/.test(token.lower);
  if (/s$/.test(token.lower) && singular(tokens, at + 1)) return true;
  if (/s$/.test(token.lower) && !next?.cap && genderOfGiven(token.lower) === null && next?.kind !== "possessive")
    return false;
  if (/(?:ly|ing)$/.test(token.lower)) return next?.cap === true && !token.lower.endsWith("ly");
  return true;
}

/** "Nimbus has", "Nimbus, a maker of glass,": what a plural noun would not be followed by. */
function singular(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next?.text === ",") return /^(?:a|an)$/.test(tokens[at + 1]?.lower ?? "");
  return (
    /^(?:has|is|was|says)$/.test(next?.lower ?? "") || (next?.kind === "word" && isFormOf(next.lower, "third") !== null)
  );
}

export function runsOf(tokens: readonly Token[], initial: ReadonlySet<number>, cases: CaseCounts): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (!token.cap || !startsRun(tokens, at, initial, cases)) continue;
    let last = at;
    let ofPhrase = false;
    for (let next = at + 1; next < tokens.length && next - at < 14; next += 1) {
      const word = tokens[next] as Token;
      const glued = word.start - (tokens[next - 1] as Token).end <= 1;
      if (!glued) break;
      if (word.cap && !(initial.has(next) && functionWords.has(word.lower))) {
        if (initial.has(next)) break;
        last = next;
        continue;
      }
      if (
        word.kind === "number" &&
        /^\d{1,4}$/.test(word.text) &&
        /^(?:f|g|covid|apollo|euro|formula|article|local|lodge)$/i.test((tokens[last] as Token).text)
      ) {
        last = next;
        continue;
      }
      const after = tokens[next + 1];
      // "Dr. Lee", "Rep. Ana Diaz": the stop belongs to the title.
      if (word.text === "." && honorifics.has((tokens[next - 1] as Token).lower) && after?.cap) continue;
      const head = (tokens[last] as Token).lower;
      if (after?.cap && particles.has(word.lower) && !initial.has(next)) continue;
      if (
        (word.lower === "of" || word.lower === "for") &&
        after &&
        (joinsOf(head) || (last === at && after.cap && !roleNouns.has(head) && genderOfGiven(fold(head)) !== null)) &&
        (after.cap || (after.lower === "the" && tokens[next + 2]?.cap))
      ) {
        ofPhrase = true;
        if (!after.cap) next += 1;
        continue;
      }
      if (
        (word.lower === "and" || word.text === "&") &&
        after?.cap &&
        ofPhrase &&
        coordinatingHeads.has((tokens[at] as Token).lower) &&
        !lookup(after.text)
      )
        continue;
      if (word.text === "&" && after?.cap) continue;
      break;
    }
    runs.push({ first: at, last });
    at = last;
  }
  return runs;
}

const joinsOf = (lower: string): boolean =>
  orgHeads.has(lower) ||
  lower === "republic" ||
  lower === "kingdom" ||
  lower === "minister" ||
  lower === "secretary" ||
  lower === "director";

function startsRun(tokens: readonly Token[], at: number, initial: ReadonlySet<number>, cases: CaseCounts): boolean {
  const token = tokens[at] as Token;
  // A month or weekday names no actor; "May" may, after a title or given name, and is then inside the run.
  if ((monthNumbers.has(token.lower) && token.lower.length > 3) || weekdays.has(token.lower)) return false;
  if (initial.has(at)) return opensName(tokens, at, cases);
  if (functionWords.has(token.lower) && token.text !== token.text.toUpperCase())
    return fold(token.text) === "may" || fold(token.text) === "will";
  return token.text !== "I";
}
