import { monthNumbers } from "../../kernel/months.ts";
import { fold } from "../../nlp/fold.ts";
import { genderOfGiven } from "../../nlp/gazetteer/given-names.ts";
import { verbForms } from "../../nlp/gazetteer/verbs.ts";
import { auxiliaries, conjunctions, determiners, isAdverb, prepositions } from "../../nlp/gazetteer/words.ts";
import type { Name } from "../../nlp/names.ts";
import type { Token } from "../../nlp/token.ts";
import { touching } from "../../nlp/within.ts";
import { actorNouns } from "./actor-nouns.ts";
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

const given = /^(?:a|an|the|two|three|money|[$€£¥]|\d.*)$/;

/** "her", "him": the one person that this sentence and the one before name; "it": the one body this sentence names besides its subject. */
export function pronounAt(scope: Scope, at: number): Side | null {
  const word = lower(scope, at);
  const next = lower(scope, at + 1);
  // "oppose her plan": the pronoun owns what is opposed.
  if (
    next !== "" &&
    word !== "him" &&
    // "gave her a pension": an article after it shows that she is given it.
    !/^(?:a|an|the|two|three|its|their|his|money|[$€£¥]|\d.*)$/.test(next) &&
    !/^(?:[.,;:)]|and|but|in|on|at|with|since|for|after|before|during|last|this|as|because|when|until)$/.test(next)
  )
    return null;
  if (/^(?:her|him)$/.test(word)) {
    const before = firstOf(scope, word, at);
    if (before < at) {
      const meant = pronounAt(scope, before);
      return meant ? { ...meant, first: at, last: at } : null;
    }
    const near = outside(scope, scope.paragraph.names, at);
    const doer = near.at(-1);
    const mine = doer && isPerson(scope, doer) ? shown(scope, doer) : "";
    const people = [...scope.context.previous, ...near].filter(
      (name) => isPerson(scope, name) && agrees(scope, name, word),
    );
    // Who does it is not whom it is done to: "Tom came out for her".
    const only = distinct(scope, people).filter((name) => name !== mine);
    const { topic } = scope.context;
    // A single name that nothing shows to be a person, and no person near: "him" makes it one.
    if (only.length === 0 && topic?.side.type === "unknown" && topic.side.name !== mine)
      return { ...topic.side, first: at, last: at };
    return only.length === 1 ? { name: only[0] as string, first: at, last: at, type: "person" } : null;
  }
  if (word !== "it") return null;
  const near = outside(scope, scope.paragraph.names, at);
  const [subject] = near;
  const bodies = near.filter(
    (name) =>
      name !== subject &&
      name.type !== "demonym" &&
      /^(?:org|unknown)$/.test(typeOf(name) ?? "") &&
      shown(scope, name) !== (subject && shown(scope, subject)),
  );
  const only = distinct(scope, bodies);
  const { topic } = scope.context;
  // "The council, which gives it £100,000": no other body here, so the one that the sentence before is about; a bare "it" may be a plan.
  if (
    only.length === 0 &&
    given.test(next) &&
    subject &&
    topic &&
    /^(?:org|unknown)$/.test(topic.side.type) &&
    shown(scope, subject) !== topic.side.name
  )
    return { ...topic.side, first: at, last: at };
  return only.length === 1 ? { name: only[0] as string, first: at, last: at, type: "org" } : null;
}

/** Can the pronoun mean the name? Not a man by "her", nor "the newspaper Le Phare" by any. */
function agrees(scope: Scope, name: Name, word: string): boolean {
  const gender = genderOfGiven(fold(name.text.split(" ")[0] ?? ""));
  const meant = /^(?:his|him)$/.test(word) ? "m" : "f";
  const before = scope.paragraph.tokens[name.first - 1];
  // A name of the paragraph before has its own tokens.
  const here = scope.paragraph.tokens[name.first]?.start === name.start;
  const classed = here && before !== undefined && !before.cap && actorNouns.has(before.lower) && name.type !== "person";
  return (gender === null || gender === meant) && !classed;
}

/** "X gave him a pension, Y lent him ships": one sentence means the same person by both; where it first does so. */
function firstOf(scope: Scope, word: string, at: number): number {
  for (let index = scope.from; index < at; index += 1)
    if (lower(scope, index) === word && !/^(?:to|that)$/.test(lower(scope, index + 1))) return index;
  return at;
}

/** "took his side": the one person, not the subject, that this sentence and the one before name. */
export function possessorAt(scope: Scope, at: number): Side | null {
  const word = lower(scope, at);
  if (!/^(?:his|her|its|their)$/.test(word)) return null;
  const near = outside(scope, scope.paragraph.names, at);
  const doer = near.at(-1);
  const mine = doer ? shown(scope, doer) : "";
  const fits = (name: Name): boolean =>
    /^(?:his|her)$/.test(word)
      ? isPerson(scope, name) && agrees(scope, name, word)
      : typeOf(name) !== null && !isPerson(scope, name);
  const all = distinct(scope, [...scope.context.previous, ...near].filter(fits)).filter((name) => name !== mine);
  const [only] = all;
  return only !== undefined && all.length === 1
    ? { name: only, first: at, last: at, type: /^(?:his|her)$/.test(word) ? "person" : "org" }
    : null;
}

/** What may follow a whole noun phrase: a stop, a verb, a joint; a further noun or a place would make it another body. */
const endsPhrase = (next: Token, place: boolean): boolean =>
  next.kind === "mark" ||
  (!next.cap &&
    !/^(?:of|at)$/.test(next.lower) &&
    // "in 2014", "for years", "from May" tell when; "in Oslo" tells which.
    !(/^(?:in|from|for)$/.test(next.lower) && place) &&
    (determiners.has(next.lower) ||
      auxiliaries.has(next.lower) ||
      conjunctions.has(next.lower) ||
      prepositions.has(next.lower) ||
      isAdverb(next.lower) ||
      verbForms(next.lower).some(({ form }) => form !== "base")));

const isPlaceAt = (scope: Scope, at: number): boolean => {
  const item = scope.paragraph.tokens[at];
  return item?.cap === true && !/^\d/.test(item.text) && !monthNumbers.has(item.lower);
};

/** "the commission", "the fund": the one body of the document whose name ends so. */
export function definiteAt(scope: Scope, at: number, owner = false): Side | null {
  if (lower(scope, at) !== "the") return null;
  const head = scope.paragraph.tokens[at + 1];
  if (!head || head.cap || at + 1 > scope.to || (!owner && scope.paragraph.tokens[at + 2]?.kind === "possessive"))
    return null;
  const two = head.lower === "prime" && scope.paragraph.tokens[at + 2]?.lower === "minister" ? 1 : 0;
  const known = scope.context.called(two ? "prime minister" : head.lower);
  const next = scope.paragraph.tokens[at + 2 + two];
  // "the fund manager", "the company in Oslo" is somebody else.
  if (!known || (next && !owner && !endsPhrase(next, isPlaceAt(scope, at + 3 + two)))) return null;
  return { name: known, first: at, last: at + 1 + two, type: "org" };
}
