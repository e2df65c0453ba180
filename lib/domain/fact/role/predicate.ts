import type { Paragraph } from "../../nlp/analyse.ts";
import { roleNouns } from "../../nlp/gazetteer/roles.ts";
import { verbForms } from "../../nlp/gazetteer/verbs.ts";
import { isAdverb, prepositions } from "../../nlp/gazetteer/words.ts";
import type { Name } from "../../nlp/names.ts";
import { afterName, type Hit, hit, titleStart } from "./hit.ts";
import { phraseFrom } from "./phrase.ts";

const slice = (paragraph: Paragraph, first: number, last: number): string =>
  paragraph.prose.text.slice(paragraph.tokens[first]?.start, paragraph.tokens[last]?.end);

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
  } else if (/^(?:resigned|resigns|retired|retires|quit|stepped|steps|stood)$/.test(verb)) {
    // "resigned as head of Y", "stepped down on Monday as Z".
    ended = true;
    let as = at + 1;
    while (
      as <= to &&
      as - at < 6 &&
      tokens[as]?.lower !== "as" &&
      tokens[as]?.text !== "," &&
      tokens[as]?.text !== "."
    )
      as += 1;
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
