import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { determiners } from "../../../nlp/gazetteer/words.ts";
import { helpNouns, idiomOf, type Relation, relationOf, supportIn } from "../lexicon.ts";
import { pronounAt } from "../reference.ts";
import { nameEnding, type Scope, type Side } from "../scope.ts";
import { sidesEnding, sidesFrom } from "../side-lists.ts";
import { mainSubject, nearestSubject, subjectOf, verbGroupStart } from "../subject.ts";

import { type Hit, hit, lastOf, lowerAt, slice, subjectOfGerund } from "./hit.ts";

/** B1 "X supports Y", B2 "Y is backed by X", B9 "X sending mercenaries to fight for Y". */
export function verbs(scope: Scope, at: number): Hit[] {
  const word = lowerAt(scope, at);
  const idiom = idiomOf(word, `${slice(scope, at + 1, at + 8).join(" ")} `);
  if (idiom) return idiomatic(scope, at, idiom);
  const found = relationOf(word, lowerAt(scope, at + 1));
  if (!found) return [];
  const before = lowerAt(scope, at - 1);
  const passive = found.form === "past" || found.form === "participle" ? byAfter(scope, at) : -1;
  if (passive > 0) {
    const backers = sidesFrom(scope, passive + 1);
    const group = verbGroupStart(scope, at);
    const apposed = lowerAt(scope, group) === "," ? sidesEnding(scope, group - 1) : [];
    const subject =
      subjectOf(scope, at) ??
      (apposed.length === 1 ? { sides: apposed, from: apposed[0]?.first ?? group } : null) ??
      (lowerAt(scope, group) === "," || group < scope.from ? opened(scope, at) : null);
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
  // "trained and armed Y": the first verb has the second one's object.
  if (/^(?:and|or)$/.test(lowerAt(scope, next)) && relationOf(lowerAt(scope, next + 1), "")) next += 2;
  const backed = objectsFrom(scope, next);
  if (backed.length === 0) return [];
  if (found.base === "accuse" && /^(?:is|was|are|were|been)$/.test(before)) return [];
  // One trains a pupil and recognises a face: only a body, or somebody "as president", is backed so.
  const person = backed.some((side) => side.type === "person");
  if (person && /^(?:train|equip|recogni[sz]e)$/.test(found.base) && lowerAt(scope, lastOf(backed, at) + 1) !== "as")
    return [];
  const subject = doerOf(scope, at, found.form);
  if (!subject) return [];
  const supports =
    found.base === "fight" || found.relation.support !== "unspecified" ? [] : withMeans(scope, lastOf(backed, at));
  return [hit("B1", subject.sides, backed, found.relation, at, subject.from, lastOf(backed, at), supports)];
}

/** The object: actors, or the one person or body that a pronoun can mean. */
function objectsFrom(scope: Scope, at: number): Side[] {
  const sides = sidesFrom(scope, at);
  if (sides.length > 0) return sides;
  const meant = pronounAt(scope, at);
  return meant ? [meant] : [];
}

const phase = /^(?:stop|cease|quit|start|begin|continue|keep|resume|consider)$/;

/** Who does what the verb says: its subject, that of the verb it is joined to, or of the one a gerund hangs on. */
function doerOf(scope: Scope, at: number, form: string): { sides: readonly Side[]; from: number } | null {
  const before = lowerAt(scope, at - 1);
  // "stopped funding Y".
  if (form === "ing" && verbForms(before).some(({ base }) => phase.test(base))) return subjectOf(scope, at - 1);
  // "Olive joined Birch in backing Y": both do, and the sentence's subject is not the nearest actor.
  if (form === "ing" && before === "in") return null;
  // "urged Ghana to support Y": neither the one who urges nor the one urged does it.
  if (before === "to" && sidesEnding(scope, at - 2).length > 0) return null;
  const own = subjectOf(scope, at) ?? (form === "ing" || before === "to" ? subjectOfGerund(scope, at) : null);
  if (own || !/^(?:and|or)$/.test(before)) return own;
  return relationOf(lowerAt(scope, at - 2), "") ? subjectOf(scope, at - 2) : nearestSubject(scope, at);
}

/** B13 "threw its weight behind Y", "came out for Y". */
function idiomatic(scope: Scope, at: number, idiom: { relation: Relation; length: number; form: string }): Hit[] {
  const backed = objectsFrom(scope, at + idiom.length + 1);
  const subject = doerOf(scope, at, idiom.form);
  return subject && backed.length > 0
    ? [hit("B13", subject.sides, backed, idiom.relation, at, subject.from, lastOf(backed, at))]
    : [];
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
