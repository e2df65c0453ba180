import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { auxiliaries } from "../../../nlp/gazetteer/words.ts";
import { isGiving } from "../lexicon/help.ts";
import type { Relation } from "../lexicon/relation.ts";
import { nameEnding, type Scope, type Side } from "../scope.ts";
import { nearestSubject } from "../subject.ts";

/** A relation found at a trigger, before its status is known. Token indices. */
export interface Hit {
  readonly rule: string;
  readonly backers: readonly Side[];
  readonly backed: readonly Side[];
  readonly relation: Relation;
  readonly supports: readonly Relation["support"][];
  readonly trigger: number;
  /** The stretch whose words tell the mood. */
  readonly from: number;
  readonly to: number;
}

export const lowerAt = (scope: Scope, at: number): string =>
  at >= scope.from && at <= scope.to ? (scope.paragraph.tokens[at]?.lower ?? "") : "";

export const slice = (scope: Scope, from: number, to: number): string[] =>
  scope.paragraph.tokens.slice(Math.max(from, scope.from), Math.min(to, scope.to) + 1).map((token) => token.lower);

export const hit = (
  rule: string,
  backers: readonly Side[],
  backed: readonly Side[],
  relation: Relation,
  trigger: number,
  from: number,
  to: number,
  supports: readonly Relation["support"][] = [],
): Hit => ({
  rule,
  backers,
  backed,
  relation,
  supports: supports.length > 0 ? supports : [relation.support],
  trigger,
  from,
  to,
});

export const unspecified: Relation = { support: "unspecified", stance: "backs" };

export const lastOf = (sides: readonly Side[], otherwise: number): number => sides.at(-1)?.last ?? otherwise;

/** A gerund after "by", or an infinitive of purpose: the main clause's subject does it, if nobody stands nearer. */
export function subjectOfGerund(scope: Scope, at: number): { sides: readonly Side[]; from: number } | null {
  const before = lowerAt(scope, at - 1);
  if (!/^(?:by|in|for|while|after|before|,|from|to|of)$/.test(before)) return null;
  // "accused of arming Y": somebody else says so, and the subject is still the doer.
  return nearestSubject(scope, at);
}

/** First token of the noun phrase that ends at `at`: its adjectives and coordinated kinds. */
export function phraseStart(scope: Scope, at: number): number {
  let first = at;
  while (first - 1 >= scope.from && at - first < 7) {
    const token = scope.paragraph.tokens[first - 1];
    if (!token || token.kind === "possessive" || (token.kind === "mark" && token.text !== "-" && token.text !== ","))
      break;
    if (
      /^(?:of|in|on|to|for|with|from|by|that|which|who|without|through|despite)$/.test(token.lower) ||
      auxiliaries.has(token.lower)
    )
      break;
    if (verbForms(token.lower).some((form) => isGiving(form.base) && form.form !== "base")) break;
    if (nameEnding(scope, first - 1)) break;
    first -= 1;
  }
  return first;
}

export function clauseEnd(scope: Scope, from: number, reach: number): number {
  let at = from;
  while (
    at <= scope.to &&
    at - from < reach &&
    !/^(?:[;:.]|but|while|which|who|because|although)$/.test(lowerAt(scope, at))
  )
    at += 1;
  return at - 1;
}

/** "lined up behind Y at the bank": a place to stand, not a side. */
export const isPlace = (scope: Scope, end: number): boolean =>
  /^(?:in|at|on|near|by|outside|inside)$/.test(lowerAt(scope, end + 1)) &&
  /^(?:the|a|an|his|her|its)$/.test(lowerAt(scope, end + 2));
