import { isFormOf, verbForms } from "../../nlp/gazetteer/verbs.ts";
import { auxiliaries, isAdverb, prepositions } from "../../nlp/gazetteer/words.ts";
import { actorNouns, isPost } from "./actor-nouns.ts";
import { sideFrom } from "./noun-phrase.ts";
import type { Scope, Side } from "./scope.ts";
import { sideEnding, sidesEnding } from "./side-lists.ts";

const lowerAt = (scope: Scope, at: number): string =>
  at >= scope.from && at <= scope.to ? (scope.paragraph.tokens[at]?.lower ?? "") : "";

export interface Subject {
  readonly sides: readonly Side[];
  /** Token index where the words that may hold a hedge begin. */
  readonly from: number;
}

/** Through auxiliaries, adverbs and verbs that take "to" ("continues to support"): the token before the verb group. */
export function verbGroupStart(scope: Scope, verb: number): number {
  let at = verb - 1;
  while (at >= scope.from && verb - at < 9) {
    const word = lowerAt(scope, at);
    // "Libya's only recognised bank": a genitive is no contracted "is".
    if (scope.paragraph.tokens[at]?.kind === "possessive") break;
    const chained =
      lowerAt(scope, at + 1) === "to" &&
      (verbForms(word).length > 0 ||
        /^(?:determined|ready|keen|able|likely|willing|set|due|unable|unlikely|continues|seems|appears)$/.test(word));
    const filler = fillerStart(scope, at);
    if (filler < at) {
      at = filler;
      continue;
    }
    if (
      auxiliaries.has(word) ||
      isAdverb(word) ||
      chained ||
      (word === "to" && at > scope.from) ||
      /^(?:not|long|heavily|in|part|each|both|all|jointly)$/.test(word) ||
      (word === "longer" && lowerAt(scope, at - 1) === "no") ||
      (word === "no" && lowerAt(scope, at + 1) === "longer")
    )
      at -= 1;
    else break;
  }
  return at;
}

/** "has for years bankrolled", "has since 2014 armed": a time between the auxiliary and its verb; where it begins, or `at`. */
function fillerStart(scope: Scope, at: number): number {
  if (
    !/^(?:years?|decades|months|weeks|\d{4}|turn|private|secret|public|effect|once|week|month|\p{L}+day)$/u.test(
      lowerAt(scope, at),
    )
  )
    return at;
  for (let left = at; left > at - 5; left -= 1) {
    if (/^(?:has|have|had|is|are|was|were|been|will)$/.test(lowerAt(scope, left))) return left;
  }
  return at;
}

/** The actors that do what the verb at `verb` says, when they stand next to it. */
export function subjectOf(scope: Scope, verb: number): Subject | null {
  const at = verbGroupStart(scope, verb);
  if (at < scope.from) return null;
  const word = lowerAt(scope, at);
  // "urged Ghana to support Y": whom somebody wants to do it has not done it.
  if (at < verb - 1 && lowerAt(scope, at + 1) === "to") return null;
  if (/^(?:which|who|that)$/.test(word)) {
    let end = at - 1;
    if (lowerAt(scope, end) === ",") end -= 1;
    const sides = sidesEnding(scope, end);
    // "leaders of Egypt and the UAE, which backs": a singular verb picks the nearest.
    const singular =
      isFormOf(lowerAt(scope, verb), "third") !== null || /^(?:is|was|has)$/.test(lowerAt(scope, at + 1));
    const chosen = singular && sides.length > 1 ? sides.slice(-1) : sides;
    return chosen.length > 0 ? { sides: chosen, from: chosen[0]?.first ?? at } : null;
  }
  if (word === ",") {
    // Out of an apposition: "Qatar, a small emirate, backs".
    let open = at - 1;
    while (open > scope.from && lowerAt(scope, open) !== ",") open -= 1;
    if (open <= scope.from || at - open > 14) return null;
    const sides = sidesEnding(scope, open - 1);
    // "The Labour leader, Tom Price, endorsed": the apposition is the name.
    const called = lowerAt(scope, open - 1);
    const inner = isPost(called) || actorNouns.has(called) ? sideEnding(scope, at - 1) : null;
    if (inner && inner.type !== "group" && inner.first === open + 1) return { sides: [inner], from: inner.first };
    return sides.length === 1 ? { sides, from: sides[0]?.first ?? open } : null;
  }
  const gerund = isFormOf(lowerAt(scope, verb), "ing") !== null;
  const sides = sidesEnding(scope, at, gerund ? "with" : "nothing");
  return sides.length > 0 ? { sides, from: sides[0]?.first ?? at } : null;
}

const finiteWord = (word: string): boolean =>
  auxiliaries.has(word) ||
  verbForms(word).some((form) => form.form === "past" || form.form === "third" || form.form === "base");

/** The last actor before `at` that a finite verb follows: who does what a gerund or an infinitive says. */
export function nearestSubject(scope: Scope, at: number): Subject | null {
  for (let index = at - 2; index >= scope.from && at - index < 60; index -= 1) {
    let next = index + 1;
    while (isAdverb(lowerAt(scope, next))) next += 1;
    if (next >= at || !finiteWord(lowerAt(scope, next)) || scope.paragraph.tokens[next]?.kind === "possessive")
      continue;
    const sides = sidesEnding(scope, index);
    if (sides.length > 0) return { sides, from: sides[0]?.first ?? index };
  }
  return null;
}

/** The subject of the clause a gerund or "with support from" hangs on: the first actor of the sentence that a finite verb follows. */
export function mainSubject(scope: Scope, until: number, after = scope.from): Subject | null {
  for (const name of scope.paragraph.names) {
    if (name.first < after || name.first > scope.to) continue;
    if (name.first > until) break;
    const start = name.first - (name.title ? name.title.split(" ").length : 0);
    const before = lowerAt(scope, /^(?:the|a|an)$/.test(lowerAt(scope, start - 1)) ? start - 2 : start - 1);
    if (prepositions.has(before) && !/^(?:since|until|as|than)$/.test(before)) continue;
    const side = sideFrom(scope, start);
    if (!side) continue;
    let next = side.last + 1;
    if (lowerAt(scope, next) === ",") {
      // "Lind, under pressure, has": out of the insertion.
      const close = findComma(scope, next + 1);
      if (close > 0) next = close + 1;
    }
    while (isAdverb(lowerAt(scope, next))) next += 1;
    const word = lowerAt(scope, next);
    const finite =
      auxiliaries.has(word) ||
      verbForms(word).some((form) => form.form === "past" || form.form === "third" || form.form === "base");
    if (finite) {
      const sides = sidesEnding(scope, side.last);
      return { sides: sides.length > 1 ? sides : [side], from: start };
    }
  }
  return null;
}

function findComma(scope: Scope, from: number): number {
  for (let at = from; at <= scope.to && at - from < 12; at += 1) if (lowerAt(scope, at) === ",") return at;
  return -1;
}
