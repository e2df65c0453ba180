import { canonicalName } from "../../../nlp/actors.ts";
import { lookup } from "../../../nlp/gazetteer/lookup.ts";
import { apposedTo } from "../apposed.ts";
import { compounds, prefixes } from "../lexicon/people.ts";
import { sideFrom } from "../noun-phrase.ts";
import { nameFrom, type Scope, type Side, typeOf } from "../scope.ts";
import { sidesEnding } from "../side-lists.ts";

import { type Hit, hit, lowerAt } from "./hit.ts";

/** B3 "Turkish-backed Z", "United Nations-backed government", "Z is Turkish-backed". */
export function compound(scope: Scope, at: number): Hit[] {
  const token = scope.paragraph.tokens[at];
  const found = /^(.+)[-‑](\p{Ll}+)$/u.exec(token?.text ?? "");
  const relation = found ? compounds.get(found[2] as string) : undefined;
  if (!token || !found || !relation) return [];
  const named = whose(scope, at, found[1] as string);
  if (!named) return [];
  const { backer } = named;
  let next = at + 1;
  // "Turkish-backed United Nations-recognised Z": further compounds stand between.
  for (let ahead = next; ahead <= next + 3; ahead += 1)
    if (/^\p{Lu}.*[-‑]\p{Ll}{3,}$/u.test(scope.paragraph.tokens[ahead]?.text ?? "")) next = ahead + 1;
  if (lowerAt(scope, next) === "the") next += 1;
  const own = sideFrom(scope, next) ?? sideFrom(scope, at + 1) ?? bare(scope, at + 1);
  // "the Guard, a Chad-backed force": what it is said of has a name.
  const backed = own && own.type !== "group" ? own : (apposedTo(scope, backer.first) ?? own);
  if (!backed) {
    const be = /^(?:is|are|was|were|remains?|remained)$/.test(lowerAt(scope, backer.first - 1));
    const sides = be ? sidesEnding(scope, backer.first - 2) : [];
    return sides.length === 1 ? [hit("B3", [backer], sides, relation, at, sides[0]?.first ?? at, at)] : [];
  }
  const noun = backed.type === "state" && /^government$/.test(lowerAt(scope, backed.last));
  const shown =
    backed.type === "group" || noun ? { ...backed, name: trimmedGroup(scope, backer.first, next, backed) } : backed;
  return [hit("B3", [backer], [shown], relation, at, backer.first, backed.last)];
}

/** A bare plural after the compound: "Turkish-backed rebels". */
function bare(scope: Scope, at: number): Side | null {
  const word = lowerAt(scope, at);
  return /^(?:rebels|militias|militants|insurgents|separatists|guerrillas|mercenaries|parties|unions)$/.test(word)
    ? { name: word, first: at, last: at, type: "group" }
    : null;
}

/** The name before the hyphen: known everywhere, or a name of this document. */
function whose(scope: Scope, at: number, head: string): { backer: Side } | null {
  const { tokens, prose } = scope.paragraph;
  const token = tokens[at];
  if (!token) return null;
  let name = lookup(head);
  let first = at;
  // "United Nations-backed": the name began a token earlier.
  for (let left = at - 1; !name && left >= Math.max(scope.from, at - 3); left -= 1) {
    name = lookup(`${prose.text.slice(tokens[left]?.start, token.start)}${head}`);
    first = left;
  }
  const wider = lookup(`${tokens[at - 1]?.text ?? ""} ${head}`);
  if (wider) name = wider;
  if (name)
    return name.type === "capital"
      ? null
      : { backer: { name: name.canonical, first, last: at, type: name.type === "org" ? "org" : "state" } };
  const own = ofDocument(scope, head);
  return own ? { backer: { name: own.name, first: at, last: at, type: own.type } } : null;
}

function ofDocument(scope: Scope, head: string): { name: string; type: Side["type"] } | null {
  if (!/^\p{Lu}/u.test(head)) return null;
  const person = scope.actors.personOf.get(head.toLowerCase());
  if (person) return { name: person, type: "person" };
  const shown = canonicalName(scope.actors, { text: head, type: "unknown", canonical: head });
  return scope.context.known.has(head) ? { name: shown, type: "unknown" } : null;
}

/** B16 "the pro-Turkish militia", "the anti-Lee Green Party": the prefix tells where a group stands. */
export function prefixed(scope: Scope, at: number): Hit[] {
  const found = /^(\p{L}+)[-‑](\p{Lu}.*)$/u.exec(scope.paragraph.tokens[at]?.text ?? "");
  const relation = found ? prefixes.get((found[1] as string).toLowerCase()) : undefined;
  if (!found || !relation) return [];
  const known = lookup(found[2] as string);
  const own = known ? null : ofDocument(scope, found[2] as string);
  const name = known && known.type !== "capital" ? known.canonical : own?.name;
  const head = nameFrom(scope, at + 1);
  const side = (head && typeOf(head) ? sideFrom(scope, at + 1) : null) ?? sideFrom(scope, at + 1);
  if (!name || !side) return [];
  const whom: Side = { name, first: at, last: at, type: own?.type ?? "state" };
  return [hit("B16", [side], [whom], relation, at, at, side.last)];
}

/** A bare "government" keeps the adjective that tells which: "UN-backed government in Tripoli". */
const trimmedGroup = (scope: Scope, first: number, next: number, backed: Side): string => {
  const text = scope.paragraph.prose.text;
  const own = text.slice(scope.paragraph.tokens[next]?.start, scope.paragraph.tokens[backed.last]?.end);
  return (own.split(" ").length === 1 && !/s$/.test(own)) || /government$/.test(own)
    ? text.slice(scope.paragraph.tokens[first]?.start, scope.paragraph.tokens[backed.last]?.end)
    : own;
};
