import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { goods, helpNouns, isGiving, isMoney, supportIn } from "../lexicon/help.ts";
import type { Relation } from "../lexicon/relation.ts";
import { nameFrom, type Scope, type Side, shown, typeOf } from "../scope.ts";
import { sidesFrom } from "../side-lists.ts";
import { subjectOf } from "../subject.ts";

import { clauseEnd, type Hit, hit, lastOf, lowerAt, slice, subjectOfGerund, unspecified } from "./hit.ts";

/** B8 "gave Y financial support", "supplied Y with missiles", "sent weapons to Y". */
export function giving(scope: Scope, at: number): Hit[] {
  const word = lowerAt(scope, at);
  if (!isGiving(word) || scope.paragraph.tokens[at]?.cap) return [];
  const bases = new Set(verbForms(word).map((form) => form.base));
  const subject = subjectOf(scope, at) ?? subjectOfGerund(scope, at) ?? accusedOf(scope, at);
  if (!subject) return [];
  const direct = recipientsAt(scope, at + 1);
  const sells = bases.has("sell");
  const isGift = (from: number, to: number): boolean =>
    !slice(scope, from, to).some((item) => penalty.test(item)) &&
    (slice(scope, from, to).some(
      (item) => helpNouns.has(item) || goods.has(item) || /^(?:jets?|weapons?|advice)$/.test(item),
    ) ||
      (!sells && isMoney(slice(scope, from, to))));
  if (direct.length > 0) {
    const end = lastOf(direct, at);
    const stop = clauseEnd(scope, end + 1, 9);
    if (
      isGift(end + 1, stop) &&
      !/^(?:to|for)$/.test(lowerAt(scope, end + 1)) &&
      [...bases].some((base) =>
        /^(?:give|provide|lend|offer|supply|grant|pledge|sell|extend|award|send|ship|deliver|hand|promise|donate|bequeath|advance)$/.test(
          base,
        ),
      )
    ) {
      const gift = slice(scope, end + 1, stop);
      return [hit("B8", subject.sides, direct, unspecified, at, subject.from, end, kindsOf(gift))];
    }
  }
  const stop = clauseEnd(scope, at + 1, 16);
  for (let next = at + 1; next <= stop; next += 1) {
    if (!/^(?:to|for)$/.test(lowerAt(scope, next)) || !isGift(at + 1, next - 1)) continue;
    let target = next + 1;
    const fights = verbForms(lowerAt(scope, target)).some(
      (form) => form.base === "fight" || form.base === "support" || form.base === "help",
    );
    if (fights) {
      target += /^(?:for|alongside)$/.test(lowerAt(scope, target + 1)) ? 2 : 1;
    }
    const backed = sidesFrom(scope, target);
    // A place is a destination, not a recipient.
    const owed =
      isMoney(slice(scope, at + 1, next - 1)) || slice(scope, at + 1, next - 1).some((item) => lent.test(item));
    const sure = backed.filter(
      (side) => side.type !== "state" || owed || /^(?:supply|lend|provide|give|sell)$/.test([...bases][0] ?? ""),
    );
    if (sure.length > 0) {
      const gift = slice(scope, at + 1, next - 1);
      const supports = kindsOf(gift);
      return [hit("B8", subject.sides, sure, unspecified, at, subject.from, lastOf(sure, next), supports)];
    }
    if (fights) break;
  }
  return [];
}

const penalty = /^(?:fines?|fined|bills?|invoice|ultimatum|damages|ransom|compensation|penalty|penalties|sentence)$/;

/** A loan goes to somebody; troops and arms may only go somewhere. */
const lent = /^(?:loans?|grants?|credits?|aid|subsidy|subsidies|assistance|support|backing)$/;

/** "gave Ukraine tanks": a bare gift after the name is no head of its noun phrase. */
function recipientsAt(scope: Scope, at: number): Side[] {
  const sides = sidesFrom(scope, at);
  if (sides.length > 0) return sides;
  const name = nameFrom(scope, lowerAt(scope, at) === "the" ? at + 1 : at);
  const type = name ? typeOf(name) : null;
  const gift = name ? lowerAt(scope, name.last + 1) : "";
  return name &&
    type &&
    (goods.has(gift) || helpNouns.has(gift) || /^(?:military|financial|humanitarian|economic)$/.test(gift))
    ? [{ name: shown(scope, name), first: at, last: name.last, type }]
    : [];
}

/** B8 "weapons were given to Y by X". */
export function given(scope: Scope, at: number): Hit[] {
  if (
    !verbForms(lowerAt(scope, at)).some(
      ({ base, form }) =>
        form === "participle" &&
        /^(?:give|send|sell|supply|lend|ship|deliver|provide|donate|grant|award|pay)$/.test(base),
    )
  )
    return [];
  if (lowerAt(scope, at + 1) !== "to" || !/^(?:is|are|was|were|been|being)$/.test(lowerAt(scope, at - 1))) return [];
  const gift = slice(scope, at - 6, at - 2);
  if (!gift.some((item) => goods.has(item) || helpNouns.has(item)) && !isMoney(gift)) return [];
  const whom = sidesFrom(scope, at + 2);
  const by = lastOf(whom, at) + 1;
  const givers = whom.length > 0 && lowerAt(scope, by) === "by" ? sidesFrom(scope, by + 1) : [];
  return givers.length > 0 ? [hit("B8", givers, whom, unspecified, at, at - 1, lastOf(givers, by), kindsOf(gift))] : [];
}

const kindsOf = (gift: readonly string[]): readonly Relation["support"][] =>
  isMoney(gift) ? ["financial"] : supportIn(gift);

const receiving = /^(?:receive|get|obtain|borrow|accept|win|secure)$/;

/** B8 "Y received a grant from X", "Y borrowed $3m from X": a body or a person; a country's trade is no backing. */
export function receipts(scope: Scope, at: number): Hit[] {
  if (!verbForms(lowerAt(scope, at)).some(({ base, form }) => receiving.test(base) && form !== "ing")) return [];
  const stop = clauseEnd(scope, at + 1, 12);
  for (let next = at + 2; next <= stop; next += 1) {
    if (lowerAt(scope, next) !== "from") continue;
    const gift = slice(scope, at + 1, next - 1);
    // What one owes or buys is no help.
    if (
      gift.some((item) =>
        /^(?:fines?|orders?|bills?|contracts?|ransom|damages|compensation|payments?|penalty|sale|for)$/.test(item),
      )
    )
      return [];
    if (!isMoney(gift) && !gift.some((item) => goods.has(item))) return [];
    const givers = sidesFrom(scope, next + 1);
    const subject = subjectOf(scope, at);
    if (givers.length === 0 || subject?.sides.length !== 1) return [];
    return [hit("B8", givers, subject.sides, unspecified, at, subject.from, lastOf(givers, at), kindsOf(gift))];
  }
  return [];
}

/** "Russia has been accused of sending …": the accused is the doer. */
function accusedOf(scope: Scope, at: number): { sides: readonly Side[]; from: number } | null {
  if (lowerAt(scope, at - 1) !== "of" || !/^(?:accused|suspected)$/.test(lowerAt(scope, at - 2))) return null;
  return subjectOf(scope, at - 2);
}
