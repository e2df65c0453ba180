import type { Paragraph } from "../../nlp/analyse.ts";
import { cueTier } from "../../nlp/gazetteer/cues.ts";
import { roleNouns } from "../../nlp/gazetteer/roles.ts";
import { verbForms } from "../../nlp/gazetteer/verbs.ts";
import { isAdverb, prepositions } from "../../nlp/gazetteer/words.ts";
import type { Name } from "../../nlp/names.ts";
import { inside } from "../../nlp/within.ts";
import { isPost, leftOf, type Phrase, phraseFrom, rightOf } from "./phrase.ts";

/** A post found beside a name. `words` replaces the printed ones where the post is told by a verb ("who heads the Y"). */
export interface Hit {
  readonly rule: "R1" | "R2" | "R3" | "R4" | "R5" | "R6";
  readonly phrase: Phrase;
  readonly words: string | null;
  readonly former: boolean;
}

const slice = (paragraph: Paragraph, first: number, last: number): string =>
  paragraph.prose.text.slice(paragraph.tokens[first]?.start, paragraph.tokens[last]?.end);

const titleStart = (paragraph: Paragraph, name: Name): number => {
  if (!name.title) return name.first;
  let at = name.first;
  while (at > 0 && (paragraph.tokens[at - 1]?.start ?? 0) >= name.start - name.title.length - 1) at -= 1;
  return at;
};

/** R1: the post right before the name: "Egyptian President X", "the head of the Lake Council X", "the mediator X". */
export function titled(paragraph: Paragraph, name: Name, floor: number): Hit | null {
  const { tokens } = paragraph;
  const start = titleStart(paragraph, name);
  let head = -1;
  if (start < name.first) {
    for (let at = name.first - 1; at >= start && head < 0; at -= 1) if (isPost(tokens[at])) head = at;
    if (head < 0) return /^(?:Rep|Sen|Gov|Amb|Supt)\b/.test(name.title ?? "") ? hit("R1", start, name.first - 1) : null;
    const first = leftOf(tokens, start, floor, false);
    return hit("R1", first, name.first - 1);
  }
  let at = name.first - 1;
  if (tokens[at]?.text === ")" && tokens[at - 2]?.text === "(") at -= 3;
  let steps = 0;
  const from = at;
  // Back over "of the Turkish Intelligence Organisation" to the head it belongs to.
  while (at >= floor && steps < 9) {
    const token = tokens[at];
    if (!token) return null;
    if (isPost(token) && (at === from || /^(?:of|for|at)$/.test(tokens[at + 1]?.lower ?? ""))) {
      head = at;
      break;
    }
    if (at === from && !token.cap) return null;
    if (!(token.cap || token.kind === "possessive" || /^(?:of|for|the|and|&)$/.test(token.lower))) return null;
    at -= 1;
    steps += 1;
  }
  if (head < 0) return null;
  const token = tokens[head - 1];
  const loose = /^(?:the|a|an|former)$/.test(tokens[leftOf(tokens, head, floor, true) - 1]?.lower ?? "");
  const first = leftOf(tokens, head, floor, loose);
  // "as captain Ann Lee": a post without article or qualifier needs a small-letter head right before the name.
  if (token === undefined && first !== head) return null;
  return hit("R1", first, from);
}

const hit = (rule: Hit["rule"], first: number, last: number, words: string | null = null, former = false): Hit => ({
  rule,
  phrase: { first, last },
  words,
  former,
});

/** R2: the post before a comma: "Turkey's foreign minister, X, said", "its chairman, X". */
export function beforeComma(paragraph: Paragraph, name: Name, floor: number): Hit | null {
  const { tokens } = paragraph;
  const start = titleStart(paragraph, name);
  const called = tokens[start - 1]?.lower === "called" || tokens[start - 1]?.lower === "named";
  const comma = called ? start - 1 : tokens[start - 1]?.text === "," ? start - 1 : -1;
  if (comma < 0) return null;
  let head = -1;
  for (let at = comma - 1; at >= floor && comma - at < 14; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    if (isPost(token) && (at === comma - 1 || /^(?:of|for|at|to|in|from)$/.test(tokens[at + 1]?.lower ?? ""))) {
      head = at;
      break;
    }
    if (token.kind === "mark" && token.text !== "-" && token.text !== "(" && token.text !== ")") break;
    if (verbForms(token.lower).some((form) => form.form === "past" || form.form === "third") && !token.cap) break;
  }
  if (head < 0) return null;
  const first = leftOf(tokens, head, floor, true);
  const opener = tokens[first - 1];
  const owned =
    opener?.kind === "possessive" ||
    /^(?:his|her|its|their|the|a|an)$/.test(opener?.lower ?? "") ||
    tokens.slice(first, head).some((token) => token.kind === "possessive");
  if (!owned && !(tokens[first]?.cap && (first === floor || opener?.text === ","))) return null;
  const after = tokens[name.last + 1];
  const closed = called || after === undefined || /^[,.;:)]$/.test(after.text) || after.text === '"';
  const left = owned && opener && /^(?:his|her|its|their|the|a|an)$/.test(opener.lower) ? tokens[first - 2] : opener;
  const opening = first <= floor + 1 || left === undefined || left.text === "," || left.text === '"';
  if (!closed && !opening) return null;
  if (left && prepositions.has(left.lower) && !closed) return null;
  return hit("R2", first, comma - 1);
}

/** Where the apposition after a name opens: past "(R)", an age and commas. */
function afterName(paragraph: Paragraph, name: Name): number {
  const { tokens } = paragraph;
  let at = name.last + 1;
  if (tokens[at]?.text === "(" && tokens[at + 2]?.text === ")") at += 3;
  if (tokens[at]?.text === "," && tokens[at + 1]?.kind === "number" && tokens[at + 2]?.text === ",") at += 2;
  return at;
}

/** R3: the apposition: "X, a senior fellow at Y". Two posts joined by "and" are two. */
export function apposition(paragraph: Paragraph, name: Name, to: number): Hit[] {
  const { tokens } = paragraph;
  // Only the names of this sentence: a paragraph may be a whole book.
  const near = inside(paragraph.names, name.start, (tokens[Math.min(to + 1, tokens.length - 1)]?.end ?? name.end) + 1);
  const comma = afterName(paragraph, name);
  if (tokens[comma]?.text !== ",") return [];
  const opener = tokens[comma + 1];
  if (!opener || /^(?:who|whose|which|and|or|but|in|on|at|with|when|while|as|for|to|said|says)$/.test(opener.lower))
    return [];
  const hits: Hit[] = [];
  let from = comma + 1;
  for (let round = 0; round < 3; round += 1) {
    const phrase = phraseFrom(paragraph, from, to);
    if (!phrase) break;
    const next = tokens[phrase.last + 1];
    const holder = near.find(
      (other) =>
        other.first >= phrase.head &&
        other.last >= phrase.last &&
        other.first <= phrase.last + 1 &&
        other !== name &&
        other.type === "person" &&
        !prepositions.has(tokens[other.first - 1]?.lower ?? ""),
    );
    // "…, Head of the Service Erik B": somebody else's title. "…, the club's chairman, Ann Lee, said": a list of people.
    if (holder) break;
    if (
      next?.text === "," &&
      name.title &&
      near.some((other) => other.first === phrase.last + 2 && other.type === "person")
    )
      break;
    const determined = /^(?:the|a|an|now|then|its|his|her|their)$/.test((tokens[from] as { lower: string }).lower);
    if (
      !determined &&
      !tokens[phrase.head]?.cap &&
      round === 0 &&
      phrase.first === phrase.head &&
      phrase.last === phrase.head &&
      next &&
      !/^[,.;)]$/.test(next.text)
    )
      break;
    // "officials, ministers and generals": a plural is a list.
    hits.push(hit("R3", phrase.first, phrase.last));
    let after = phrase.last + 1;
    while (tokens[after]?.text === "(" && tokens[after + 2]?.text === ")") after += 3;
    if (tokens[after]?.lower !== "and") break;
    from = after + 1;
    const second = phraseFrom(paragraph, from, to);
    if (!second || cueTier(tokens[from]?.lower ?? "")) break;
  }
  return hits;
}

const deeds: Readonly<Record<string, string>> = {
  head: "head",
  lead: "leader",
  chair: "chair",
  direct: "director",
  run: "head",
  edit: "editor",
  captain: "captain",
  coach: "coach",
  command: "commander",
  found: "founder",
  manage: "manager",
  own: "owner",
  train: "trainer",
};

const posted = /^(?:elected|appointed|named|made|sworn|chosen|re-elected|reelected|confirmed|installed)$/;

/** R4: "X, who heads the Y", and R5: "X is a former Y", "X became the Z", "X served as a W". */
export function told(paragraph: Paragraph, name: Name, floor: number, to: number): Hit | null {
  const { tokens } = paragraph;
  let at = afterName(paragraph, name);
  let who = false;
  if (tokens[at]?.text === "," && tokens[at + 1]?.lower === "who") {
    at += 2;
    who = true;
  } else if (tokens[at]?.text === "," && tokens[at + 1]?.kind === "word") {
    // "El-Nasiri, 67, was": the comma that closes the age.
    at += tokens[at - 1]?.kind === "number" ? 1 : 0;
  } else if (tokens[at]?.lower === "who") {
    at += 1;
    who = true;
  }
  if (!who) {
    const before = tokens[titleStart(paragraph, name) - 1];
    if (
      before &&
      titleStart(paragraph, name) - 1 >= floor &&
      (prepositions.has(before.lower) || /^(?:and|or)$/.test(before.lower) || before.kind === "possessive")
    )
      return null;
  }
  return verbAt(paragraph, at, to, who);
}

/** The post a verb group at `at` tells of. */
export function verbAt(paragraph: Paragraph, from: number, to: number, who: boolean): Hit | null {
  const { tokens } = paragraph;
  let at = from;
  while (at <= to && isAdverb(tokens[at]?.lower ?? "")) at += 1;
  const verb = tokens[at]?.lower ?? "";
  const deed = verbForms(verb).find(
    (form) => form.form !== "ing" && form.form !== "base" && deeds[form.base] !== undefined,
  );
  if (who && deed && /^(?:the|a|an)$/.test(tokens[at + 1]?.lower ?? "x") === false && !tokens[at + 1]?.cap) return null;
  if (who && deed) {
    const start = /^(?:the|a|an)$/.test(tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1;
    const last = bodyEnd(paragraph, start, to);
    if (last < start) return null;
    const article = start === at + 2 ? "the " : "";
    return hit(
      "R4",
      at,
      last,
      `${deeds[deed.base]} of ${article}${slice(paragraph, start, last)}`,
      deed.form !== "third" && deed.base !== "found",
    );
  }
  let ended = false;
  if (/^(?:is|was|became|remains|remained|becomes)$/.test(verb)) {
    ended = verb === "was";
    at += 1;
    while (/^(?:also|now|then|once|still|later|himself|herself)$/.test(tokens[at]?.lower ?? "")) at += 1;
    if (posted.test(tokens[at]?.lower ?? "")) {
      ended = false;
      at += 1;
      if (tokens[at]?.lower === "in" && tokens[at + 1]?.lower === "as") at += 2;
      else if (tokens[at]?.lower === "as") at += 1;
    }
  } else if (/^(?:has|had|have)$/.test(verb) && tokens[at + 1]?.lower === "been") at += 2;
  else if (/^(?:served|serves|worked|works)$/.test(verb)) {
    ended = /ed$/.test(verb);
    let as = at + 1;
    while (as <= to && as - at < 18 && tokens[as]?.lower !== "as" && tokens[as]?.text !== ".") as += 1;
    if (tokens[as]?.lower !== "as") return null;
    at = as + 1;
  } else return null;
  const phrase = phraseFrom(paragraph, at, to);
  if (!phrase) return null;
  // "is the minister's brother", "was president-elect Y": the head must be the last noun before a preposition or the end.
  const next = tokens[phrase.last + 1];
  if (
    phrase.last === phrase.head &&
    next?.kind === "word" &&
    !next.cap &&
    !/^(?:and|or|but|who|when|while|from|since|until|before|after|in|at|on|for|during|with|to|by|as|under|again)$/.test(
      next.lower,
    )
  )
    return null;
  return hit("R5", phrase.first, phrase.last, null, ended);
}

/** The body somebody heads: a name with its words, up to a comma or a verb. */
function bodyEnd(paragraph: Paragraph, start: number, to: number): number {
  const { tokens } = paragraph;
  if (start > to) return start - 1;
  if (roleNouns.has(tokens[start]?.lower ?? "")) return start - 1;
  let last = start;
  while (last + 1 <= to) {
    const token = tokens[last + 1];
    if (!token || (token.kind === "mark" && token.text !== "-" && token.text !== "&")) break;
    if (
      !(
        token.cap ||
        token.kind === "possessive" ||
        /^(?:of|the|for|and)$/.test(token.lower) ||
        (token.kind === "word" &&
          !verbForms(token.lower).length &&
          !prepositions.has(token.lower) &&
          !isAdverb(token.lower))
      )
    )
      break;
    if (token.lower === "and" && !tokens[last + 2]?.cap) break;
    last += 1;
  }
  while (last > start && /^(?:of|the|for|and)$/.test(tokens[last]?.lower ?? "")) last -= 1;
  return last - start < 14 ? last : start - 1;
}

/** R6: "whose chief executive, X,". */
export function whose(paragraph: Paragraph, name: Name, floor: number): Hit | null {
  const { tokens } = paragraph;
  const start = titleStart(paragraph, name);
  if (tokens[start - 1]?.text !== ",") return null;
  const head = start - 2;
  if (head < floor || !isPost(tokens[head])) return null;
  const first = leftOf(tokens, head, floor, true);
  return tokens[first - 1]?.lower === "whose" ? hit("R6", first, rightOf(tokens, head, head)) : null;
}
