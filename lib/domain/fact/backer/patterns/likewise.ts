import type { Scope } from "../scope.ts";
import { sidesFrom } from "../side-lists.ts";
import { subjectOf } from "../subject.ts";

import { type Hit, hit, lastOf, lowerAt } from "./hit.ts";

const does = /^(?:did|does|do|has|have|had|is|was)$/;

/** B18 "X followed suit", "So did X", ", as did X": what was last told is told of one more. */
export function likewise(scope: Scope, at: number): Hit[] {
  const { last } = scope.context;
  if (!last) return [];
  const word = lowerAt(scope, at);
  const same = (sides: readonly Hit["backers"][number][], from: number, to: number): Hit[] =>
    sides.length > 0 ? [hit("B18", sides, last.backed, last.relation, at, from, to, last.supports)] : [];
  const suit = /^follow(?:ed|s)$/.test(word) && lowerAt(scope, at + 1) === "suit";
  const too = /^(?:did|does)$/.test(word) && /^(?:likewise|too)$/.test(lowerAt(scope, at + 1));
  if (
    suit ||
    too ||
    (/^(?:did|does)$/.test(word) && lowerAt(scope, at + 1) === "the" && lowerAt(scope, at + 2) === "same")
  ) {
    const subject = subjectOf(scope, at);
    return subject ? same(subject.sides, subject.from, at + 1) : [];
  }
  if ((word === "as" && lowerAt(scope, at - 1) === ",") || word === "so") {
    if (!does.test(lowerAt(scope, at + 1))) return [];
    const sides = sidesFrom(scope, at + 2);
    const end = lastOf(sides, at);
    return /^[.,;]?$/.test(lowerAt(scope, end + 1)) ? same(sides, at, end) : [];
  }
  return [];
}
