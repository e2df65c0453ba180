import { roleNouns } from "../../nlp/gazetteer/roles.ts";
import { verbForms } from "../../nlp/gazetteer/verbs.ts";
import { auxiliaries, conjunctions, determiners, numberWords, prepositions } from "../../nlp/gazetteer/words.ts";
import { actorNouns, isPost } from "./actor-nouns.ts";
import { lordOf } from "./after-name.ts";
import { pluralOwner, sideFrom } from "./noun-phrase.ts";
import { isAdjective } from "./phrase-words.ts";
import { definiteAt } from "./reference.ts";
import { lower, nameEnding, type Scope, type Side, shown, token, typeOf, words } from "./scope.ts";

/** A list of actors from token `at`: "Egypt, the United Arab Emirates (UAE), Russia, and France". A comma alone is an apposition. */
export function sidesFrom(scope: Scope, at: number, closed = false): Side[] {
  const first = sideFrom(scope, at);
  if (!first) return [];
  const list = [first];
  let sure = 1;
  let end = first.last;
  for (let hops = 0; hops < 12; hops += 1) {
    let next = end + 1;
    const comma = lower(scope, next) === ",";
    if (comma) next += 1;
    const joint = jointAt(scope, next);
    const and = joint > 0;
    next += joint;
    if (!comma && !and) break;
    // "backed by X and by Y": the preposition may be said again.
    if (
      and &&
      at > scope.from &&
      /^(?:by|from)$/.test(lower(scope, next)) &&
      lower(scope, next) === lower(scope, at - 1)
    )
      next += 1;
    const more = sideFrom(scope, next);
    if (!more) break;
    // "backs the fund, and Jan, its treasurer, put …": the comma begins a clause.
    if (comma && and && list.length === 1 && !closed && /^(?:,|is|was|has|had)$/.test(lower(scope, more.last + 1)))
      break;
    // "… and Turkey supporting Y": a new clause, not one more of the list.
    if (and && !closed && isVerbAhead(scope, more.last + 1, list.length === 1)) break;
    list.push(more);
    end = more.last;
    if (and || closed) {
      sure = list.length;
      if (!and) continue;
      if (!(lower(scope, end + 1) === ",")) break;
    }
  }
  const whole = list.slice(0, Math.max(1, sure));
  // "two Prague banks, Koruna and Kredit": the names say who the two are.
  return whole.length > 1 &&
    first.type === "group" &&
    token(scope, first.first)?.lower !== "the" &&
    countsMore(scope, first)
    ? whole.slice(1)
    : whole;
}

const countsMore = (scope: Scope, side: Side): boolean =>
  token(scope, side.first)?.kind === "number" ||
  numberWords.has(lower(scope, side.first)) ||
  lower(scope, side.first) === "both";

/** How many words join one more to a list: "and", "as well as", "along with"; 0 when none does. */
function jointAt(scope: Scope, at: number): number {
  if (/^(?:and|or|&)$/.test(lower(scope, at))) return 1;
  const two = `${lower(scope, at)} ${lower(scope, at + 1)}`;
  if (two === "as well") return lower(scope, at + 2) === "as" ? 3 : 0;
  return /^(?:along|together) with$|^but also$/.test(two) ? 2 : 0;
}

const isVerbAhead = (scope: Scope, at: number, finite: boolean): boolean => {
  const next = lower(scope, at);
  return (
    (finite && auxiliaries.has(next)) ||
    verbForms(next).some((form) => form.form === "ing" || (finite && (form.form === "past" || form.form === "third")))
  );
};

/** The actor whose noun phrase ends at token `at`. */
export function sideEnding(scope: Scope, at: number, after: "any" | "with" | "nothing" = "nothing"): Side | null {
  let last = at;
  if (token(scope, last)?.text === ")") {
    while (last > scope.from && token(scope, last)?.text !== "(") last -= 1;
    last -= 1;
  }
  const name = nameEnding(scope, last);
  const post = officeEnding(scope, last);
  if (post) return post;
  if (name && (typeOf(name) || name.type === "demonym")) {
    if (name.type === "demonym") return null;
    const type = typeOf(name);
    const titleWords = name.title ? name.title.split(" ").length : 0;
    const before = name.first - titleWords - 1;
    const members = token(scope, before)?.kind === "possessive" ? nameEnding(scope, before - 1) : null;
    // "the Farmers' List": a plural owner is part of what the body is called.
    if (members && type && pluralOwner(scope, members))
      return { name: words(scope, members.first, name.last), first: members.first, last: at, type: "org" };
    if (token(scope, before)?.kind === "possessive" && name.type !== "org") return null;
    // "the Duke of Burgundy": a title with its land.
    const title = lower(scope, before) === "of" ? nameEnding(scope, before - 1) : null;
    if (title?.type === "role") {
      const lord = lordOf(scope, title, title.first);
      if (lord) return prepositions.has(lower(scope, title.first - 1)) && after !== "any" ? null : lord;
    }
    // "the government in Tripoli", "mercenaries from Wagner": the head stands further left.
    const governor = determiners.has(lower(scope, before)) ? before - 1 : before;
    if (after === "any" || (after === "with" && lower(scope, governor) === "with"))
      return type ? { name: shown(scope, name), first: name.first - titleWords, last: at, type } : null;
    if (lower(scope, governor) === "under") return sideEnding(scope, governor - 1);
    if (prepositions.has(lower(scope, governor)) && !/^(?:since|until|while|as|than)$/.test(lower(scope, governor))) {
      const preposition = /^(?:in|of|from)$/.test(lower(scope, before))
        ? before
        : /^(?:in|of|from)$/.test(lower(scope, before - 1))
          ? before - 1
          : -1;
      if (preposition > 0 && actorNouns.has(lower(scope, preposition - 1))) {
        const group = groupEnding(scope, preposition - 1);
        if (group && group.last >= name.last) return group;
        return group ? { ...group, name: `${group.name} ${words(scope, preposition, name.last)}`, last: at } : null;
      }
      return null;
    }
    return type ? { name: shown(scope, name), first: name.first - titleWords, last: at, type } : null;
  }
  const known = definiteAt(scope, last - 1, after === "any");
  if (known) return known;
  // "Ann Lee's campaign": read from its owner, who is the side.
  const owner = token(scope, last - 1)?.kind === "possessive" ? nameEnding(scope, last - 2) : null;
  const group =
    actorNouns.has(lower(scope, last)) && (!token(scope, last)?.cap || last === scope.from)
      ? groupEnding(scope, last)
      : null;
  if (group || !owner) return group;
  const side = sideFrom(scope, owner.first - (owner.title ? owner.title.split(" ").length : 0));
  return side && side.last >= last ? side : null;
}

function groupEnding(scope: Scope, head: number): Side | null {
  let first = head;
  while (first - 1 >= scope.from && head - first < 6) {
    const left = token(scope, first - 1);
    if (
      !left ||
      left.kind === "mark" ||
      prepositions.has(left.lower) ||
      (left.kind !== "possessive" && auxiliaries.has(left.lower)) ||
      conjunctions.has(left.lower)
    )
      break;
    if (
      left.kind === "word" &&
      !left.cap &&
      // "the works council": what follows an article is no verb.
      !determiners.has(lower(scope, first - 2)) &&
      verbForms(left.lower).some((form) => form.form === "past" || form.form === "third")
    )
      break;
    first -= 1;
    if (determiners.has(left.lower)) break;
  }
  const side = sideFrom(scope, first);
  return side && side.last >= head ? side : null;
}

/** "the carmaker Borgo": where the noun phrase begins that a name closes. */
function classStart(scope: Scope, start: number): number {
  const noun = lower(scope, start - 1);
  if (token(scope, start - 1)?.cap || !(actorNouns.has(noun) || isPost(noun))) return start;
  for (let left = start - 2; left >= start - 5; left -= 1) {
    if (determiners.has(lower(scope, left))) return left;
    if (token(scope, left)?.kind !== "word" || prepositions.has(lower(scope, left))) return left + 1;
  }
  return start - 1;
}

/** The list that ends at token `at`, from left to right: "Turkey and Russia", "X, Y and Z"; "Russian and Syrian mercenaries" is two. */
export function sidesEnding(scope: Scope, at: number, after: "any" | "with" | "nothing" = "nothing"): Side[] {
  const last = sideEnding(scope, at, after);
  if (!last) return [];
  const list = [last];
  let start = last.first;
  start = articleBefore(scope, start);
  let clause = false;
  for (let hops = 0; hops < 10; hops += 1) {
    start = classStart(scope, start);
    const joint = lower(scope, start - 1);
    const wide =
      joint === "as" && lower(scope, start - 2) === "well"
        ? 2
        : joint === "with" && /^(?:along|together)$/.test(lower(scope, start - 2))
          ? 1
          : 0;
    start -= wide;
    const and = joint === "and" || joint === "or" || wide > 0;
    const comma = joint === "," && hops > 0;
    if (!and && !comma) break;
    let end = start - 2;
    // "X helped Y, and Z paid": a comma before "and" lists three, or begins a clause.
    if (and && lower(scope, end) === ",") {
      clause = hops === 0;
      end -= 1;
    }
    const owner = nameEnding(scope, end);
    const group = / (\S+)$/.exec(last.name)?.[1];
    if (owner?.type === "demonym" && hops === 0 && last.type === "group" && group) {
      list.unshift({ name: `${owner.text} ${group}`, first: owner.first, last: last.last, type: "group" });
      start = owner.first;
      continue;
    }
    const more = sideEnding(scope, end, after);
    if (!more) break;
    list.unshift(more);
    start = more.first;
    start = articleBefore(scope, start);
  }
  if (clause && list.length === 2 && start > scope.from) return [last];
  return list;
}

/** Before a name's adjectives and article: "and the liberal NEOS". */
function articleBefore(scope: Scope, start: number): number {
  let at = start;
  while (start - at < 3 && isAdjective(scope, at - 1)) at -= 1;
  return lower(scope, at - 1) === "the" ? at - 1 : start;
}

/** "the Ottoman sultan", "the Libyan prime minister" as a subject. */
function officeEnding(scope: Scope, last: number): Side | null {
  if (token(scope, last)?.cap || !roleNouns.has(lower(scope, last))) return null;
  const state =
    nameEnding(scope, last - 1) ?? (lower(scope, last - 1) === "prime" ? nameEnding(scope, last - 2) : null);
  if (state?.type !== "demonym") return null;
  const side = sideFrom(scope, state.first);
  return side?.last === last ? side : null;
}
