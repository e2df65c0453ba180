import type { Scope } from "../scope.ts";
import { compound, prefixed } from "./compounds.ts";
import { sidesOf } from "./fighting-sides.ts";
import { given, giving, receipts } from "./giving.ts";
import { nouns } from "./help-nouns.ts";
import { helping } from "./helping.ts";
import type { Hit } from "./hit.ts";
import { likewise } from "./likewise.ts";
import { opposed } from "./opposition.ts";
import { carriedOn, investing, roundsOf } from "./rounds.ts";
import { sources } from "./sources.ts";
import { standings } from "./standing.ts";
import { leaning, turns } from "./turns.ts";
import { verbs } from "./verbs.ts";
import { withdrawals } from "./withdrawals.ts";

const finders = [
  verbs,
  turns,
  helping,
  leaning,
  compound,
  prefixed,
  nouns,
  giving,
  given,
  receipts,
  standings,
  opposed,
  sources,
  withdrawals,
  sidesOf,
  roundsOf,
  investing,
  carriedOn,
];

/** All relations a sentence tells, by every pattern at every token. */
export function hitsIn(told: Scope): Hit[] {
  const hits: Hit[] = [];
  let scope = told;
  for (let at = scope.from; at <= scope.to; at += 1) {
    const token = scope.paragraph.tokens[at];
    if (token?.kind !== "word") continue;
    // "Arm", "Page Aid": a word inside a name is no verb.
    const named =
      token.cap && at > scope.from && scope.paragraph.names.some((name) => name.first <= at && at <= name.last);
    for (const finder of finders)
      if (!(named && (finder === verbs || finder === turns))) hits.push(...finder(scope, at));
    const last = hits.at(-1);
    if (last && last.trigger === at) scope = { ...scope, context: { ...scope.context, last } };
    else hits.push(...likewise(scope, at));
  }
  return hits;
}
