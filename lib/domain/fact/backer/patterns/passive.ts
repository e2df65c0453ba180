import { isAdverb } from "../../../nlp/gazetteer/words.ts";
import { apposedEnding } from "../apposed.ts";
import { clauseSubject } from "../clause-subject.ts";
import type { Scope } from "../scope.ts";
import { sidesEnding } from "../side-lists.ts";
import { mainSubject, type Subject, subjectOf, verbGroupStart } from "../subject.ts";
import { meantBy } from "../topic.ts";

import { lowerAt } from "./hit.ts";

const between =
  /^(?:in|part|large|partly|since|for|the|last|this|from|until|among|others|many|years|year|decades|months|time|some|over|and|,|financially|not|only|also|both|start|beginning|outset|then|up|out|again|mainly|\d+s?)$/;

/** Where "by" follows a participle: "funded in part by", "armed since 2014 by", "supported, among others, by"; -1 when it does not. */
export function byAfter(scope: Scope, at: number): number {
  for (let next = at + 1; next <= at + 8; next += 1) {
    const word = lowerAt(scope, next);
    if (word === "by") return next;
    if (!between.test(word) && !isAdverb(word) && !/^(?:and|or)$/.test(lowerAt(scope, next - 1))) return -1;
  }
  return -1;
}

/** Whom a passive is said of, finite ("Y is backed by") or not ("Y, backed by X,", "Backed by X, Y", "a militia armed by X"). */
export function undergoer(scope: Scope, at: number): Subject | null {
  const apposed = apposedEnding(scope, at - 1);
  if (apposed) return { sides: [apposed], from: apposed.first };
  const own = subjectOf(scope, at);
  if (own) return own;
  const group = verbGroupStart(scope, at);
  const before = lowerAt(scope, group);
  if (group < scope.from) return mainSubject(scope, scope.to, at + 2);
  if (/^[,—–(]$/.test(before) || before === "and") {
    const nearest = sidesEnding(scope, before === "and" && lowerAt(scope, group - 1) === "," ? group - 2 : group - 1);
    if (nearest.length === 1) return { sides: nearest, from: nearest[0]?.first ?? group };
  }
  const meant = meantBy(scope, group);
  if (meant) return { sides: [meant], from: group };
  if (at <= scope.from + 2) return mainSubject(scope, scope.to, at + 2);
  return clauseSubject(scope, at);
}
