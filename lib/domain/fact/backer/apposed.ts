import { isAdjective } from "./phrase-words.ts";
import { lower, type Scope, type Side } from "./scope.ts";
import { sidesEnding } from "./side-lists.ts";

/** "the Harbour Guard, a Chad-backed force": whom the apposition tells of whose words stand at `at`; null when it is none. */
export function apposedTo(scope: Scope, at: number): Side | null {
  let first = at;
  while (at - first < 4 && isAdjective(scope, first - 1)) first -= 1;
  if (!/^(?:a|an|the|one|another)$/.test(lower(scope, first - 1)) || lower(scope, first - 2) !== ",") return null;
  const sides = sidesEnding(scope, first - 3, "any");
  const [side] = sides;
  // "In Libya, a government backed by Chad": a country before the comma is where, not who.
  return side && sides.length === 1 && side.type !== "state" ? side : null;
}

/** "…, a rebel force funded by Chad": the same, from the last word of the apposition. */
export function apposedEnding(scope: Scope, last: number): Side | null {
  for (let at = last; at > last - 5 && at > scope.from; at -= 1) {
    const word = lower(scope, at - 1);
    if (/^(?:a|an|another|the)$/.test(word)) return apposedTo(scope, at);
    if (scope.paragraph.tokens[at - 1]?.kind !== "word") return null;
  }
  return null;
}
