import { lookup } from "../../../nlp/gazetteer/lookup.ts";
import { compounds } from "../lexicon.ts";
import { sideFrom } from "../noun-phrase.ts";
import type { Scope, Side } from "../scope.ts";

import { type Hit, hit, lowerAt } from "./hit.ts";

/** B3 "Turkish-backed Z", "United Nations-backed government". */
export function compound(scope: Scope, at: number): Hit[] {
  const token = scope.paragraph.tokens[at];
  const found = /^(.+)[-‑](\p{Ll}+)$/u.exec(token?.text ?? "");
  const relation = found ? compounds[found[2] as string] : undefined;
  if (!token || !found || !relation) return [];
  let name = lookup(found[1] as string);
  let first = at;
  // "United Nations-backed": the name began a token earlier.
  for (let left = at - 1; !name && left >= Math.max(scope.from, at - 3); left -= 1) {
    name = lookup(`${scope.paragraph.prose.text.slice(scope.paragraph.tokens[left]?.start, token.start)}${found[1]}`);
    first = left;
  }
  const wider = lookup(`${scope.paragraph.tokens[at - 1]?.text ?? ""} ${found[1]}`);
  if (wider) name = wider;
  if (!name || name.type === "capital") return [];
  let next = at + 1;
  // "Turkish-backed United Nations-recognised Z": further compounds stand between.
  for (let ahead = next; ahead <= next + 3; ahead += 1)
    if (/^\p{Lu}.*[-‑]\p{Ll}{3,}$/u.test(scope.paragraph.tokens[ahead]?.text ?? "")) next = ahead + 1;
  if (lowerAt(scope, next) === "the") next += 1;
  const backed = sideFrom(scope, next) ?? sideFrom(scope, at + 1);
  if (!backed) return [];
  const backer: Side = { name: name.canonical, first, last: at, type: name.type === "org" ? "org" : "state" };
  const bare = backed.type === "state" && /^government$/.test(lowerAt(scope, backed.last));
  const shown = backed.type === "group" || bare ? { ...backed, name: trimmedGroup(scope, at, next, backed) } : backed;
  return [hit("B3", [backer], [shown], relation, at, first, backed.last)];
}

/** A bare "government" keeps the adjective that tells which: "UN-backed government in Tripoli". */
const trimmedGroup = (scope: Scope, at: number, next: number, backed: Side): string => {
  const text = scope.paragraph.prose.text;
  const own = text.slice(scope.paragraph.tokens[next]?.start, scope.paragraph.tokens[backed.last]?.end);
  return own.split(" ").length === 1 || /government$/.test(own)
    ? text.slice(scope.paragraph.tokens[at]?.start, scope.paragraph.tokens[backed.last]?.end)
    : own;
};
