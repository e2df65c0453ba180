import { backerNouns } from "../lexicon.ts";
import { nameEnding, type Scope, type Side } from "../scope.ts";
import { sidesEnding, sidesFrom } from "../side-lists.ts";
import { subjectOf } from "../subject.ts";

import { type Hit, hit, lastOf, lowerAt, phraseStart, unspecified } from "./hit.ts";

/** B10 "Qasimi's foreign backers, including Russia", "Qasimi backers including A, B and C", "X and other backers of Y", "X is a supporter of Y". */
export function backersOf(scope: Scope, at: number): Hit[] {
  const word = lowerAt(scope, at);
  if (!backerNouns.has(word)) return [];
  const plural = word.endsWith("s") && word !== "as";
  let owner: Side[] = [];
  const start = phraseStart(scope, at);
  if (scope.paragraph.tokens[start - 1]?.kind === "possessive") owner = sidesEnding(scope, start - 2, "any").slice(-1);
  else {
    const name = nameEnding(scope, start - 1);
    if (name && name.type !== "demonym") owner = sidesEnding(scope, start - 1, "any").slice(-1);
  }
  if (owner.length > 0) {
    let next = at + 1;
    if (lowerAt(scope, next) === ",") next += 1;
    if (
      /^(?:including|such)$/.test(lowerAt(scope, next)) ||
      lowerAt(scope, next + 1) === "among" ||
      lowerAt(scope, next + 2) === "among"
    ) {
      const first = /^(?:including)$/.test(lowerAt(scope, next))
        ? next + 1
        : lowerAt(scope, next) === "such"
          ? next + 2
          : next;
      const givers = sidesFrom(scope, first, true);
      return givers.length > 0
        ? [hit("B10", givers, owner, unspecified, at, owner[0]?.first ?? at, lastOf(givers, at))]
        : [];
    }
    // "Russia and Qasimi's other foreign backers".
    const joined =
      owner[0] && lowerAt(scope, owner[0].first - 1) === "and" && /^(?:other|remaining)$/.test(lowerAt(scope, start))
        ? sidesEnding(scope, owner[0].first - 2, "any")
        : [];
    if (joined.length > 0) return [hit("B10", joined, owner, unspecified, at, joined[0]?.first ?? at, at)];
    return [];
  }
  if (lowerAt(scope, at + 1) === "of") {
    const backed = sidesFrom(scope, at + 2);
    if (backed.length === 0) return [];
    const end = lastOf(backed, at);
    // "X and other backers of Y".
    let left = at - 1;
    while (left > scope.from && at - left < 4 && !/^(?:other|another)$/.test(lowerAt(scope, left))) left -= 1;
    if (plural && /^other$/.test(lowerAt(scope, left)) && lowerAt(scope, left - 1) === "and") {
      const givers = sidesEnding(scope, left - 2);
      return givers.length > 0 ? [hit("B10", givers, backed, unspecified, at, givers[0]?.first ?? at, end)] : [];
    }
    if (word.startsWith("all")) return [];
    const be = findBe(scope, at);
    if (be > 0) {
      const subject = subjectOf(scope, be + 1) ?? subjectOf(scope, be);
      if (subject) return [hit("B10", subject.sides, backed, unspecified, at, subject.from, end)];
    }
  }
  return [];
}

function findBe(scope: Scope, at: number): number {
  for (let left = at - 1; left >= scope.from && at - left < 8; left -= 1) {
    if (/^(?:is|are|was|were|remains|remained|became|be)$/.test(lowerAt(scope, left))) return left;
    if (/^[,;:]$/.test(lowerAt(scope, left))) return -1;
  }
  return -1;
}
