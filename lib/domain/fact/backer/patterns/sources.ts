import { verbForms } from "../../../nlp/gazetteer/verbs.ts";
import { isAdverb } from "../../../nlp/gazetteer/words.ts";
import { supportIn } from "../lexicon/help.ts";
import { backs, set } from "../lexicon/relation.ts";
import { objectsFrom } from "../objects.ts";
import type { Scope, Side } from "../scope.ts";
import { sidesEnding, sidesFrom } from "../side-lists.ts";

import { type Hit, hit, lastOf, lowerAt, phraseStart } from "./hit.ts";

const means = set(
  "money cash funds funding capital arms weapons guns rifles support help aid backing income votes ammunition training donations sympathies sympathy loyalties",
);
const gift = set(
  "cheque check loan grant gift donation bequest cash money subsidy legacy injection guarantee aid weapons arms rifles",
);

/** Whose means they are: "Y's money", "its guns" of whom the sentence before is about. */
function ownerOf(scope: Scope, start: number): Side[] {
  if (scope.paragraph.tokens[start - 1]?.kind === "possessive") return sidesEnding(scope, start - 2, "any").slice(-1);
  const { topic } = scope.context;
  return /^(?:its|their|his|her)$/.test(lowerAt(scope, start)) && topic && start - scope.from < 3
    ? [{ ...topic.side, first: start, last: start }]
    : [];
}

/** B19 "Its money comes from X", "X's sympathies lie with Y", "A cheque from X saved Y". */
export function sources(scope: Scope, at: number): Hit[] {
  const word = lowerAt(scope, at);
  if (!means.has(word) && !gift.has(word)) return [];
  const start = phraseStart(scope, at);
  let verb = at + 1;
  while (isAdverb(lowerAt(scope, verb)) || /^(?:has|have|had)$/.test(lowerAt(scope, verb))) verb += 1;
  const base = verbForms(lowerAt(scope, verb))[0]?.base ?? "";
  const joint = lowerAt(scope, verb + 1);
  const kinds = supportIn([word]);
  const owner = means.has(word) ? ownerOf(scope, start) : [];
  if (owner.length > 0 && base === "come" && joint === "from") {
    const givers = sidesFrom(scope, verb + 2);
    return givers.length > 0
      ? [hit("B19", givers, owner, backs("unspecified"), at, start, lastOf(givers, at), kinds)]
      : [];
  }
  if (owner.length > 0 && /^(?:lie|be|remain|stay)$/.test(base) && joint === "with" && word.startsWith("s")) {
    const whom = sidesFrom(scope, verb + 2);
    return whom.length > 0 ? [hit("B19", owner, whom, backs("unspecified"), at, start, lastOf(whom, at))] : [];
  }
  if (!gift.has(word) || lowerAt(scope, at + 1) !== "from") return [];
  const givers = sidesFrom(scope, at + 2);
  const after = lastOf(givers, at) + 1;
  const does = verbForms(lowerAt(scope, after)).some(
    ({ base: one, form }) =>
      form !== "base" && /^(?:save|rescue|keep|help|reach|sustain|let|allow|enable|tide)$/.test(one),
  );
  const whom = does && givers.length > 0 ? objectsFrom(scope, after + 1, "body") : [];
  return whom.length > 0 ? [hit("B19", givers, whom, backs("unspecified"), at, start, lastOf(whom, at), kinds)] : [];
}
