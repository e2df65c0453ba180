import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { clauseSubject } from "../clause-subject.ts";
import { doerOf } from "../doer.ts";
import { framesAt } from "../frames/index.ts";
import { matched } from "../frames/match.ts";
import { supportIn } from "../lexicon/help.ts";
import { leanings } from "../lexicon/people.ts";
import type { Scope, Side } from "../scope.ts";
import { sidesEnding, sidesFrom } from "../side-lists.ts";
import { type Hit, hit, isPlace, lastOf, lowerAt, slice } from "./hit.ts";
import { undergoer } from "./passive.ts";

/** B13 a frame of the tables: "threw its weight behind Y", "came to Y's aid", "Y has X on its side". */
export function turns(scope: Scope, at: number): Hit[] {
  const word = lowerAt(scope, at);
  for (const { frame, relation, form } of framesAt(word)) {
    const found = matched(scope, at, frame);
    if (!found) continue;
    if (slice(scope, at, found.end).some((item) => /^(?:by|behind|beside)$/.test(item)) && isPlace(scope, found.end))
      continue;
    // "paid Y £300 for the boat": a price.
    if (lowerAt(scope, found.end + 1) === "for" && verbForms(word).some(({ base }) => base === "pay")) continue;
    // "dropped Y as its sponsor": it is Y who backed.
    if (relation.stance === "withdrawing" && lowerAt(scope, found.end + 1) === "as") continue;
    const subject = doerOf(scope, at, form);
    if (!subject) continue;
    const near = subject.sides.filter((side) => !found.other.some((one) => one.name === side.name));
    if (near.length === 0) continue;
    const [backers, backed]: [readonly Side[], readonly Side[]] =
      frame.subject === "X" ? [near, found.other] : [found.other, near];
    const supports =
      relation.support === "unspecified" || relation.support === "financial"
        ? supportIn(slice(scope, at, found.end))
        : [];
    return [hit("B13", backers, backed, relation, at, subject.from, found.end, supports)];
  }
  return [];
}

/** B15 "militias loyal to Y", "MPs opposed to Y", "X, allied with Y,": the adjective has its own object. */
export function leaning(scope: Scope, at: number): Hit[] {
  const word = lowerAt(scope, at);
  const found = leanings.find((entry) => entry.word.test(word) && entry.next.test(lowerAt(scope, at + 1)));
  const before = lowerAt(scope, at - 1);
  if (!found || /^(?:is|are|was|were|be|been|remains?|remained|stays?|stayed|becomes?|became)$/.test(before)) return [];
  const backed = sidesFrom(scope, at + 2);
  if (backed.length === 0) return [];
  const left = before === "," ? at - 2 : at - 1;
  const sides = sidesEnding(scope, left);
  const subject =
    sides.length > 0
      ? { sides, from: sides[0]?.first ?? left }
      : before === ","
        ? (undergoer(scope, at) ?? clauseSubject(scope, at))
        : null;
  return subject ? [hit("B15", subject.sides, backed, found.relation, at, subject.from, lastOf(backed, at))] : [];
}
