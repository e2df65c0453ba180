import { lookup } from "../../nlp/gazetteer/lookup.ts";
import { roleNouns } from "../../nlp/gazetteer/roles.ts";
import { determiners, numberWords } from "../../nlp/gazetteer/words.ts";
import type { Name } from "../../nlp/names.ts";
import { actorNouns, isPlural, isPost } from "./actor-nouns.ts";
import { holderAfter, isModel, isNumberWord, lordOf } from "./after-name.ts";
import { standingOf } from "./lexicon/people.ts";
import { isAdjective, isModifier, isNoun, quantifier } from "./phrase-words.ts";
import { definiteAt } from "./reference.ts";
import { lower, nameFrom, type Scope, type Side, shown, titled, token, typeOf, words } from "./scope.ts";

const troops =
  /^(?:forces?|militias?|troops|fighters|men|soldiers|army|armies|units|side|camp|ranks|allies|rebels|insurgents)$/;

const rule = /^(?:government|regime|administration|authorities|cabinet|leadership|council)$/;

/** What a person or state does, so close to it that backing the one is backing the other. */
const deed =
  /^(?:offer|takeover|cause|war|offensive|campaign|assault|operations?|position|bid|candidacy|presidency|invasion|independence|(?:air)?base|airbase|struggle|appointment|nomination|election|re-election|rebellion|uprising|leadership|side|rule|resistance)$/;

/** Nouns that a state or body is told by: "the Turkish government", "Kremlin officials". */
const states =
  /^(?:government|authorities|state|army|military|leadership|parliament|presidency|troops|forces|officials)$/;

/** The noun phrase that starts at a name, read to its head: an actor, or null when its head is something else ("NATO intervention"). */
function fromName(scope: Scope, name: Name, start: number): Side | null {
  const type = name.type === "demonym" ? null : typeOf(name);
  let next = name.last + 1;
  if (token(scope, next)?.kind === "possessive") return owned(scope, name, start, next + 1);
  // "the Wagner company's mercenaries", "Qasimi's NPA militias"
  let adjective = next;
  while (
    name.type === "demonym" &&
    token(scope, adjective) &&
    adjective - next < 3 &&
    !actorNouns.has(lower(scope, adjective)) &&
    isModifier(scope, adjective)
  )
    adjective += 1;
  if (name.type === "demonym") {
    // "the Libyan commander", "the Syrian president, X".
    const office = officeAfter(scope, name, start, next);
    if (office) return office;
    const head = nameFrom(scope, adjective);
    if (head && adjective > next - 1 && typeOf(head) && !actorNouns.has(lower(scope, adjective)))
      return fromName(scope, head, head.first);
    if (!actorNouns.has(lower(scope, adjective))) return null;
    // "Syrian government forces": the state's name of one kind, and a group after it.
    if (
      actorNouns.has(lower(scope, adjective + 1)) &&
      !token(scope, adjective + 1)?.cap &&
      isNoun(scope, adjective + 1)
    )
      return withPlace(scope, {
        name: words(scope, name.first, adjective + 1),
        first: start,
        last: adjective + 1,
        type: "group",
      });
    // "the Jordanian potash firm Dead Sea Green": the class tells what the name is.
    const called = nameFrom(scope, adjective + 1);
    if (called && called.type !== "demonym" && typeOf(called)) return fromName(scope, called, start);
    if (
      states.test(lower(scope, adjective)) &&
      adjective === next &&
      !/^(?:troops|forces|army|opposition)$/.test(lower(scope, adjective))
    )
      return { name: name.canonical, first: start, last: adjective, type: "state" };
    return withPlace(scope, {
      name: words(scope, name.first, adjective),
      first: start,
      last: adjective,
      type: "group",
    });
  }
  if (!type) return placeGroup(scope, name, start, next);
  let last = name.last;
  if (actorNouns.has(lower(scope, next)) && (isNoun(scope, next) || true) && !token(scope, next)?.cap) {
    const head = lower(scope, next);
    last = next;
    if (actorNouns.has(lower(scope, next + 1)) && isNoun(scope, next + 1)) last = next + 1;
    if (type === "person" || rule.test(head)) {
      if (type === "state" && states.test(head)) return { name: shown(scope, name), first: start, last, type };
      return { name: words(scope, name.first, last), first: start, last, type: "group" };
    }
    if (/^(?:mercenaries|contractors|family|dynasty|clan)$/.test(head))
      return { name: words(scope, name.first, last), first: start, last, type: "group" };
    // "two Prague banks": not the state, but somebody in it; "the Varn guilds", "the Brandt family" are told with their name.
    // "the Kurdish forces": a people is told with what of it is meant.
    if (
      type !== "state" &&
      name.first === name.last &&
      !rule.test(head) &&
      (/(?:ish|ian|ese)$/.test(name.text) ||
        (name.text.endsWith("an") && /^(?:army|armies|fleet|navy|forces|troops|rebels|guards)$/.test(head)))
    )
      return withPlace(scope, { name: words(scope, name.first, last), first: start, last, type: "group" });
    // "the Oromo rebels": a people or a town tells which; "the M23 rebels" are called by their own name.
    const called =
      type === "org" && (name.first !== name.last || lookup(name.text) || /^\p{Lu}{2,}|\d/u.test(name.text));
    if (
      (type === "state" || type === "unknown" || (type === "org" && !called)) &&
      !states.test(head) &&
      (head.endsWith("s") || /^(?:family|dynasty|clan|house)$/.test(head))
    )
      return { name: words(scope, name.first, last), first: start, last, type: "group" };
    return withPlace(scope, { name: shown(scope, name), first: start, last, type });
  }
  if (token(scope, next)?.text === "(") {
    // "United Arab Emirates (UAE)": the bracket belongs to the name.
    if (token(scope, next + 2)?.text === ")") last = next + 2;
    next = last + 1;
  }
  if (last === name.last && isNoun(scope, next) && !isNumberWord(lower(scope, next))) return null;
  return { name: shown(scope, name), first: start, last, type };
}

/** "Lund bankers": people told by their town. */
const placeGroup = (scope: Scope, name: Name, start: number, at: number): Side | null =>
  name.type === "place" && isPlural(lower(scope, at)) && !token(scope, at)?.cap
    ? { name: words(scope, name.first, at), first: start, last: at, type: "group" }
    : null;

function owned(scope: Scope, owner: Name, start: number, at: number): Side | null {
  const type = owner.type === "demonym" ? null : typeOf(owner);
  let head = at;
  while (
    head <= scope.to &&
    head - at < 5 &&
    isModifier(scope, head) &&
    !actorNouns.has(lower(scope, head)) &&
    !deed.test(lower(scope, head))
  )
    head += 1;
  // "Prague's city hall": two nouns for a body.
  if (actorNouns.has(lower(scope, head)) && actorNouns.has(lower(scope, head + 1)) && isNoun(scope, head + 1))
    head += 1;
  const inner = nameFrom(scope, head);
  // "the Teachers' Union": a plural owner is part of what the body is called.
  if (inner && head === at && pluralOwner(scope, owner) && typeOf(inner))
    return { name: words(scope, owner.first, inner.last), first: start, last: inner.last, type: "org" };
  if (inner && typeOf(inner)) return fromName(scope, inner, start);
  // "Moscow's long-time ally, President X": the apposition names the actor.
  for (let ally = at; ally <= at + 4; ally += 1) {
    if (!/^(?:ally|client|partner|proxy|protégé|rival|enemy|opponent)$/.test(lower(scope, ally))) continue;
    const named =
      lower(scope, ally + 1) === ","
        ? (nameFrom(scope, ally + 2) ?? titled(scope, ally + 2))
        : (nameFrom(scope, ally + 1) ?? titled(scope, ally + 1));
    return named && typeOf(named) && named.first - ally < 6 ? fromName(scope, named, start) : null;
  }
  const word = lower(scope, head);
  if (!type) return null;
  if (type === "person" && /^(?:other|foreign|external|international|main)$/.test(lower(scope, at))) return null;
  const next = token(scope, head + 1);
  if (next?.lower === "base" && word === "air")
    return { name: shown(scope, owner), first: start, last: head + 1, type };
  if (type === "person" || type === "org" || type === "unknown") {
    if (troops.test(word) || deed.test(word)) return { name: shown(scope, owner), first: start, last: head, type };
  }
  if (rule.test(word))
    return withPlace(scope, {
      name: type === "state" && head === at ? shown(scope, owner) : words(scope, owner.first, head),
      first: start,
      last: head,
      type: type === "state" && head === at ? "state" : "group",
    });
  if (type === "state" && /^(?:forces|troops|army|military|government)$/.test(word))
    return { name: shown(scope, owner), first: start, last: head, type };
  // "Peru's president, X," is X; "Spain's king" has no other name here.
  if (roleNouns.has(word) && head - at < 3) {
    const next = lower(scope, head + 1) === "," ? head + 2 : head + 1;
    const holder = nameFrom(scope, next) ?? titled(scope, next);
    if (holder && typeOf(holder) === "person") return fromName(scope, holder, start);
    if (type === "state" && !isNoun(scope, head + 1))
      return { name: words(scope, owner.first, head), first: start, last: head, type: "group" };
  }
  // "the firm's board", "Malaysia's ruling party": its own side, told with its owner. "Y's opponents" are not Y.
  if (
    actorNouns.has(word) &&
    standingOf(word) === null &&
    (type === "state" || head - at < 2) &&
    !isNoun(scope, head + 1)
  )
    return { name: words(scope, owner.first, head), first: start, last: head, type: "group" };
  return null;
}

/** "Teachers'", "Oil Workers'": members, not somebody's. */
export const pluralOwner = (scope: Scope, owner: Name): boolean =>
  token(scope, owner.last + 1)?.text === "'" &&
  owner.type !== "person" &&
  owner.type !== "state" &&
  (owner.first === owner.last || actorNouns.has(owner.text.split(" ").at(-1)?.toLowerCase() ?? ""));

/** "the government in Tripoli": a body known by its seat keeps it. */
function withPlace(scope: Scope, side: Side): Side {
  if (side.type !== "group" || !/^(?:in|of|from)$/.test(lower(scope, side.last + 1))) return side;
  let at = side.last + 2;
  if (determiners.has(lower(scope, at))) at += 1;
  // "the government of President X": told by its seat or by its head.
  const place = nameFrom(scope, at) ?? titled(scope, at);
  if (!place || place.type === "demonym" || token(scope, place.last + 1)?.kind === "possessive") return side;
  return { ...side, name: words(scope, firstWord(scope, side), place.last), last: place.last };
}

const firstWord = (scope: Scope, side: Side): number =>
  determiners.has(lower(scope, side.first)) ? side.first + 1 : side.first;

/** The actor whose noun phrase begins at token `at`; null when its head is no actor. */
export function sideFrom(scope: Scope, at: number): Side | null {
  let index = at;
  if (/^(?:his|her|its|their|our|my)$/.test(lower(scope, index))) return ofTheirs(scope, at);
  const known = definiteAt(scope, at);
  if (known) return known;
  let determined = false;
  while (index <= scope.to && index - at < 6) {
    const name =
      scope.paragraph.names.find((candidate) => candidate.first <= index && index <= candidate.last) ??
      titled(scope, index);
    if (name && name.first >= index) {
      // "14 MiG 29", "six Pantsir systems": what is counted is a thing.
      if (index > at && token(scope, index - 1)?.kind === "number" && name.type !== "demonym") return null;
      if (isModel(scope, name)) return null;
      const noble = name.type === "role" ? lordOf(scope, name, at) : null;
      if (noble) return noble;
      return fromName(scope, name, at);
    }
    // "the charity Warm Homes", "the insurer Mutua": the class tells what the name is.
    const called = actorNouns.has(lower(scope, index)) && !token(scope, index)?.cap ? nameFrom(scope, index + 1) : null;
    if (called && called.type !== "demonym" && typeOf(called)) return fromName(scope, called, at);
    if (
      actorNouns.has(lower(scope, index)) &&
      !actorNouns.has(lower(scope, index + 1)) &&
      !nameFrom(scope, index + 1)
    ) {
      const first = determined ? at + 1 : at;
      if (
        index === first &&
        !/^(?:opposition|rebels|insurgents)$/.test(lower(scope, index)) &&
        !isPlural(lower(scope, index)) &&
        !/^(?:in|of|from)$/.test(lower(scope, index + 1))
      )
        return null;
      // "the hospital workers' union": the members are part of what the body is called.
      if (token(scope, index + 1)?.text === "'" && actorNouns.has(lower(scope, index + 2))) {
        const name = words(scope, first, index + 2);
        return { name, first: at, last: index + 2, type: "group" };
      }
      // "six investors": nobody can say which.
      if (isCounted(scope, at)) return null;
      const side: Side = { name: words(scope, first, index), first: at, last: index, type: "group" };
      const placed = withPlace(scope, side);
      return index === first && placed === side && !isPlural(lower(scope, index)) ? null : placed;
    }
    // "the hostile offer of X", "the candidacy of X": backing what somebody does is backing him.
    const made = /^(?:takeover|bid|offer)$/.test(lower(scope, index)) && /^(?:of|for)$/.test(lower(scope, index + 1));
    if (determined && deed.test(lower(scope, index)) && (made || /^(?:of|by|from)$/.test(lower(scope, index + 1))))
      return made || lower(scope, index) === "takeover" ? taker(scope, index) : sideFrom(scope, index + 2);
    // "the owner, Victor Lund": the post's holder is the actor.
    if (isPost(lower(scope, index)) && !token(scope, index)?.cap) {
      const next = lower(scope, index + 1) === "," ? index + 2 : index + 1;
      const holder = nameFrom(scope, next) ?? titled(scope, next);
      if (holder && holder.first - next < 4) return fromName(scope, holder, at);
      const told = determined ? holderAfter(scope, index) : null;
      if (told) return fromName(scope, told, at);
      return determined && roleNouns.has(lower(scope, index)) ? postOf(scope, at, index) : null;
    }
    if (determiners.has(lower(scope, index)) && index === at) {
      if (
        /^(?:no|any|some|several|many|both|each|every|few|this|that|these|those|another|all)$/.test(lower(scope, index))
      )
        return null;
      determined = true;
    } else if (
      !isAdjective(scope, index) &&
      !leadsToPost(scope, index) &&
      !(token(scope, index)?.kind === "number") &&
      !isNounModifier(scope, index, determined && index === at + 1)
    )
      return null;
    index += 1;
  }
  return null;
}

/** "the takeover by X", "the takeover of Y by X": it is X who is backed or opposed in it, never Y. */
function taker(scope: Scope, at: number): Side | null {
  if (lower(scope, at + 1) === "by") return sideFrom(scope, at + 2);
  const taken = sideFrom(scope, at + 2);
  // "the offer of X" is X's own, "the takeover of X" is not.
  if (
    taken &&
    lower(scope, at + 1) === "of" &&
    lower(scope, at) !== "takeover" &&
    lower(scope, taken.last + 1) !== "by"
  )
    return taken;
  return taken && lower(scope, taken.last + 1) === "by" ? sideFrom(scope, taken.last + 2) : null;
}

const office =
  /^(?:president|king|queen|emperor|empress|sultan|premier|chancellor|commander|leader|ruler|dictator|shah|emir|tsar|pope|monarch|strongman|warlord)$/;

/** A post with its state: the name that stands with it, the one holder the document knows, or the words themselves. */
function officeAfter(scope: Scope, state: Name, start: number, at: number): Side | null {
  const two = lower(scope, at) === "prime" && lower(scope, at + 1) === "minister";
  const head = two ? at + 1 : at;
  if (token(scope, head)?.cap || !(two || office.test(lower(scope, head)))) return null;
  const next = lower(scope, head + 1) === "," ? head + 2 : head + 1;
  const named = nameFrom(scope, next) ?? titled(scope, next);
  const stops = /^[,.;]?$/.test(lower(scope, (named?.last ?? 0) + 1));
  if (named && (typeOf(named) === "person" || (typeOf(named) === "unknown" && (stops || next === head + 1))))
    return fromName(scope, named, start);
  if (next === head + 1 && (named || isNoun(scope, next) || token(scope, next)?.kind === "possessive")) return null;
  const known = scope.context.called(two ? "prime minister" : lower(scope, head));
  return { name: known ?? words(scope, state.first, head), first: start, last: head, type: known ? "person" : "group" };
}

/** "casino heiress Ann Lee", "talk-radio host Tom Price": a noun before the post before a name. */
const leadsToPost = (scope: Scope, at: number): boolean =>
  isPost(lower(scope, at + 1)) && !token(scope, at + 1)?.cap && token(scope, at + 2)?.cap === true && isNoun(scope, at);

/** "the bishop of Oss": a post with its place stands for its holder; a bare "the bishop" is told by his name elsewhere. */
function postOf(scope: Scope, at: number, head: number): Side | null {
  if (lower(scope, at) !== "the") return null;
  // "the archbishop": the document names nobody so, or the name would stand here.
  if (lower(scope, head + 1) !== "of")
    return head === at + 1 && token(scope, head + 1)?.kind !== "possessive" && !isNoun(scope, head + 1)
      ? { name: words(scope, head, head), first: at, last: head, type: "group" }
      : null;
  const place = nameFrom(scope, lower(scope, head + 2) === "the" ? head + 3 : head + 2);
  if (!place || place.type === "demonym" || token(scope, place.last + 1)?.kind === "possessive") return null;
  return { name: words(scope, at + 1, place.last), first: at, last: place.last, type: "group" };
}

/** "its leader, Ann Lee", "their rival Tom Price": the name in the apposition. */
function ofTheirs(scope: Scope, at: number): Side | null {
  for (let head = at + 1; head <= at + 4; head += 1) {
    if (!isPost(lower(scope, head)) && !actorNouns.has(lower(scope, head)) && standingOf(lower(scope, head)) === null)
      continue;
    const next = lower(scope, head + 1) === "," ? head + 2 : head + 1;
    const named = nameFrom(scope, next) ?? titled(scope, next);
    if (named) return named.first - next < 4 ? fromName(scope, named, at) : null;
  }
  return null;
}

const isCounted = (scope: Scope, at: number): boolean =>
  token(scope, at)?.kind === "number" || numberWords.has(lower(scope, at));

/** "rebel militias", "opposition party": one noun right before the group's head; after an article even one that looks like a verb ("the works council"). */
const isNounModifier = (scope: Scope, at: number, safe: boolean): boolean => {
  const next = token(scope, at);
  return (
    next?.kind === "word" &&
    !next.cap &&
    (actorNouns.has(lower(scope, at + 1)) || deed.test(lower(scope, at + 1))) &&
    (safe || isNoun(scope, at)) &&
    !quantifier.test(next.lower)
  );
};
