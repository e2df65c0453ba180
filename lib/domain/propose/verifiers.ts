import { relationOf } from "../fact/backer/lexicon/verbs.ts";
import { sentenceAt } from "../fact/evidence.ts";
import { unitOf } from "../fact/figure/unit.ts";
import type { Fact } from "../fact/kinds/index.ts";
import { canonicalName } from "../nlp/actors.ts";
import type { Analysis } from "../nlp/analyse.ts";
import { fold } from "../nlp/fold.ts";
import { quantitiesOf } from "../nlp/number.ts";
import { touching } from "../nlp/within.ts";
import { rawSpan } from "../source/prose.ts";
import { commonOf } from "./common.ts";
import type { DropReason, Proposed } from "./proposal.ts";
import { type Place, placesOf, together } from "./relocate.ts";

type Verified = Fact | DropReason;

/** From the one to the other: the words that carry both. */
const spanning = (a: Place, b: Place): Place => ({
  paragraph: a.paragraph,
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

const found = (places: readonly Place[]): DropReason | null => (places.length === 0 ? "not-in-text" : null);

/** The words stand between quotation marks, and the speaker is a name beside them. */
export function verifyQuote(analysis: Analysis, { quote, speaker }: Proposed<"quote">, nth: number): Verified {
  const [quotes, speakers] = [placesOf(analysis, quote), placesOf(analysis, speaker)];
  const missing = found(quotes) ?? found(speakers);
  if (missing) return missing;
  const quoted = quotes.find((place) => marksAround(place));
  const marks = quoted && marksAround(quoted);
  if (!quoted || !marks) return "not-quoted";
  const by = speakers.find(
    (place) =>
      Math.abs(place.paragraph.index - quoted.paragraph.index) <= 1 &&
      (place.end <= marks.outer.start || place.start >= marks.outer.end || place.paragraph !== quoted.paragraph) &&
      touching(place.paragraph.names, place.start, place.end).length > 0,
  );
  if (!by) return "no-speaker";
  const common = commonOf(analysis, quoted, by.paragraph === quoted.paragraph ? by : quoted);
  if (typeof common === "string") return common;
  const [name] = touching(by.paragraph.names, by.start, by.end);
  const who = name ? canonicalName(analysis.actors, name) : speaker;
  return {
    kind: "quote",
    ...common,
    mood: "reported",
    attribution: who,
    speaker: who,
    role: null,
    text: quoted.paragraph.prose.text.slice(quoted.start, quoted.end),
    form: quoted.start === marks.start && quoted.end >= marks.end - 1 ? "direct" : "partial",
    utterance: 1_000_000 + nth,
  };
}

const marksAround = ({ paragraph, start, end }: Place) =>
  paragraph.quotes.find((marks) => marks.start <= start && end <= marks.end) ?? null;

/** The engine reads the date: what a model takes for one is only where to look. */
export function verifyDate(analysis: Analysis, { date, event }: Proposed<"date">): Verified {
  const [dates, events] = [placesOf(analysis, date), placesOf(analysis, event)];
  const missing = found(dates) ?? found(events);
  if (missing) return missing;
  // The event may hold the date: its sentence is one.
  const at = dates.find((place) =>
    events.some((one) => one.paragraph === place.paragraph && sentenceOf(one) === sentenceOf(place)),
  );
  if (!at) return "not-together";
  const [time] = touching(at.paragraph.times, at.start, at.end);
  if (!time || ["before", "after", "by"].includes(time.bound)) return "no-time";
  const place = { paragraph: at.paragraph, start: time.start, end: time.end };
  const common = commonOf(analysis, place);
  if (typeof common === "string") return common;
  const told = events.find((one) => one.paragraph === at.paragraph && sentenceOf(one) === sentenceOf(at));
  const words = told ? at.paragraph.prose.text.slice(told.start, told.end) : event;
  return { kind: "date", ...common, edtf: time.edtf, event: words };
}

const sentenceOf = ({ paragraph, start }: Place): number => sentenceAt(paragraph, start)?.start ?? -1;

/** Both are in one sentence with exactly one verb that makes somebody a backer between them. */
export function verifyBacker(analysis: Analysis, { backer, backed }: Proposed<"backer">): Verified {
  const [a, b] = [placesOf(analysis, backer), placesOf(analysis, backed)];
  const missing = found(a) ?? found(b);
  if (missing) return missing;
  const pair = together(a, b);
  if (!pair) return "not-together";
  const [from, to] = pair;
  const { paragraph } = from;
  const [left, right] = from.start < to.start ? [from, to] : [to, from];
  const between = paragraph.tokens.filter((token) => token.start >= left.end && token.end <= right.start);
  const told = between.flatMap((token, i) => {
    const relation = relationOf(token.lower, between[i + 1]?.lower ?? "");
    return relation ? [{ relation: relation.relation, at: i, verb: token }] : [];
  });
  const [only] = told;
  if (told.length !== 1 || !only) return "no-relation";
  const passive = between.slice(only.at + 1).some((token) => token.lower === "by");
  // "X is backed by Y" reads from right to left.
  if (passive === from.start < to.start) return "no-relation";
  const names = [from, to].map((place) => touching(paragraph.names, place.start, place.end)[0]);
  const [doer, object] = names.map((name) => (name ? canonicalName(analysis.actors, name) : null));
  if (!doer || !object || doer === object) return "no-relation";
  const common = commonOf(analysis, spanning(from, to));
  if (typeof common === "string") return common;
  const trigger = rawSpan(paragraph.prose, only.verb.start, only.verb.end);
  return { kind: "backer", ...common, trigger, backer: doer, backed: object, ...only.relation };
}

/** The engine reads the number and what it counts. */
export function verifyFigure(analysis: Analysis, { figure, what }: Proposed<"figure">): Verified {
  const [figures, whats] = [placesOf(analysis, figure), placesOf(analysis, what)];
  const missing = found(figures) ?? found(whats);
  if (missing) return missing;
  const at = figures.find((place) =>
    whats.some((one) => one.paragraph === place.paragraph && sentenceOf(one) === sentenceOf(place)),
  );
  if (!at) return "not-together";
  const [quantity] = touching(quantitiesOf(at.paragraph.prose.text), at.start, at.end);
  if (!quantity || touching(at.paragraph.times, quantity.start, quantity.end).length > 0) return "no-number";
  const unit = unitOf(at.paragraph, quantity);
  if (!unit) return "no-number";
  const place = { paragraph: at.paragraph, start: quantity.start, end: quantity.end };
  const common = commonOf(analysis, place);
  if (typeof common === "string") return common;
  const told = whats.find((one) => one.paragraph === at.paragraph && sentenceOf(one) === sentenceOf(at));
  return {
    kind: "figure",
    ...common,
    value: quantity.lo === quantity.hi ? quantity.lo : [quantity.lo, quantity.hi],
    unit: unit.name,
    what: told ? at.paragraph.prose.text.slice(told.start, told.end) : what,
    approx: quantity.approx,
  };
}

/** Farther apart than this a name and a post belong to two people. */
const NEAR = 60;

export function verifyRole(analysis: Analysis, { person, role }: Proposed<"role">): Verified {
  const [people, roles] = [placesOf(analysis, person), placesOf(analysis, role)];
  const missing = found(people) ?? found(roles);
  if (missing) return missing;
  const pair = together(people, roles);
  if (!pair) return "not-together";
  const [who, post] = pair;
  const gap = who.end <= post.start ? post.start - who.end : who.start - post.end;
  const [name] = touching(who.paragraph.names, who.start, who.end);
  if (gap > NEAR || !name || (name.type !== "person" && name.type !== "unknown")) return "no-person";
  // "Harbour master of Lune": what follows the preposition is where, not who.
  if (
    post.end <= who.start &&
    /\b(?:of|in|at|for|to|from) (?:the )?$/.test(who.paragraph.prose.text.slice(post.end, who.start))
  )
    return "no-person";
  // Another name between them may hold the post.
  const [from, to] = [Math.min(who.end, post.end), Math.max(who.start, post.start)];
  if (touching(who.paragraph.names, from, to).some((other) => other !== name && other.type === "person"))
    return "no-person";
  const common = commonOf(analysis, spanning(who, post));
  if (typeof common === "string") return common;
  const around = who.paragraph.prose.text.slice(Math.max(0, post.start - 20), post.end);
  const standing = /\b(?:former|ex-|one-time|then)\b/i.test(around)
    ? "former"
    : /\bacting\b/i.test(around)
      ? "acting"
      : "holds";
  return {
    kind: "role",
    ...common,
    person: canonicalName(analysis.actors, name),
    role: post.paragraph.prose.text.slice(post.start, post.end),
    standing,
  };
}

/** "Long Form (LF)", and each letter of the short form begins a word of the long one, in order. */
export function verifyAcronym(analysis: Analysis, { short, long }: Proposed<"acronym">): Verified {
  const [shorts, longs] = [placesOf(analysis, short), placesOf(analysis, long)];
  const missing = found(shorts) ?? found(longs);
  if (missing) return missing;
  const pair = together(longs, shorts);
  if (!pair) return "not-together";
  const [at, abbreviation] = pair;
  const between = at.paragraph.prose.text.slice(at.end, abbreviation.start);
  const initials = fold(long)
    .split(" ")
    .map((word) => word[0] ?? "");
  let next = 0;
  for (const letter of fold(short).replaceAll(" ", "")) {
    const found = initials.indexOf(letter, next);
    if (found < 0) return "no-acronym";
    next = found + 1;
  }
  if (!/^\s*\($/.test(between)) return "no-acronym";
  const reach = { ...at, end: abbreviation.end };
  const common = commonOf(analysis, reach);
  if (typeof common === "string") return common;
  return {
    kind: "acronym",
    ...common,
    mood: "asserted",
    attribution: null,
    hedge: null,
    short,
    long: at.paragraph.prose.text.slice(at.start, at.end),
  };
}
