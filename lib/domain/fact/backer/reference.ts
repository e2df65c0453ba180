import { verbForms } from "../../nlp/gazetteer/verbs.ts";
import { auxiliaries, conjunctions, isAdverb, prepositions } from "../../nlp/gazetteer/words.ts";
import type { Name } from "../../nlp/names.ts";
import type { Token } from "../../nlp/token.ts";
import { touching } from "../../nlp/within.ts";

import { lower, type Scope, type Side, shown, typeOf } from "./scope.ts";

const outside = (scope: Scope, names: readonly Name[], until: number): Name[] =>
  names.filter(
    (name) =>
      name.last < until &&
      !touching(scope.paragraph.quotes, name.start, name.end).some(
        (quote) => quote.start <= name.start && name.end <= quote.end,
      ),
  );

const distinct = (scope: Scope, names: readonly Name[]): string[] => [
  ...new Set(names.map((name) => shown(scope, name))),
];

const isPerson = (scope: Scope, name: Name): boolean =>
  name.type === "person" || (name.type === "unknown" && shown(scope, name).includes(" "));

/** "her", "him": the one person that this sentence and the one before name; "it": the one body this sentence names besides its subject. */
export function pronounAt(scope: Scope, at: number): Side | null {
  const word = lower(scope, at);
  const next = lower(scope, at + 1);
  // "oppose her plan": the pronoun owns what is opposed.
  if (
    next !== "" &&
    !/^(?:[.,;:)]|and|but|in|on|at|with|since|for|after|before|during|last|this|as|because|when|until)$/.test(next)
  )
    return null;
  if (/^(?:her|him)$/.test(word)) {
    const near = outside(scope, scope.paragraph.names, at);
    const people = [...scope.context.previous, ...near].filter((name) => isPerson(scope, name));
    const only = distinct(scope, people);
    return only.length === 1 ? { name: only[0] as string, first: at, last: at, type: "person" } : null;
  }
  if (word !== "it") return null;
  const near = outside(scope, scope.paragraph.names, at);
  const [subject] = near;
  const bodies = near.filter(
    (name) =>
      name !== subject &&
      name.type !== "demonym" &&
      typeOf(name) === "org" &&
      shown(scope, name) !== (subject && shown(scope, subject)),
  );
  const only = distinct(scope, bodies);
  return only.length === 1 ? { name: only[0] as string, first: at, last: at, type: "org" } : null;
}

/** What may follow a whole noun phrase: a stop, a verb, a joint; a further noun or a place would make it another body. */
const endsPhrase = (next: Token): boolean =>
  next.kind === "mark" ||
  (!next.cap &&
    !/^(?:of|in|at|for|from)$/.test(next.lower) &&
    (auxiliaries.has(next.lower) ||
      conjunctions.has(next.lower) ||
      prepositions.has(next.lower) ||
      isAdverb(next.lower) ||
      verbForms(next.lower).some(({ form }) => form !== "base")));

/** "the commission", "the fund": the one body of the document whose name ends so. */
export function definiteAt(scope: Scope, at: number): Side | null {
  if (lower(scope, at) !== "the") return null;
  const head = scope.paragraph.tokens[at + 1];
  if (!head || head.cap || at + 1 > scope.to || scope.paragraph.tokens[at + 2]?.kind === "possessive") return null;
  const known = scope.context.heads.get(head.lower);
  const next = scope.paragraph.tokens[at + 2];
  // "the fund manager", "the company in Oslo" is somebody else.
  if (!known || (next && !endsPhrase(next))) return null;
  return { name: known, first: at, last: at + 1, type: "org" };
}
