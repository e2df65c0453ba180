import { lookup } from "../../nlp/gazetteer/lookup.ts";
import { verbForms } from "../../nlp/gazetteer/verbs.ts";
import { auxiliaries, conjunctions, determiners, isAdverb, prepositions } from "../../nlp/gazetteer/words.ts";
import { actorNouns } from "./actor-nouns.ts";
import { lower, nameFrom, type Scope, token } from "./scope.ts";

/** Words after a name that go on with the clause, not with the noun phrase. */
const particles = new Set(
  `up out off down away back alone too instead altogether anyway either outright abroad overseas today yesterday tomorrow tonight here there
  last next earlier later again ago financially well himself herself itself themselves whom whose amid via per versus plus`.split(
    /\s+/,
  ),
);

/** A common noun, so that a name before it only tells of what kind it is. */
export const isNoun = (scope: Scope, at: number): boolean => {
  const next = token(scope, at);
  if (next?.kind !== "word" || next.cap) return false;
  const word = next.lower;
  if (
    auxiliaries.has(word) ||
    prepositions.has(word) ||
    conjunctions.has(word) ||
    determiners.has(word) ||
    isAdverb(word)
  )
    return false;
  if (/\p{L}{3}ed$/u.test(word) || particles.has(word)) return false;
  // A form that is only a verb ("seized", "backs" after a name) ends the noun phrase; plural nouns look like verbs too.
  return (
    !verbForms(word).some(
      (form) =>
        form.form === "past" ||
        form.form === "ing" ||
        form.form === "participle" ||
        form.form === "third" ||
        form.form === "base",
    ) || actorNouns.has(word)
  );
};

const adjectives = new Set(
  `former late new old rival rebel key main top own close poor rich small big large self-styled so-called fellow incumbent ousted exiled
  embattled besieged breakaway renegade armed allied joint local foreign free young senior main powerful strong weak interim caretaker
  opposition ruling governing left right far conservative socialist communist fascist islamist nationalist separatist secessionist`.split(
    /\s+/,
  ),
);

export const quantifier =
  /^(?:more|most|many|few|fewer|hundreds|thousands|dozens|some|several|other|others|various|numerous|all|no|any|both)$/;

/** Words that may stand between an article and the head of an actor: adjectives by form or from the list, never a verb. */
export function isAdjective(scope: Scope, at: number): boolean {
  const next = token(scope, at);
  if (next?.kind !== "word" || quantifier.test(next.lower)) return false;
  if (adjectives.has(next.lower) || /[-‑]/.test(next.text)) return true;
  if (next.cap) return lookup(next.text)?.type === "demonym";
  if (next.lower.endsWith("ly") && next.lower.length > 5) return true;
  if (determiners.has(lower(scope, at - 1)) && /\p{L}{3}ing$/u.test(next.lower)) return true;
  return /(?:al|ic|ive|ous|ary|ern|ish|ian|able|ible|ful|ised|ized|ist)$/.test(next.lower);
}

/** Words between a name and the head of its noun phrase. */
export const isModifier = (scope: Scope, at: number): boolean => {
  const next = token(scope, at);
  if (!next || next.kind === "mark" || next.kind === "possessive") return false;
  if (next.kind === "number") return true;
  if (next.cap && nameFrom(scope, at)) return false;
  return !(auxiliaries.has(next.lower) || prepositions.has(next.lower) || conjunctions.has(next.lower));
};
