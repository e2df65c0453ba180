import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { doerOf } from "../doer.ts";
import { backs } from "../lexicon/relation.ts";
import { objectsFrom } from "../objects.ts";
import type { Scope } from "../scope.ts";

import { type Hit, hit, lastOf, lowerAt } from "./hit.ts";

const deeds =
  /^(?:retake|recapture|capture|seize|take|fight|defeat|overthrow|topple|oust|defend|crush|quell|expel|drive|repel|hold|regain|recover|conquer|survive|stay|build|train|put|suppress|beat|push|win|resist)$/;

/** B20 "X helped the Chadian army (to) retake Y": a state or a group only, for people help one another all day. */
export function helping(scope: Scope, at: number): Hit[] {
  const form = verbForms(lowerAt(scope, at)).find(({ base }) => base === "help");
  if (!form) return [];
  const whom = objectsFrom(scope, at + 1, "group").filter((side) => side.type !== "unknown");
  if (whom.length === 0) return [];
  let verb = lastOf(whom, at) + 1;
  if (lowerAt(scope, verb) === "to") verb += 1;
  const deed = verbForms(lowerAt(scope, verb)).find((one) => one.form === "base" && deeds.test(one.base));
  const against =
    lowerAt(scope, verb) === "against" ||
    (lowerAt(scope, verb) === "in" && /^(?:its|their)$/.test(lowerAt(scope, verb + 1)));
  if (!deed && !against) return [];
  const subject = doerOf(scope, at, form.form);
  return subject ? [hit("B20", subject.sides, whom, backs("unspecified"), at, subject.from, lastOf(whom, at))] : [];
}
