import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { clauseSubject } from "../clause-subject.ts";
import { standingOf } from "../lexicon/people.ts";
import { leaves, type Relation } from "../lexicon/relation.ts";
import { possessorAt } from "../reference.ts";
import { nameEnding, nameFrom, type Scope, type Side, titled, typeOf } from "../scope.ts";
import { sidesEnding, sidesFrom } from "../side-lists.ts";
import { subjectOf } from "../subject.ts";

import { type Hit, hit, lastOf, lowerAt, phraseStart } from "./hit.ts";

interface Stand {
  readonly relation: Relation;
  readonly reverse: boolean;
  readonly plural: boolean;
  readonly at: number;
}

const be = /^(?:is|are|was|were|remains?|remained|became|becomes?|be|been)$/;
const naming = /^(?:named|called|described|listed|known|seen|regarded)$/;

/** B10 who backs, funds or opposes, told by a noun: "Y's backers include X", "X, a donor to Y,", "critics of Y such as X". */
export function standings(scope: Scope, at: number): Hit[] {
  const word = lowerAt(scope, at);
  // "lost its sponsor, X": had, and has no longer.
  const kind = standingOf(word);
  const known = kind && loses(scope, at) ? { ...kind, relation: leaves(kind.relation.support) } : kind;
  if (!known || (scope.paragraph.tokens[at]?.cap === true && at !== scope.from)) return [];
  const stand: Stand = { ...known, plural: word.endsWith("s"), at };
  const start = opening(scope, at);
  const owner = ownerOf(scope, start);
  if (owner) return owned(scope, stand, start, owner);
  const next = lowerAt(scope, at + 1);
  const funds = known.relation.support === "financial";
  if (next === "of" || (funds && /^(?:in|to)$/.test(next))) return ofWhom(scope, stand, start);
  return counted(scope, stand);
}

/** First token of the noun's own phrase; a comma opens an apposition, it joins no adjectives. */
function opening(scope: Scope, at: number): number {
  let start = phraseStart(scope, at);
  for (let left = at - 1; left >= start; left -= 1) if (lowerAt(scope, left) === ",") start = left + 1;
  return start;
}

/** Whose backers they are: "Y's backers", "Y backers". */
function ownerOf(scope: Scope, start: number): Side | null {
  if (/^(?:his|her)$/.test(lowerAt(scope, start))) {
    return possessorAt(scope, start);
  }
  if (scope.paragraph.tokens[start - 1]?.kind === "possessive")
    return sidesEnding(scope, start - 2, "any").at(-1) ?? null;
  if (lowerAt(scope, start - 1) === "whose")
    return sidesEnding(scope, lowerAt(scope, start - 2) === "," ? start - 3 : start - 2).at(-1) ?? null;
  if (lowerAt(scope, start) === "whose")
    return sidesEnding(scope, lowerAt(scope, start - 1) === "," ? start - 2 : start - 1).at(-1) ?? null;
  const name = /^(?:,|"|)$/.test(lowerAt(scope, start - 1)) ? null : nameEnding(scope, start - 1);
  return name && name.type !== "demonym" ? (sidesEnding(scope, start - 1, "any").at(-1) ?? null) : null;
}

/** The pair in its direction: a client or a proxy is the one backed. */
const loses = (scope: Scope, at: number): boolean =>
  [at - 1, at - 2, at - 3, at - 4].some((left) =>
    verbForms(lowerAt(scope, left)).some(({ base }) => /^(?:lose|ditch|drop)$/.test(base)),
  );

const told = (stand: Stand, these: readonly Side[], whose: readonly Side[], from: number, to: number): Hit[] => {
  const [givers, backed] = stand.reverse ? [whose, these] : [these, whose];
  const clean = givers.filter((giver) => !backed.some((side) => side.name === giver.name));
  return clean.length > 0 && backed.length > 0
    ? [hit("B10", clean, backed, stand.relation, stand.at, Math.min(from, stand.at), Math.max(to, stand.at))]
    : [];
};

/** "…, including A and B", "such as A", "A and B among them", "include A". */
function examples(scope: Scope, at: number): Side[] {
  let next = at;
  if (lowerAt(scope, next) === ",") next += 1;
  const word = lowerAt(scope, next);
  if (word === "including" || verbForms(word).some(({ base }) => base === "include"))
    return sidesFrom(scope, next + 1, true);
  if (word === "such" && lowerAt(scope, next + 1) === "as") return sidesFrom(scope, next + 2, true);
  if (/^(?:among)$/.test(lowerAt(scope, next + 1)) || lowerAt(scope, next + 2) === "among")
    return sidesFrom(scope, next, true);
  return [];
}

/** "X is Y's main backer", "Y's main backer is X", "Y's main backer, X,", "Y's ally X", "X, one of Y's allies,". */
function owned(scope: Scope, stand: Stand, start: number, owner: Side): Hit[] {
  const { at } = stand;
  if (lowerAt(scope, start).startsWith("ex") || /^(?:former|old)$/.test(lowerAt(scope, start))) return [];
  const few = examples(scope, at + 1);
  if (few.length > 0) return told(stand, few, [owner], owner.first, lastOf(few, at));
  // "Russia and Qasimi's other foreign backers".
  if (lowerAt(scope, owner.first - 1) === "and" && /^(?:other|remaining)$/.test(lowerAt(scope, start))) {
    const joined = sidesEnding(scope, owner.first - 2, "any");
    if (joined.length > 0) return told(stand, joined, [owner], joined[0]?.first ?? at, at);
  }
  // "Moscow's ally, X": which of the two backs the other is not said.
  if (owner.type === "state" && lowerAt(scope, at).startsWith("all")) return [];
  const next = lowerAt(scope, at + 1);
  if (be.test(next) || next === ",") {
    const these = sidesFrom(scope, at + 2);
    const end = lastOf(these, at);
    const closed = next !== "," || /^(?:[,.;:]|)$/.test(lowerAt(scope, end + 1));
    if (these.length > 0 && closed && stand.plural === these.length > 1)
      return told(stand, these, [owner], owner.first, end);
    if (these.length > 0 && closed && !stand.plural) return told(stand, these, [owner], owner.first, end);
  }
  const called = nameFrom(scope, at + 1) ?? titled(scope, at + 1);
  if (!stand.plural && called && typeOf(called)) {
    const these = sidesFrom(scope, at + 1).slice(0, 1);
    return told(stand, these, [owner], owner.first, lastOf(these, at));
  }
  return predicated(scope, stand, owner.first - 1, [owner], at);
}

/** "X is a supporter of Y", "X, a supporter of Y,", "X and other backers of Y", "Among the backers of Y are A and B". */
function ofWhom(scope: Scope, stand: Stand, start: number): Hit[] {
  const { at } = stand;
  const whose = sidesFrom(scope, at + 2);
  if (whose.length === 0) return [];
  const end = lastOf(whose, at);
  if (/^(?:other|another|remaining)$/.test(lowerAt(scope, start)) && lowerAt(scope, start - 1) === "and") {
    const these = sidesEnding(scope, start - 2);
    return told(stand, these, whose, these[0]?.first ?? at, end);
  }
  const few = stand.plural ? examples(scope, end + 1) : [];
  if (few.length > 0) return told(stand, few, whose, at, lastOf(few, at));
  if (be.test(lowerAt(scope, end + 1))) {
    const these = sidesFrom(scope, end + 2, true);
    if (these.length > 0) return told(stand, these, whose, at, lastOf(these, at));
  }
  return predicated(scope, stand, start - 1, whose, end);
}

/** The noun as a predicate or an apposition of who stands before it: up to `left`. */
function predicated(scope: Scope, stand: Stand, left: number, whose: readonly Side[], end: number): Hit[] {
  let at = left;
  for (let hops = 0; hops < 7; hops += 1) {
    const word = lowerAt(scope, at);
    if (word === "," || word === "—" || word === "–" || be.test(word) || naming.test(word)) break;
    if (!/^(?:the|a|an|as|one|of|among|both|all|two|three|also|still|now|once|longtime|to)$/.test(word)) return [];
    at -= 1;
  }
  const word = lowerAt(scope, at);
  if (be.test(word) || naming.test(word)) {
    const subject = subjectOf(scope, at) ?? clauseSubject(scope, at);
    return subject ? told(stand, subject.sides, whose, subject.from, end) : [];
  }
  if (!/^[,—–]$/.test(word)) return [];
  const these = sidesEnding(scope, at - 1);
  const one = lowerAt(scope, at + 1) === "one";
  return these.length > 0 && (stand.plural && !one) === these.length > 1
    ? told(stand, these, whose, these[0]?.first ?? at, end)
    : [];
}

/** "Y counts X among its backers", "Y has X as a backer". */
function counted(scope: Scope, stand: Stand): Hit[] {
  let at = stand.at - 1;
  while (stand.at - at < 5 && !/^(?:among|as)$/.test(lowerAt(scope, at))) at -= 1;
  const joint = lowerAt(scope, at);
  if (!/^(?:among|as)$/.test(joint)) return [];
  const theirs = /^(?:its|his|her|their)$/.test(lowerAt(scope, at + 1));
  const these = sidesEnding(scope, at - 1, "any");
  const verb = (these[0]?.first ?? 0) - 1;
  const base = verbForms(lowerAt(scope, verb))[0]?.base ?? "";
  if (these.length === 0 || !(theirs ? /^(?:count|number|list|have|name)$/ : /^have$/).test(base)) return [];
  const subject = subjectOf(scope, verb);
  return subject ? told(stand, these, subject.sides, subject.from, stand.at) : [];
}
