import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { determiners, isAdverb } from "../../../nlp/gazetteer/words.ts";
import { doerOf } from "../doer.ts";
import { helpNouns, supportIn } from "../lexicon/help.ts";
import type { Relation } from "../lexicon/relation.ts";
import { relationOf, type Trigger } from "../lexicon/verbs.ts";
import { objectsFrom, ownerAt, suits } from "../objects.ts";
import { nameEnding, type Scope, type Side } from "../scope.ts";
import { sidesEnding, sidesFrom } from "../side-lists.ts";
import { type Subject, subjectOf } from "../subject.ts";

import { type Hit, hit, isPlace, lastOf, lowerAt, slice } from "./hit.ts";
import { meansOf } from "./nationals.ts";
import { byAfter, undergoer } from "./passive.ts";

/** B1 "X supports Y", B2 "Y is backed by X", B9 "X sending mercenaries to fight for Y". */
export function verbs(scope: Scope, at: number): Hit[] {
  const word = lowerAt(scope, at);
  const found = relationOf(word, lowerAt(scope, at + 1));
  if (!found) return [];
  const before = lowerAt(scope, at - 1);
  if (found.form === "past" || found.form === "participle") {
    const passive = byAfter(scope, at + (found.particle ? 1 : 0));
    if (passive > 0) return passively(scope, at, passive, found);
    if (/^(?:is|was|are|were|been|being)$/.test(before)) return [];
  }
  if (found.form === "base" && isNoun(scope, at, word)) return [];
  // "fought on the side of Y" is a frame, and no war on Y.
  if (found.base === "fight" && lowerAt(scope, at + 1) === "on" && lowerAt(scope, at + 3) === "side") return [];
  let next = at + 1 + (found.particle ? 1 : 0);
  next = pastCoordinated(scope, next);
  const backed = objectsFrom(scope, next, found.object);
  if (backed.length === 0) {
    const whom = whomOf(scope, at);
    if (whom) return whose(at, whom, found);
  }
  if (backed.length === 0 && found.relation.support === "financial") {
    // "has underwritten the theatre's season", "stopped funding her trips": who pays for somebody's work pays for him.
    const owner = ownerAt(scope, next);
    const after = owner ? (scope.paragraph.tokens[owner.last + 1]?.kind ?? "mark") : "mark";
    if (owner && after === "word") backed.push(owner);
  }
  if (backed.length === 0) {
    // One trains a pupil and recognises a face, but a person is recognised "as president".
    const person = found.base.startsWith("recogni") ? objectsFrom(scope, next) : [];
    if (person.length === 0 || lowerAt(scope, lastOf(person, at) + 1) !== "as") return [];
    backed.push(...person);
  }
  const end = lastOf(backed, at);
  // "details of arms transfers": a noun that looks like a verb, and a plural after it.
  if (found.form === "third" && backed[0]?.type === "group" && backed[0].first === backed[0].last) return [];
  // "fought Y for the title": a match, not a war.
  if (found.particle && isPlace(scope, end)) return [];
  if (
    /^(?:fight|battle)$/.test(found.base) &&
    /^(?:for|in|at|to)$/.test(lowerAt(scope, end + 1)) &&
    !/^(?:court|the courts?)/.test(slice(scope, end + 2, end + 3).join(" ")) &&
    !found.particle
  )
    return [];
  const subject = doerOf(scope, at, found.form);
  if (!subject) return [];
  const supports = found.base === "fight" || found.relation.support !== "unspecified" ? [] : withMeans(scope, end);
  return [hit("B1", subject.sides, backed, found.relation, at, subject.from, end, supports)];
}

/** "the rebels, whom Chad had armed": the object stands before its pronoun. */
function whomOf(scope: Scope, at: number): { who: Subject; whom: readonly Side[] } | null {
  const who = subjectOf(scope, at);
  if (!who) return null;
  let left = who.from - 1;
  if (lowerAt(scope, left) === "the") left -= 1;
  if (!/^(?:whom|which|that|who)$/.test(lowerAt(scope, left))) return null;
  const whom = sidesEnding(scope, lowerAt(scope, left - 1) === "," ? left - 2 : left - 1, "any");
  return whom.length > 0 ? { who, whom: whom.slice(-1) } : null;
}

const whose = (at: number, { who, whom }: { who: Subject; whom: readonly Side[] }, found: Trigger): Hit[] =>
  whom.every((side) => suits(side, found.object)) ? [hit("B1", who.sides, whom, found.relation, at, who.from, at)] : [];

function passively(scope: Scope, at: number, by: number, found: Trigger): Hit[] {
  const named = sidesFrom(scope, by + 1);
  const backers = named.length > 0 ? named : meansOf(scope, by + 1);
  const subject = backers.length > 0 ? undergoer(scope, at) : null;
  if (!subject) return [];
  const whom = found.object === "group" ? subject.sides.filter((side) => suits(side, found.object)) : subject.sides;
  const end = lastOf(backers, at);
  return whom.length > 0 ? [hit("B2", backers, whom, found.relation, at, Math.min(subject.from, at), end)] : [];
}

/** A noun reading: "the support", "military support", "support for". */
const isNoun = (scope: Scope, at: number, word: string): boolean => {
  const before = lowerAt(scope, at - 1);
  if (determiners.has(before) || /^(?:for|of|from|in)$/.test(lowerAt(scope, at + 1))) return true;
  return (
    helpNouns.has(word) &&
    !isAdverb(before) &&
    !/^(?:to|will|would|may|might|could|can|and|should|must|shall|did|do|does|who|which|that|they|we|,)$/.test(
      before,
    ) &&
    !nameEnding(scope, at - 1) &&
    !(before.length > 4 && before.endsWith("s"))
  );
};

/** "trained and armed Y", "armed, trained and paid Y": the first verb has the last one's object. */
function pastCoordinated(scope: Scope, from: number): number {
  let next = from;
  for (let hops = 0; hops < 4; hops += 1) {
    let verb = next;
    if (lowerAt(scope, verb) === ",") verb += 1;
    if (/^(?:and|or)$/.test(lowerAt(scope, verb))) verb += 1;
    if (verb === next || verbForms(lowerAt(scope, verb)).length === 0 || scope.paragraph.tokens[verb]?.cap) break;
    next = verb + 1;
  }
  return next;
}

/** "which backs Y with its air power". */
const withMeans = (scope: Scope, from: number): Relation["support"][] =>
  lowerAt(scope, from + 1) === "with" ? supportIn(slice(scope, from + 2, from + 7)) : [];
