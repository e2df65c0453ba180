import { verbForms } from "../../nlp/gazetteer/verbs.ts";
import { clauseSubject } from "./clause-subject.ts";
import { lower, type Scope } from "./scope.ts";
import { sidesEnding, sidesFrom } from "./side-lists.ts";
import { mainSubject, nearestSubject, type Subject, subjectOf, verbGroupStart } from "./subject.ts";
import { meantBy } from "./topic.ts";

const phase = /^(?:stop|cease|quit|start|begin|continue|keep|resume|consider|admit|deny|try)$/;
const helping = /^(?:help|join)$/;

/** Who does what the verb says: its subject, that of the verb it is joined to, or of the one a gerund or an infinitive hangs on. */
export function doerOf(scope: Scope, at: number, form: string): Subject | null {
  const before = lower(scope, at - 1);
  const hung = verbForms(before);
  // "stopped funding Y", "helps finance Y".
  if (form === "ing" && hung.some(({ base }) => phase.test(base)))
    return doerOf(scope, at - 1, hung[0]?.form ?? "past");
  if (form === "base" && hung.some(({ base }) => helping.test(base)))
    return doerOf(scope, at - 1, hung[0]?.form ?? "past");
  // "X joined Y in backing Z": both do.
  if (form === "ing" && before === "in") return joined(scope, at - 1);
  if (before === "to" && sidesEnding(scope, at - 2).length > 0) return null;
  const own = subjectOf(scope, at);
  if (own) return own;
  if (before === "to" || (form === "ing" && /^(?:,|by|for|while|after|before|from|of)$/.test(before)))
    return nearestSubject(scope, at) ?? mainSubject(scope, at);
  if (before === "having") return mainSubject(scope, scope.to, at);
  const group = verbGroupStart(scope, at);
  if (group >= scope.from) {
    const meant = meantBy(scope, group);
    if (meant) return { sides: [meant], from: group };
  }
  if (form === "ing" && !/^(?:is|are|was|were|been|be|am)$/.test(before) && group === at - 1) return null;
  return clauseSubject(scope, at);
}

function joined(scope: Scope, until: number): Subject | null {
  for (let left = until - 1; left > scope.from && until - left < 12; left -= 1) {
    if (!verbForms(lower(scope, left)).some(({ base, form }) => base === "join" && form !== "base")) continue;
    const first = subjectOf(scope, left);
    const others = sidesFrom(scope, left + 1);
    const sides = [...(first?.sides ?? []), ...others];
    return first && others.length > 0 ? { sides, from: first.from } : null;
  }
  return null;
}
