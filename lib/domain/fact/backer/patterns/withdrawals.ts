import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { helpNouns, supportIn } from "../lexicon/help.ts";
import type { Relation } from "../lexicon/relation.ts";
import type { Scope } from "../scope.ts";
import { sidesEnding, sidesFrom } from "../side-lists.ts";
import { nearestSubject, subjectOf } from "../subject.ts";

import { clauseEnd, type Hit, hit, lastOf, lowerAt, phraseStart, slice } from "./hit.ts";

/** B11 pull-backs: "scaling back its alliance with Y", "withdrew its support for Y", "disengagement from Y". */
export function withdrawals(scope: Scope, at: number): Hit[] {
  const word = lowerAt(scope, at);
  const relation: Relation = { support: "unspecified", stance: "withdrawing" };
  if (/^(?:disengagement|withdrawal|retreat)$/.test(word) && lowerAt(scope, at + 1) === "from") {
    const backed = sidesFrom(scope, at + 2).filter((side) => side.type !== "state");
    const start = phraseStart(scope, at);
    const owner =
      scope.paragraph.tokens[start - 1]?.kind === "possessive" ? sidesEnding(scope, start - 2, "any").slice(-1) : [];
    return backed.length > 0 && owner.length > 0
      ? [hit("B11", owner, backed, relation, at, owner[0]?.first ?? at, lastOf(backed, at))]
      : [];
  }
  const verb = verbForms(word).map((form) => form.base);
  if (!verb.some((base) => /^(?:scale|withdraw|end|drop|reduce|cut|pull|suspend|distance)$/.test(base))) return [];
  const stop = clauseEnd(scope, at + 1, 9);
  for (let next = at + 1; next <= stop; next += 1) {
    const joint = lowerAt(scope, next);
    // "its recognition of Y" is taken back, "the support of Y" is lost.
    const of = joint === "of" && /^(?:recognition|endorsement)$/.test(lowerAt(scope, next - 1));
    if (!of && !/^(?:for|with|from|to)$/.test(joint)) continue;
    const what = slice(scope, at + 1, next - 1);
    if (!what.some((item) => helpNouns.has(item) || item === "alliance" || item === "ties" || item === "itself"))
      return [];
    const backed = sidesFrom(scope, next + 1);
    if (backed.length === 0) return [];
    let subject = subjectOf(scope, at);
    if (!subject) {
      subject = nearestSubject(scope, at);
    }
    if (!subject) return [];
    const end = lastOf(backed, next);
    // "as is Egypt": the same is said of one more.
    const also =
      lowerAt(scope, end + 1) === "," &&
      lowerAt(scope, end + 2) === "as" &&
      /^(?:is|are|has|does|did)$/.test(lowerAt(scope, end + 3))
        ? sidesFrom(scope, end + 4)
        : [];
    return [hit("B11", [...subject.sides, ...also], backed, relation, at, subject.from, end, withdrawn(what))];
  }
  return [];
}

/** What kind of help is taken back: "its funding", "its recognition". */
const withdrawn = (what: readonly string[]): Relation["support"][] => {
  if (what.includes("endorsement")) return ["political"];
  return supportIn(what.map((word) => (word === "donations" ? "funding" : word)));
};
