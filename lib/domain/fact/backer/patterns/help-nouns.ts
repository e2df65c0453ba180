import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { goods, helpNouns, isGiving, supportIn } from "../lexicon/help.ts";
import type { Relation } from "../lexicon/relation.ts";
import type { Scope, Side } from "../scope.ts";
import { sidesEnding, sidesFrom } from "../side-lists.ts";
import { mainSubject, subjectOf } from "../subject.ts";

import { type Hit, hit, lastOf, lowerAt, phraseStart, slice, subjectOfGerund, unspecified } from "./hit.ts";
import { nationalBefore } from "./nationals.ts";

/** B4 "X's support for Y"; B5 "X gave … support to Y"; B6 "with support from A and B"; B7 "in support of Y". */
export function nouns(scope: Scope, at: number): Hit[] {
  const word = lowerAt(scope, at);
  const next = lowerAt(scope, at + 1);
  if (
    !helpNouns.has(word) &&
    !(
      goods.has(word) &&
      (next === "from" ||
        (own.test(word) && nationalBefore(scope, at).length > 0) ||
        scope.paragraph.tokens[at + 1]?.kind === "mark")
    )
  )
    return [];
  const start = phraseStart(scope, at);
  const owner = ownedHelp(scope, at, start);
  if (owner.length > 0) return owner;
  if (!helpNouns.has(word) && !through.test(beforePhrase(scope, start))) return [];
  const supports = supportIn(slice(scope, start, at));
  if (/^(?:for|to|of)$/.test(next)) {
    const givers =
      next === "of" &&
      receives.test(beforePhrase(scope, start)) &&
      !(lowerAt(scope, start - 1) === "to" && lowerAt(scope, start - 2) !== "thanks")
        ? sidesFrom(scope, at + 2)
        : [];
    if (givers.length > 0) return received(scope, at, start, givers, supports);
    const backed = sidesFrom(scope, at + 2);
    if (backed.length === 0) return [];
    if (word === "support" && lowerAt(scope, at - 1) === "in" && next === "of") return purpose(scope, at, backed);
    return given(scope, at, start, backed, supports);
  }
  if (next === "from") {
    // "pulled its funding from Y", "switched its support from Y to Z": taken away, not received.
    if (
      lowerAt(scope, start - 1) !== "with" &&
      slice(scope, at - 4, at - 1).some((item) => verbForms(item).some(({ base }) => removes.test(base)))
    )
      return [];
    const givers = sidesFrom(scope, at + 2);
    const end = lastOf(givers, at + 1);
    if (givers.length === 0) return [];
    if (lowerAt(scope, end + 1) === "for") {
      const backed = sidesFrom(scope, end + 2);
      return backed.length > 0
        ? [hit("B6", givers, backed, unspecified, at, start, lastOf(backed, end), supports)]
        : [];
    }
    return received(scope, at, start, givers, supports);
  }
  return [];
}

const through = /^(?:with|through|to|under|on|off|by)$/;

/** "with X's help", "thanks to X's money": the owner gives it to whom the sentence is about. */
function ownedHelp(scope: Scope, at: number, start: number): Hit[] {
  const national =
    helpNouns.has(lowerAt(scope, at)) || own.test(lowerAt(scope, at)) ? nationalBefore(scope, start) : [];
  const state = national[0];
  if (state && /^(?:,|\.|;|the|to|and|in|during|for its|from the|since|\))?$/.test(lowerAt(scope, at + 1))) {
    const lead = lowerAt(scope, state.first - 1);
    if (hadOr.test(lead) || (lead === "to" && lowerAt(scope, state.first - 2) === "thanks"))
      return received(scope, at, state.first, national, supportIn(slice(scope, start, at)));
  }
  if (
    scope.paragraph.tokens[start - 1]?.kind !== "possessive" ||
    !/^(?:,|\.|the|to|and|in|\))?$/.test(lowerAt(scope, at + 1))
  )
    return [];
  const givers = sidesEnding(scope, start - 2, "any");
  const first = (givers[0]?.first ?? start) - (lowerAt(scope, (givers[0]?.first ?? start) - 1) === "the" ? 1 : 0);
  const before = lowerAt(scope, first - 1);
  const thanks = before === "to" && lowerAt(scope, first - 2) === "thanks";
  return givers.length > 0 && (thanks || /^(?:with|under)$/.test(before))
    ? received(scope, at, first, givers, supportIn(slice(scope, start, at)))
    : [];
}

/** What a state gives of its own: "with American money"; weapons and soldiers of a nation may be bought or hired. */
const own =
  /^(?:money|cash|funds?|funding|training|advisers|advisors|instructors|trainers|loans?|grants?|subsidies|investment)$/;

const hadOr =
  /^(?:with|under|by|had|has|have|having|enjoys?|enjoyed|receives?|received|gets?|got|w[io]n|secured|gained|retains?|despite)$/;

const wants =
  /^(?:ask|seek|hope|demand|call|appeal|beg|plead|turn|want|await|request|need|lose|lack|expect|refuse|reject)$/;

const removes = /^(?:pull|withdraw|cut|switch|shift|move|divert|take|remove|transfer|withhold|end|stop)$/;

const receives =
  /^(?:with|enjoys?|enjoyed|enjoying|had|has|have|under|thanks|to|w[io]n|wins|winning|received|receives|secured|secures|gained|gains|got|earned|on)$/;

/** The word before a noun phrase, or its first word where the phrase took a verb for an adjective. */
const beforePhrase = (scope: Scope, start: number): string => {
  const first = lowerAt(scope, start);
  return receives.test(first) ? first : lowerAt(scope, start - 1);
};

function received(
  scope: Scope,
  at: number,
  start: number,
  givers: readonly Side[],
  supports: readonly Relation["support"][],
): Hit[] {
  // "asked for help from X", "without support from X": wanted, not had.
  if (
    slice(scope, at - 5, at - 1).some(
      (item) => item === "without" || verbForms(item).some(({ base, form }) => form !== "ing" && wants.test(base)),
    )
  )
    return [];
  const early = at - scope.from < 6;
  const subject =
    mainSubject(scope, at, scope.from) ?? (early ? mainSubject(scope, scope.to, lastOf(givers, at) + 1) : null);
  if (!subject) return [];
  const backed = subject.sides.filter((side) => !givers.some((giver) => giver.name === side.name));
  return backed.length === 1
    ? [
        hit(
          "B6",
          givers,
          backed,
          unspecified,
          at,
          Math.min(start, subject.from),
          Math.max(lastOf(givers, at), backed[0]?.last ?? at),
          supports,
        ),
      ]
    : [];
}

function purpose(scope: Scope, at: number, backed: readonly Side[]): Hit[] {
  // "X intervened in support of Y", "X's intervention in support of Y".
  const verb = at - 2;
  const owner =
    scope.paragraph.tokens.slice(scope.from, at).findLastIndex((token) => token.kind === "possessive") + scope.from;
  if (owner > scope.from && at - owner < 6) {
    const sides = sidesEnding(scope, owner - 1, "any");
    if (sides.length > 0)
      return [
        hit(
          "B7",
          sides,
          backed,
          { support: "military", stance: "backs" },
          at,
          sides[0]?.first ?? at,
          lastOf(backed, at),
          kindsNear(scope, at),
        ),
      ];
  }
  const subject = subjectOf(scope, verb) ?? mainSubject(scope, at);
  return subject
    ? [hit("B7", subject.sides, backed, unspecified, at, subject.from, lastOf(backed, at), kindsNear(scope, at))]
    : [];
}

const kindsNear = (scope: Scope, at: number): Relation["support"][] =>
  slice(scope, at - 8, at).some((word) => /^(?:interven|deploy|troop|militar|force|war)/.test(word))
    ? ["military"]
    : [];

function given(
  scope: Scope,
  at: number,
  start: number,
  backed: readonly Side[],
  supports: readonly Relation["support"][],
): Hit[] {
  const end = lastOf(backed, at);
  if (scope.paragraph.tokens[start - 1]?.kind === "possessive") {
    const sides = sidesEnding(scope, start - 2, "any");
    const kinds: readonly Relation["support"][] = lowerAt(scope, at) === "endorsement" ? ["political"] : supports;
    return sides.length > 0
      ? [hit("B4", sides.slice(-1), backed, unspecified, at, sides.at(-1)?.first ?? start, end, kinds)]
      : [];
  }
  // "Support for Y came from X".
  const come = /^(?:has|have|had)$/.test(lowerAt(scope, end + 1)) ? end + 2 : end + 1;
  if (verbForms(lowerAt(scope, come)).some(({ base }) => base === "come") && lowerAt(scope, come + 1) === "from") {
    const givers = sidesFrom(scope, come + 2);
    return givers.length > 0 ? [hit("B6", givers, backed, unspecified, at, start, lastOf(givers, end), supports)] : [];
  }
  // "Chadian support for Y".
  const demonym = scope.paragraph.names.find(
    (name) => name.type === "demonym" && name.first >= start - 1 && name.last < at,
  );
  if (demonym && !isGiving(lowerAt(scope, demonym.first - 1))) {
    const state: Side = { name: demonym.canonical, first: demonym.first, last: demonym.last, type: "state" };
    return [hit("B4", [state], backed, unspecified, at, demonym.first, end, supports)];
  }
  let verb = start - 1;
  for (let hops = 0; hops < 4 && verb >= scope.from && !isGiving(lowerAt(scope, verb)); hops += 1) verb -= 1;
  if (isGiving(lowerAt(scope, verb))) {
    const subject = subjectOf(scope, verb) ?? subjectOfGerund(scope, verb) ?? mainSubject(scope, verb);
    return subject ? [hit("B5", subject.sides, backed, unspecified, at, subject.from, end, supports)] : [];
  }
  if (
    /^(?:its|his|her|their)$/.test(lowerAt(scope, start)) ||
    /^(?:its|his|her|their)$/.test(lowerAt(scope, start - 1))
  ) {
    const subject = mainSubject(scope, at);
    return subject && subject.sides.length === 1
      ? [hit("B4p", subject.sides, backed, unspecified, at, subject.from, end, supports)]
      : [];
  }
  return [];
}
