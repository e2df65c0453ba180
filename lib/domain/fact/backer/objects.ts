import { actorNouns } from "./actor-nouns.ts";
import type { Wanted } from "./lexicon/verbs.ts";
import { definiteAt, possessorAt, pronounAt } from "./reference.ts";
import { lower, nameFrom, type Scope, type Side, shown, titled, token, typeOf } from "./scope.ts";
import { sidesFrom } from "./side-lists.ts";

export const suits = (side: Side, object: Wanted): boolean => {
  if (object === "any") return true;
  if (side.type === "person") return false;
  // A single unknown name may be a team or a pupil; one that ends in "Brigade" is a body.
  return (
    object === "body" || side.type !== "unknown" || actorNouns.has(side.name.split(" ").at(-1)?.toLowerCase() ?? "")
  );
};

/** The object: actors that suit the verb, or the one person or body that a pronoun can mean. */
export function objectsFrom(scope: Scope, at: number, object: Wanted = "any"): Side[] {
  const first = lower(scope, at) === "both" ? at + 1 : at;
  const sides = sidesFrom(scope, first);
  if (sides.length > 0) return sides.every((side) => suits(side, object)) ? sides : [];
  const meant = pronounAt(scope, at);
  return meant && suits(meant, object) ? [meant] : [];
}

/** "Y's", "his": whose the thing is that the frame goes on to name; `last` is the possessive itself. */
export function ownerAt(scope: Scope, at: number): Side | null {
  const meant = possessorAt(scope, at);
  if (meant) return meant;
  const start = lower(scope, at) === "the" ? at + 1 : at;
  const name = nameFrom(scope, start) ?? titled(scope, start);
  const type = name ? typeOf(name) : null;
  if (name && type)
    return token(scope, name.last + 1)?.kind === "possessive"
      ? { name: shown(scope, name), first: at, last: name.last + 1, type }
      : null;
  const called = definiteAt(scope, at, true);
  const side = called ?? sidesFrom(scope, at)[0];
  return side && token(scope, side.last + 1)?.kind === "possessive" ? { ...side, last: side.last + 1 } : null;
}
