import { type Actors, canonicalName } from "../../nlp/actors.ts";
import type { Paragraph } from "../../nlp/analyse.ts";
import { lookup } from "../../nlp/gazetteer/lookup.ts";
import { orgHeads, thingHeads } from "../../nlp/gazetteer/organisations.ts";
import type { Name } from "../../nlp/names.ts";
import type { Token } from "../../nlp/token.ts";
import { actorNouns } from "./actor-nouns.ts";
import type { Hit } from "./patterns/hit.ts";
import type { Topic } from "./topic.ts";

/** One side of a relation: somebody who can back or be backed. `first`/`last` are token indices. */
export interface Side {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** "unknown": a name that nothing shows to be a person or a body. */
  readonly type: "state" | "org" | "person" | "group" | "unknown";
}

export interface Scope {
  readonly paragraph: Paragraph;
  readonly actors: Actors;
  /** Token indices of the sentence, inclusive. */
  readonly from: number;
  readonly to: number;
  /** What the document said before, for "the commission", "her" and "its". */
  readonly context: Context;
}

export interface Context {
  /** The one actor the document calls by a noun: "commission" → "Arid Regions Commission"; null when it calls two so. */
  readonly called: (noun: string) => string | null;
  /** Bodies and other names that the document prints, for a compound made of one. */
  readonly known: ReadonlySet<string>;
  /** Names of the sentence before, outside quotations. */
  readonly previous: readonly Name[];
  /** Whom the sentence before tells to be backed or funded, when that is one. */
  readonly carried: string | null;
  /** The last relation told, for "X followed suit". */
  readonly last: Hit | null;
  /** Whom the sentence before is about, for "it" and "he". */
  readonly topic: Topic | null;
}

export const token = (scope: Scope, at: number): Token | undefined =>
  at >= scope.from && at <= scope.to ? scope.paragraph.tokens[at] : undefined;

export const lower = (scope: Scope, at: number): string => token(scope, at)?.lower ?? "";

export const words = (scope: Scope, first: number, last: number): string =>
  scope.paragraph.prose.text.slice(scope.paragraph.tokens[first]?.start, scope.paragraph.tokens[last]?.end);

export const nameFrom = (scope: Scope, first: number): Name | null =>
  scope.paragraph.names.find((name) => name.first === first) ?? null;

export const nameEnding = (scope: Scope, last: number): Name | null =>
  scope.paragraph.names.find((name) => name.last === last) ?? null;

/** A run that only looks like a place or an event by its first word ("Gulf Minerals", "Danish Postcode Lottery") may be a body. */
const isBody = (text: string): boolean => {
  const tail = text.split(" ").at(-1)?.toLowerCase() ?? "";
  return text.includes(" ") && (actorNouns.has(tail) || !thingHeads.has(tail)) && !/\d/.test(text);
};

export const typeOf = (name: Name): Side["type"] | null => {
  if (name.type === "state" || name.type === "org" || name.type === "person") return name.type;
  if (name.type === "place" && lookup(name.text)?.type === "capital") return "state";
  if (name.type === "thing") return isBody(name.text) ? "unknown" : null;
  return name.type === "unknown" ? "unknown" : null;
};

const ordinal = /^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)$/;

/** The name an answer shows; a number is part of a body's ("the Second Brigade"). */
export const shown = (scope: Scope, name: Name): string => {
  const own = canonicalName(scope.actors, name);
  // "the Council": the one body that the document calls so in full.
  const text =
    name.first === name.last && own === name.text && orgHeads.has(own.toLowerCase()) && !lookup(own)
      ? (scope.context.called(own.toLowerCase()) ?? own)
      : own;
  const before = scope.paragraph.tokens[name.first - 1];
  return before && ordinal.test(before.text) && scope.paragraph.tokens[name.first - 2]?.lower === "the"
    ? `${before.text} ${text}`
    : text;
};

/** A person whose title begins at the token: the run's title is no part of the name. */
export const titled = (scope: Scope, at: number): Name | null => {
  const start = scope.paragraph.tokens[at]?.start ?? -1;
  return (
    scope.paragraph.names.find(
      (name) =>
        name.title !== null && name.start > start && start >= name.start - name.title.length - 1 && name.first - at < 8,
    ) ?? null
  );
};
