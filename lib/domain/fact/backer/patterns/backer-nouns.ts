import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { backerNouns, funderNouns, type Relation } from "../lexicon.ts";
import { nameEnding, type Scope, type Side } from "../scope.ts";
import { sidesEnding, sidesFrom } from "../side-lists.ts";
import { subjectOf } from "../subject.ts";

import { type Hit, hit, lastOf, lowerAt, phraseStart, unspecified } from "./hit.ts";

/** B10 "Haftar's foreign backers, including Russia", "Haftar backers including A, B and C", "X and other backers of Y", "X is a supporter of Y". */
export function backersOf(scope: Scope, at: number): Hit[] {
  const word = lowerAt(scope, at);
  const funds = funderNouns.has(word);
  if (!funds && !backerNouns.has(word)) return [];
  const relation: Relation = funds ? { support: "financial", stance: "backs" } : unspecified;
  const plural = word.endsWith("s") && word !== "as";
  let owner: Side[] = [];
  let start = phraseStart(scope, at);
  // "Chad, a longtime backer": the comma opens an apposition, it joins no adjectives.
  for (let left = at - 1; left >= start; left -= 1) if (lowerAt(scope, left) === ",") start = left + 1;
  if (scope.paragraph.tokens[start - 1]?.kind === "possessive") owner = sidesEnding(scope, start - 2, "any").slice(-1);
  else {
    const name = lowerAt(scope, start - 1) === "," ? null : nameEnding(scope, start - 1);
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
        ? [hit("B10", givers, owner, relation, at, owner[0]?.first ?? at, lastOf(givers, at))]
        : [];
    }
    // "Russia and Haftar's other foreign backers".
    const joined =
      owner[0] && lowerAt(scope, owner[0].first - 1) === "and" && /^(?:other|remaining)$/.test(lowerAt(scope, start))
        ? sidesEnding(scope, owner[0].first - 2, "any")
        : [];
    if (joined.length > 0) return [hit("B10", joined, owner, relation, at, joined[0]?.first ?? at, at)];
    return word.startsWith("all") ? [] : owned(scope, at, start, owner, relation);
  }
  if (lowerAt(scope, at + 1) === "of" || (funds && /^(?:in|to)$/.test(lowerAt(scope, at + 1)))) {
    const backed = sidesFrom(scope, at + 2);
    if (backed.length === 0) return [];
    const end = lastOf(backed, at);
    // "X and other backers of Y".
    let left = at - 1;
    while (left > scope.from && at - left < 4 && !/^(?:other|another)$/.test(lowerAt(scope, left))) left -= 1;
    if (plural && /^other$/.test(lowerAt(scope, left)) && lowerAt(scope, left - 1) === "and") {
      const givers = sidesEnding(scope, left - 2);
      return givers.length > 0 ? [hit("B10", givers, backed, relation, at, givers[0]?.first ?? at, end)] : [];
    }
    if (word.startsWith("all")) return [];
    // "Investors in Y include A and B".
    if (plural && verbForms(lowerAt(scope, end + 1)).some(({ base }) => base === "include")) {
      const givers = sidesFrom(scope, end + 2, true);
      return givers.length > 0 ? [hit("B10", givers, backed, relation, at, at, lastOf(givers, at))] : [];
    }
    const apposed = apposition(scope, at, plural);
    if (apposed.length > 0) return [hit("B10", apposed, backed, relation, at, apposed[0]?.first ?? at, end)];
    const be = findBe(scope, at);
    if (be > 0) {
      const subject = subjectOf(scope, be + 1) ?? subjectOf(scope, be);
      if (subject) return [hit("B10", subject.sides, backed, relation, at, subject.from, end)];
    }
  }
  return [];
}

/** "Chad, a longtime backer of Y,": who stands before the comma that opens the apposition. */
function apposition(scope: Scope, at: number, plural: boolean): Side[] {
  let left = at - 1;
  while (left > scope.from && at - left < 6 && /^\p{L}/u.test(lowerAt(scope, left))) {
    if (lowerAt(scope, left) === "of" || verbForms(lowerAt(scope, left)).some(({ form }) => form === "third"))
      return [];
    left -= 1;
  }
  if (lowerAt(scope, left) !== ",") return [];
  const opens = /^(?:a|an|the|one|another|long|both|all|two)$/.test(lowerAt(scope, left + 1)) || left === at - 1;
  if (!opens) return [];
  const sides = sidesEnding(scope, left - 1);
  return plural === sides.length > 1 ? sides : [];
}

/** "X is Y's main backer", "X was named as Y's sponsor", "Y's main backer is X", "Y's main backer, X,". */
function owned(scope: Scope, at: number, start: number, owner: readonly Side[], relation: Relation): Hit[] {
  const [backed] = owner;
  if (!backed || lowerAt(scope, start).endsWith("ex")) return [];
  const next = lowerAt(scope, at + 1);
  if (/^(?:is|was|remains|are|were|includes?|included)$/.test(next) || next === ",") {
    const givers = sidesFrom(scope, at + 2);
    const end = lastOf(givers, at);
    const closed = next !== "," || /^(?:[,.;:]|)$/.test(lowerAt(scope, end + 1));
    if (givers.length > 0 && closed && !givers.some((giver) => giver.name === backed.name))
      return [hit("B10", givers, owner, relation, at, backed.first, end)];
  }
  let left = backed.first - 1;
  if (lowerAt(scope, left) === "the") left -= 1;
  if (lowerAt(scope, left) === "as") left -= 1;
  const naming = /^(?:is|was|are|were|remains?|remained|became|becomes?)$/.test(lowerAt(scope, left))
    ? left
    : /^(?:named|called|described|listed|known)$/.test(lowerAt(scope, left))
      ? left
      : -1;
  const subject = naming > 0 ? subjectOf(scope, naming) : null;
  return subject ? [hit("B10", subject.sides, owner, relation, at, subject.from, at)] : [];
}

function findBe(scope: Scope, at: number): number {
  for (let left = at - 1; left >= scope.from && at - left < 8; left -= 1) {
    if (/^(?:is|are|was|were|remains|remained|became|be|been)$/.test(lowerAt(scope, left))) return left;
    if (/^[,;:]$/.test(lowerAt(scope, left))) return -1;
  }
  return -1;
}
