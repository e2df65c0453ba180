import { opposition } from "../lexicon/people.ts";
import { opposes } from "../lexicon/relation.ts";
import type { Scope } from "../scope.ts";
import { sidesEnding, sidesFrom } from "../side-lists.ts";

import { type Hit, hit, lastOf, lowerAt, phraseStart } from "./hit.ts";

/** B17 "X's opposition to Y", "opposition to Y from X". */
export function opposed(scope: Scope, at: number): Hit[] {
  if (!opposition.has(lowerAt(scope, at)) || lowerAt(scope, at + 1) !== "to") return [];
  const whom = sidesFrom(scope, at + 2);
  const end = lastOf(whom, at);
  if (whom.length === 0) return [];
  const start = phraseStart(scope, at);
  const owned =
    scope.paragraph.tokens[start - 1]?.kind === "possessive" ? sidesEnding(scope, start - 2, "any").slice(-1) : [];
  const givers = owned.length > 0 ? owned : lowerAt(scope, end + 1) === "from" ? sidesFrom(scope, end + 2) : [];
  return givers.length > 0
    ? [
        hit(
          "B17",
          givers,
          whom,
          opposes("political"),
          at,
          Math.min(start, givers[0]?.first ?? start),
          Math.max(end, lastOf(givers, end)),
        ),
      ]
    : [];
}
