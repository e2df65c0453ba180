import { verbForms } from "../../nlp/gazetteer/verbs.ts";
import { auxiliaries, isAdverb, prepositions } from "../../nlp/gazetteer/words.ts";
import { lower, type Scope, token } from "./scope.ts";
import { sidesFrom } from "./side-lists.ts";
import type { Subject } from "./subject.ts";
import { verbGroupStart } from "./subject.ts";

const LONGEST = 48;

/** What begins a clause of its own: its subject stands after it. */
const opens = (scope: Scope, at: number): boolean => {
  const word = lower(scope, at);
  if (
    /^(?:[;:]|while|whereas|although|though|because|but|when|after|before|that|as|since|if|unless|until)$/.test(word)
  ) {
    // "since 2014", "as a reward", "after the vote", "the union that": no clause.
    if (/^(?:since|as|after|before|until)$/.test(word)) return false;
    return word !== "that" || verbForms(lower(scope, at - 1)).length > 0;
  }
  return false;
};

const isOnlyFinite = (scope: Scope, at: number): boolean => {
  const item = token(scope, at);
  if (item?.kind !== "word" || item.cap) return false;
  if (auxiliaries.has(item.lower)) return !/^(?:be|been|being|having)$/.test(item.lower);
  const forms = verbForms(item.lower);
  if (forms.some((form) => form.form === "participle" || form.form === "ing")) return false;
  return forms.some((form) => form.form === "past");
};

/** The comma or dash that closes an insertion opened at `at`; -1 when none does before `until`. */
function closing(scope: Scope, at: number, until: number): number {
  const mark = lower(scope, at);
  let last = -1;
  for (let next = at + 1; next <= until; next += 1) if (lower(scope, next) === mark) last = next;
  return last;
}

/** Everything between a subject and its verb: insertions, phrases with a preposition, participles, adverbs; no other finite verb. */
function reaches(scope: Scope, from: number, verbStart: number): boolean {
  // "… withdrew its envoy and has since funded Y": a second verb of the same subject.
  const joined = /^(?:and|or|but|then|yet)$/.test(lower(scope, verbStart));
  let at = from;
  while (at <= verbStart) {
    const word = lower(scope, at);
    if (word === "," || word === "—" || word === "–") {
      const close = closing(scope, at, verbStart);
      if (close > at) {
        at = close + 1;
        continue;
      }
      if (joined) {
        at += 1;
        continue;
      }
      return false;
    }
    if (word === "(") {
      while (at <= verbStart && lower(scope, at) !== ")") at += 1;
      at += 1;
      continue;
    }
    if (/^(?:who|which|that)$/.test(word)) {
      // A relative clause without commas has its own verb.
      at += 1;
      while (at <= verbStart && (isAdverb(lower(scope, at)) || auxiliaries.has(lower(scope, at)))) at += 1;
      at += 1;
      continue;
    }
    if (token(scope, at)?.text === '"') return false;
    if (isOnlyFinite(scope, at) && !joined) return false;
    at += 1;
  }
  return true;
}

/** Who does what the verb at `verb` says, when other words stand between: the first actor of the clause, if no other verb claims it. */
export function clauseSubject(scope: Scope, verb: number): Subject | null {
  const until = verbGroupStart(scope, verb);
  if (until < scope.from) return null;
  let start = until;
  while (start > scope.from && verb - start < LONGEST && !opens(scope, start - 1)) start -= 1;
  if (start > scope.from && verb - start >= LONGEST) return null;
  for (let at = start; at <= until; at += 1) {
    const before = lower(scope, at - 1);
    const inside = at > start && (prepositions.has(before) || token(scope, at - 1)?.kind === "possessive");
    const item = token(scope, at);
    if (item?.text === '"') return null;
    if (inside || item?.kind !== "word") continue;
    if (/^(?:which|who|whose|whom)$/.test(item.lower)) return null;
    const sides = sidesFrom(scope, at);
    const last = sides.at(-1)?.last ?? -1;
    if (sides.length === 0) {
      // A pronoun or a verb before any actor: somebody else is the subject.
      if (/^(?:he|she|it|they|we|i|you)$/.test(item.lower) || (isOnlyFinite(scope, at) && at > start)) return null;
      continue;
    }
    if (last > until) return null;
    // "by Chad", "of the Front" inside an opening phrase: skip to what follows it.
    if (at > start && /^(?:the|a|an)$/.test(item.lower) && prepositions.has(before)) continue;
    return reaches(scope, last + 1, until) ? { sides, from: at } : null;
  }
  return null;
}
