import type { AcronymPair } from "./acronyms.ts";
import { fold, surnameKey } from "./fold.ts";
import { lookup } from "./gazetteer/lookup.ts";
import { evidence, lastWord, type Name } from "./names.ts";
import type { Token } from "./token.ts";

/** Who is who in one document: full names of surnames, long forms of acronyms, aliases for typed answers. */
export interface Actors {
  /** Full name of a person for a mention's words, or null when two people share them. */
  readonly personOf: ReadonlyMap<string, string | null>;
  readonly longOf: ReadonlyMap<string, string>;
  readonly shortOf: ReadonlyMap<string, string>;
  /** Short forms printed with two different long forms: never expanded. */
  readonly disputed: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly orgs: ReadonlySet<string>;
}

interface Paragraph {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}

interface Votes {
  text: string;
  person: number;
  place: number;
  org: number;
}

const notPerson =
  /\b(?:Eastern|Western|Northern|Southern|Central|Middle|International|National|Foreign|Federal|Royal|New|Great|World|Program|Programme|Relations|Affairs|Studies|Politics)\b/;

function votesOf(paragraphs: readonly Paragraph[]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const { tokens, names } of paragraphs) {
    for (const name of names) {
      if (name.type !== "person" && name.type !== "unknown") continue;
      const key = fold(name.text);
      const vote = votes.get(key) ?? { text: name.text, person: 0, place: 0, org: 0 };
      const seen = evidence(tokens, name);
      vote.person += seen.person;
      vote.place += seen.place;
      vote.org += seen.org;
      votes.set(key, vote);
    }
  }
  return votes;
}

export function actorsOf(paragraphs: readonly Paragraph[], pairs: readonly AcronymPair[]): Actors {
  const longOf = new Map<string, string>();
  const shortOf = new Map<string, string>();
  const disputed = new Set<string>();
  for (const { short, long } of pairs) {
    const known = longOf.get(short);
    if (known === undefined) longOf.set(short, long);
    else if (fold(known) !== fold(long)) disputed.add(short);
    if (!shortOf.has(fold(long))) shortOf.set(fold(long), short);
  }
  for (const short of disputed) longOf.delete(short);
  const votes = votesOf(paragraphs);
  const bodies = bodiesByFirstWord(paragraphs, votes);
  const places = new Set<string>();
  const things = new Set<string>();
  const orgs = new Set<string>();
  // A two-word run is a person when something says so, or when its last word comes back alone ("Okafor").
  const singles = new Set(
    [...votes.values()].filter((vote) => !vote.text.includes(" ")).map((vote) => lastWord(vote.text)),
  );
  const full = new Map<string, Set<string>>();
  const spelled = new Map<string, string>();
  for (const [key, vote] of votes) {
    const words = key.split(" ").length;
    if (vote.place > vote.person) places.add(key);
    else if (vote.org > vote.person && vote.org >= 2) orgs.add(key);
    else if (
      words >= 2 &&
      vote.text.includes(" ") &&
      (vote.person > 0 || singles.has(lastWord(vote.text))) &&
      !notPerson.test(vote.text)
    ) {
      const surname = lastWord(vote.text);
      spelled.set(key, spelled.get(key) ?? vote.text);
      const set = full.get(surname) ?? new Set<string>();
      set.add(key);
      full.set(surname, set);
    }
  }
  const personOf = new Map<string, string | null>();
  for (const [surname, keys] of full) {
    const texts = [...keys].map((key) => spelled.get(key) as string);
    const merged = mergeSpellings(texts);
    for (const text of texts) personOf.set(fold(text), merged.length === 1 ? (merged[0] as string) : text);
    if (places.has(surname) || lookup(surname)) continue;
    // "Harlow" beside "Harlow Foods" and "Arthur Harlow" may be either.
    if (bodies.has(surname)) {
      personOf.set(surname, null);
      continue;
    }
    personOf.set(surname, merged.length === 1 ? (merged[0] as string) : null);
  }
  for (const [word, body] of bodies)
    if (body !== null && !longOf.has(body.split(" ")[0] as string) && !full.has(word))
      longOf.set(body.split(" ")[0] as string, body);
  return { personOf, longOf, shortOf, disputed, places, things, orgs };
}

/** Bodies told by their first word alone later on: "Elmstone" for "Elmstone Capital"; null when two bodies share it. */
function bodiesByFirstWord(
  paragraphs: readonly Paragraph[],
  votes: ReadonlyMap<string, Votes>,
): Map<string, string | null> {
  const found = new Map<string, string | null>();
  const alone = new Set<string>();
  const tails = new Set<string>();
  for (const { names } of paragraphs) {
    for (const name of names) {
      if (!name.text.includes(" ")) alone.add(fold(name.text));
      else tails.add(fold(name.text.split(" ").at(-1) ?? ""));
    }
  }
  for (const { names } of paragraphs) {
    for (const name of names) {
      const [first = "", second] = name.text.split(" ");
      if (
        second === undefined ||
        name.title !== null ||
        (name.type !== "org" && name.type !== "person") ||
        lookup(first) ||
        lookup(name.text)
      )
        continue;
      if (name.type === "person" && (votes.get(fold(name.text))?.person ?? 0) > 0) continue;
      const key = fold(first);
      if (!alone.has(key) || /^\p{Lu}{2,}$/u.test(first)) continue;
      if (tails.has(key)) {
        found.set(key, null);
        continue;
      }
      const known = found.get(key);
      found.set(key, known === undefined || known === name.text ? name.text : null);
    }
  }
  return found;
}

/** "Andrey Volkov" and "Andrei Volkov" are one; "Bill Clinton" and "Hillary Clinton" are two. */
function mergeSpellings(texts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const text of texts) {
    const given = fold(text).split(" ")[0] as string;
    const twin = kept.find((other) => {
      const first = fold(other).split(" ")[0] as string;
      return (
        first === given ||
        (first.length > 3 && given.length > 3 && first.slice(0, 4) === given.slice(0, 4)) ||
        first.length === 1 ||
        given.length === 1
      );
    });
    if (twin === undefined) kept.push(text);
  }
  return kept;
}

/** The name an answer shows: full for a surname, long for an acronym, the state for its seat of government. */
export function canonicalName(actors: Actors, name: Pick<Name, "text" | "type" | "canonical">): string {
  const person = actors.personOf.get(fold(name.text)) ?? actors.personOf.get(surnameKey(name.text));
  if (person && (name.type === "person" || name.type === "unknown")) return person;
  const known = lookup(name.text);
  if (known) return known.canonical;
  const long = actors.longOf.get(name.text);
  return long ?? name.text;
}
