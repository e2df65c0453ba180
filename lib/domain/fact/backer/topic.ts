import { lower, type Scope, type Side } from "./scope.ts";
import { mainSubject } from "./subject.ts";

/** Whom the sentence before is about, for a sentence that goes on with "he" or "it". */
export interface Topic {
  readonly side: Side;
  /** No other person stands beside it: "he" can mean nobody else. */
  readonly alone: boolean;
}

const opening = /^(?:he|she|it|they)$/;

/** What a sentence is about: its subject, or, when it opens with a pronoun, what the one before was about. */
export function topicOf(scope: Scope, before: Topic | null): Topic | null {
  const persons = new Set(
    scope.paragraph.names
      .filter((name) => name.type === "person" || (name.type === "unknown" && name.text.includes(" ")))
      .map((name) => name.text.split(" ").at(-1)),
  );
  if (opening.test(lower(scope, scope.from))) return persons.size === 0 ? before : null;
  const sides = mainSubject(scope, scope.to)?.sides ?? [];
  const [side] = sides;
  if (!side || sides.length > 1) return null;
  const isPerson = side.type === "person" || (side.type === "unknown" && side.name.includes(" "));
  return { side, alone: persons.size <= (isPerson ? 1 : 0) };
}

/** The subject a pronoun at `at` stands for. */
export function meantBy(scope: Scope, at: number): Side | null {
  const { topic } = scope.context;
  const word = lower(scope, at);
  if (!topic || at - scope.from > 6) return null;
  const { side } = topic;
  const person = side.type === "person" || (side.type === "unknown" && side.name.includes(" "));
  if (/^(?:he|she)$/.test(word)) return person && topic.alone ? { ...side, first: at, last: at } : null;
  if (word === "it")
    return side.type === "state" || side.type === "org" || (side.type === "unknown" && !person)
      ? { ...side, first: at, last: at }
      : null;
  if (word === "they") return side.type === "group" && /s$/.test(side.name) ? { ...side, first: at, last: at } : null;
  return null;
}
