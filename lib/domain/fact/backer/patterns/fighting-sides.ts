import { relationOf } from "../lexicon/verbs.ts";
import type { Scope } from "../scope.ts";
import { sidesFrom } from "../side-lists.ts";
import { mainSubject, subjectOf } from "../subject.ts";

import { type Hit, hit, lastOf, lowerAt, slice } from "./hit.ts";

/** B12 "on the side of Y", "alongside Y's militias", "went to war with Y". */
export function sidesOf(scope: Scope, at: number): Hit[] {
  const word = lowerAt(scope, at);
  if (word === "alongside" || (word === "side" && lowerAt(scope, at + 1) === "of" && lowerAt(scope, at - 2) === "on")) {
    const backed = sidesFrom(scope, word === "side" ? at + 2 : at + 1);
    if (
      backed.length === 0 ||
      !slice(scope, at - 8, at).some((item) => /^fights?$|^fighting$|^fought$|^deployed$|^battl/.test(item))
    )
      return [];
    const verb =
      scope.paragraph.tokens
        .slice(scope.from, at)
        .findLastIndex((token) => /^(?:fights?|fighting|fought|deployed)$/.test(token.lower)) + scope.from;
    if (relationOf(lowerAt(scope, verb), lowerAt(scope, verb + 1))) return [];
    const subject = subjectOf(scope, verb) ?? mainSubject(scope, at);
    return subject
      ? [
          hit(
            "B12",
            subject.sides,
            backed,
            { support: "military", stance: "backs" },
            at,
            subject.from,
            lastOf(backed, at),
          ),
        ]
      : [];
  }
  if (word === "war" && lowerAt(scope, at + 1) === "with" && /^(?:to|at)$/.test(lowerAt(scope, at - 1))) {
    const backed = sidesFrom(scope, at + 2);
    const subject = subjectOf(scope, at - 2) ?? mainSubject(scope, at);
    return backed.length > 0 && subject
      ? [
          hit(
            "B12",
            subject.sides,
            backed,
            { support: "military", stance: "opposes" },
            at,
            subject.from,
            lastOf(backed, at),
          ),
        ]
      : [];
  }
  return [];
}
