import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { isMoney } from "../lexicon/help.ts";
import type { Relation } from "../lexicon/relation.ts";
import type { Scope, Side } from "../scope.ts";
import { sidesFrom } from "../side-lists.ts";
import { mainSubject, subjectOf } from "../subject.ts";

import { type Hit, hit, lastOf, lowerAt, slice } from "./hit.ts";

const invests: Relation = { support: "financial", stance: "backs" };
const raises = /^(?:raise|secure|close|attract|receive|collect|land)$/;
const rounds = /^(?:round|funding|investment|financing|raise)$/;

/** The one body that raises money in a sentence: "Y has raised $90m". */
export function fundedIn(scope: Scope): string | null {
  for (let at = scope.from; at <= scope.to; at += 1) {
    if (!verbForms(lowerAt(scope, at)).some(({ base, form }) => raises.test(base) && form !== "ing")) continue;
    if (!isMoney(slice(scope, at + 1, at + 6))) continue;
    const sides = subjectOf(scope, at)?.sides ?? [];
    return sides.length === 1 && sides[0]?.type !== "state" ? (sides[0]?.name ?? null) : null;
  }
  return null;
}

/** B14 "a round led by X, with participation from Y and Z", "The round was led by X and joined by Y": they back whoever raises the money. */
export function roundsOf(scope: Scope, at: number): Hit[] {
  if (lowerAt(scope, at) !== "led" || lowerAt(scope, at + 1) !== "by") return [];
  const noun = [at - 1, at - 2, at - 3].find((left) => rounds.test(lowerAt(scope, left)));
  if (noun === undefined) return [];
  const leaders = sidesFrom(scope, at + 2);
  if (leaders.length === 0) return [];
  const givers = [...leaders, ...joiners(scope, lastOf(leaders, at) + 1)];
  const name = fundedIn(scope) ?? scope.context.carried;
  if (!name || givers.some((giver) => giver.name === name)) return [];
  const backed: Side = { name, first: at, last: at, type: "org" };
  return [hit("B14", givers, [backed], invests, at, noun, lastOf(givers, at))];
}

/** "…, with participation from Y and Z", "and joined by Y". */
function joiners(scope: Scope, from: number): Side[] {
  const ahead = slice(scope, from, from + 6).join(" ");
  const lead =
    /^(?:, )?(?:with (?:the )?(?:participation|support|backing|contributions|investment|money) (?:from|of|by) |(?:and |with )?(?:was |also )?joined by |including )/.exec(
      ahead,
    )?.[0];
  return lead ? sidesFrom(scope, from + lead.trim().split(" ").length) : [];
}

/** B14 "X led a $30m investment in Y", "X invested in Y": a body only, for one invests in a country without backing it. */
export function investing(scope: Scope, at: number): Hit[] {
  const verb = verbForms(lowerAt(scope, at)).find(({ base }) => base === "invest" || base === "lead");
  if (!verb) return [];
  for (let next = at + 1; next <= at + 7; next += 1) {
    if (lowerAt(scope, next) !== "in") continue;
    const gift = slice(scope, at + 1, next - 1);
    if (verb.base === "lead" && !gift.some((word) => rounds.test(word))) return [];
    if (verb.base === "invest" && gift.length > 0 && !isMoney(gift)) return [];
    const backed = sidesFrom(scope, next + 1).filter((side) => side.type === "org" || side.type === "unknown");
    const subject = subjectOf(scope, at) ?? (verb.form === "ing" ? mainSubject(scope, at) : null);
    return backed.length > 0 && subject
      ? [hit("B14", subject.sides, backed, invests, at, subject.from, lastOf(backed, at))]
      : [];
  }
  return [];
}

const joining = /^(?:contribute|participate|join|take|invest|follow|co-invest|chip)$/;

/** B14 "Existing shareholders X and Y also contributed", "X pulled its support": whom, the sentence before has told. */
export function carriedOn(scope: Scope, at: number): Hit[] {
  const name = scope.context.carried;
  if (!name) return [];
  const pulls =
    verbForms(lowerAt(scope, at)).some(({ base, form }) => /^(?:pull|withdraw|end)$/.test(base) && form === "past") &&
    /^(?:its|his|her|their) (?:support|backing|funding|money|investment|aid) (?:in|last|on|after|,|\.)/.test(
      `${slice(scope, at + 1, at + 3).join(" ")} `,
    );
  const ahead = `${slice(scope, at + 1, at + 4).join(" ")} `;
  const gives =
    verbForms(lowerAt(scope, at)).some(
      ({ base, form }) => joining.test(base) && (form === "past" || form === "third"),
    ) &&
    /^(?:[.,;]|too\b|as well\b|in\b(?: [.,;]|$)|part\b|in the (?:round|deal|funding|financing|raise)|the round)/.test(
      ahead.trim(),
    );
  if (!pulls && !gives) return [];
  const subject = subjectOf(scope, at);
  if (!subject || subject.sides.some((side) => side.name === name)) return [];
  const backed: Side = { name, first: at, last: at, type: "org" };
  const relation: Relation = { support: "financial", stance: gives ? "backs" : "withdrawing" };
  return [hit("B14", subject.sides, [backed], relation, at, subject.from, at + 1)];
}
