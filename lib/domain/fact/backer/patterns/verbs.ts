import { determiners } from "../../../nlp/gazetteer/words.ts";
import { helpNouns, type Relation, relationOf, supportIn } from "../lexicon.ts";
import { nameEnding, type Scope, type Side } from "../scope.ts";
import { sidesFrom } from "../side-lists.ts";
import { mainSubject, subjectOf, verbGroupStart } from "../subject.ts";

import { type Hit, hit, lastOf, lowerAt, slice, subjectOfGerund } from "./hit.ts";

/** B1 "X supports Y", B2 "Y is backed by X", B9 "X sending mercenaries to fight for Y". */
export function verbs(scope: Scope, at: number): Hit[] {
  const word = lowerAt(scope, at);
  const found = relationOf(word, lowerAt(scope, at + 1));
  if (!found) return [];
  const before = lowerAt(scope, at - 1);
  const passive = found.form === "past" || found.form === "participle" ? byAfter(scope, at) : -1;
  if (passive > 0) {
    const backers = sidesFrom(scope, passive + 1);
    const group = verbGroupStart(scope, at);
    const subject =
      subjectOf(scope, at) ?? (lowerAt(scope, group) === "," || group < scope.from ? opened(scope, at) : null);
    return backers.length > 0 && subject
      ? [hit("B2", backers, subject.sides, found.relation, at, subject.from, lastOf(backers, at))]
      : [];
  }
  // A noun reading: "the support", "military support", "support for".
  if (
    found.form === "base" &&
    (determiners.has(before) ||
      /^(?:for|of|from|in)$/.test(lowerAt(scope, at + 1)) ||
      (helpNouns.has(word) &&
        !/^(?:to|will|would|may|might|could|can|also|not|and|should|must|shall|did|do|does|who|which|that|they|we)$/.test(
          before,
        ) &&
        !nameEnding(scope, at - 1) &&
        !isPluralNoun(before)))
  )
    return [];
  if ((found.form === "past" || found.form === "participle") && /^(?:is|was|are|were|been|being)$/.test(before))
    return [];
  let next = at + 1 + (found.particle ? 1 : 0);
  if (found.base === "fight" && lowerAt(scope, at + 1) === "on" && lowerAt(scope, at + 3) === "side") next = at + 5;
  const backed = sidesFrom(scope, next);
  if (backed.length === 0) return [];
  if (found.base === "accuse" && /^(?:is|was|are|were|been)$/.test(before)) return [];
  const subject = subjectOf(scope, at) ?? (found.form === "ing" || before === "to" ? subjectOfGerund(scope, at) : null);
  if (!subject) return [];
  const supports =
    found.base === "fight" || found.relation.support !== "unspecified" ? [] : withMeans(scope, lastOf(backed, at));
  return [hit("B1", subject.sides, backed, found.relation, at, subject.from, lastOf(backed, at), supports)];
}

const isPluralNoun = (word: string): boolean => word.length > 4 && word.endsWith("s");

/** "which backs Y with its air power". */
const withMeans = (scope: Scope, from: number): Relation["support"][] =>
  lowerAt(scope, from + 1) === "with" ? supportIn(slice(scope, from + 2, from + 7)) : [];

function byAfter(scope: Scope, at: number): number {
  for (let next = at + 1; next <= at + 3; next += 1) if (lowerAt(scope, next) === "by") return next;
  return -1;
}

/** "Supported by Chad, the rebels advanced": the participle opens, its subject follows. */
function opened(scope: Scope, at: number): { sides: readonly Side[]; from: number } | null {
  if (at > scope.from + 2) return null;
  return mainSubject(scope, scope.to, at + 2);
}
