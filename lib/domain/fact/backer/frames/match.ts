import { isAdverb } from "../../../nlp/gazetteer/words.ts";
import { isMoney } from "../lexicon/help.ts";
import { objectsFrom, ownerAt } from "../objects.ts";
import { lower, type Scope, type Side, token } from "../scope.ts";
import type { Frame, Step } from "./compile.ts";

export interface Matched {
  readonly other: readonly Side[];
  readonly end: number;
}

const own = /^(?:its|his|her|their)$/;

/** Words that end a noun phrase: what comes after one is no longer skipped to. */
const stops = /^(?:[,;:.()"—–]|for|to|with|from|against|by|on|into|that|which|who|but|is|are|was|were|has|have|had)$/;

/** A sum of money: "€40m", "3 million euros"; the token after it, or -1. */
function sum(scope: Scope, at: number): number {
  if (
    token(scope, at)?.kind !== "number" &&
    !/^(?:[$€£¥]|us|a|an|another|some|about|nearly|almost|over|up|more|numbers?|half|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(
      lower(scope, at),
    )
  )
    return -1;
  for (let last = at + 5; last >= at; last -= 1) {
    const part: string[] = [];
    for (let next = at; next <= last; next += 1) part.push(lower(scope, next));
    if (part.some((word) => stops.test(word) || /^(?:of|fine|bill|order|loss|debt|ransom)$/.test(word))) continue;
    if (isMoney(part)) return last + 1;
  }
  return -1;
}

/** Where the words of a step end; several places when its words come again ("the ear and the money of Y"). */
function words(scope: Scope, at: number, step: Extract<Step, { kind: "words" }>): number[] {
  const ends: number[] = [];
  for (let next = at; next <= at + step.skip; next += 1) {
    const word = lower(scope, next);
    if (word === "") break;
    if (step.any.has(word)) ends.push(next + 1);
    if (stops.test(word)) break;
  }
  return ends;
}

function follow(
  scope: Scope,
  at: number,
  steps: readonly Step[],
  index: number,
  other: readonly Side[],
): Matched | null {
  const step = steps[index];
  if (!step) return other.length > 0 ? { other, end: at - 1 } : null;
  const word = lower(scope, at);
  if (word === "") return null;
  const skipped = (): Matched | null => (isAdverb(word) ? follow(scope, at + 1, steps, index, other) : null);
  if (step.kind === "own") return own.test(word) ? follow(scope, at + 1, steps, index + 1, other) : skipped();
  if (step.kind === "slot") {
    if (step.owner) {
      const owner = ownerAt(scope, at);
      return owner ? follow(scope, owner.last + 1, steps, index + 1, [owner]) : skipped();
    }
    const sides = objectsFrom(scope, at);
    const last = sides.at(-1)?.last;
    // "the patron of the women's race": whose it is, not whom.
    if (last !== undefined && token(scope, last + 1)?.kind === "possessive") return null;
    return last === undefined ? skipped() : follow(scope, last + 1, steps, index + 1, sides);
  }
  const ends = step.kind === "words" ? words(scope, at, step) : [sum(scope, at)].filter((end) => end > 0);
  for (const end of ends) {
    const found = follow(scope, end, steps, index + 1, other);
    if (found) return found;
  }
  return step.kind === "words" && step.optional ? follow(scope, at, steps, index + 1, other) : skipped();
}

/** The other party of a frame whose verb stands at `at`, and where the frame ends. */
export const matched = (scope: Scope, at: number, frame: Frame): Matched | null =>
  follow(scope, at + 1, frame.steps, 0, []);
