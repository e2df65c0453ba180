import type { Analysis } from "../../nlp/analyse.ts";
import { clauseOf, isModal } from "../../nlp/clause.ts";
import { isFormOf, verbForms } from "../../nlp/gazetteer/verbs.ts";
import { isAdverb } from "../../nlp/gazetteer/words.ts";
import type { Sentence } from "../../nlp/sentences.ts";
import { type Token, tokenAt } from "../../nlp/token.ts";
import { inside } from "../../nlp/within.ts";
import { goodSubject, lowerArticle } from "./date-question.ts";
import { expanded } from "./expand.ts";
import { statementIn } from "./frame-cut.ts";

/** The number with its hedge and its unit, in clean offsets. */
export interface Numbered {
  /** Where the hedging words begin ("more than"). */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly money: boolean;
  readonly share: boolean;
}

export interface FigureQuestion {
  readonly stem: string;
  /** The verb is in the present: what it says can change, so the card needs its date. */
  readonly present: boolean;
}

const dropped = /^(?:also|already|then|later|now|still|just|even|meanwhile|recently|currently)$/;

/** "How many Turkish soldiers were killed …?", "How many refugees did Turkey host?"; null where the words do not allow it safely. */
export function figureQuestion(
  analysis: Analysis,
  paragraph: Analysis["paragraphs"][number],
  sentence: Sentence,
  number: Numbered,
): FigureQuestion | null {
  const { tokens } = paragraph;
  const statement = statementIn(analysis, paragraph, sentence.start, sentence.end);
  if (statement.cuts.some((cut) => cut.start < number.end && number.from < cut.end)) return null;
  const kept: number[] = [];
  for (
    let at = tokenAt(tokens, statement.start);
    at < tokens.length && (tokens[at] as Token).end <= statement.end;
    at += 1
  ) {
    const token = tokens[at] as Token;
    if (!statement.cuts.some((cut) => token.start >= cut.start && token.end <= cut.end)) kept.push(at);
  }
  while (kept.length > 0 && (tokens[kept[0] as number] as Token).text === ",") kept.shift();
  // "In April 2020, 100 tonnes were …": a time that opens the sentence goes to the end of the question.
  let opening: { start: number; end: number } | null = null;
  const time = inside(paragraph.times, statement.start, statement.end).find((one) => one.start - statement.start < 14);
  if (time && time.bound === "at" && time.end < number.from) {
    const comma = kept.findIndex((at) => (tokens[at] as Token).start >= time.end);
    const lead = paragraph.prose.text.slice(statement.start, time.start);
    if (comma > 0 && /^(?:In|On|During|By|At)?(?: the)? ?$/.test(lead)) {
      opening = { start: statement.start, end: time.end };
      kept.splice(0, comma + ((tokens[kept[comma] as number] as Token).text === "," ? 1 : 0));
    }
  }
  const view = kept.map((at) => tokens[at] as Token);
  if (view.length < 4 || view.some((token) => token.text === '"' || token.text === "?")) return null;
  const clause = clauseOf(view, 0, view.length - 1);
  if (!clause) return null;
  const told = new Set<string>();
  const words = (from: number, to: number): string =>
    from > to
      ? ""
      : expanded(
          paragraph,
          analysis.actors,
          (view[from] as Token).start,
          (view[to] as Token).end,
          statement.cuts,
          told,
        );
  const first = view.findIndex((token) => token.start >= number.from);
  const after = view.findIndex((token) => token.start >= number.end);
  if (first < 0 || after < 0) return null;
  const ask = number.share ? "What percentage" : number.money ? "How much" : "How many";
  const verb = view[clause.verb] as Token;
  const when = opening ? lowerLead(expanded(paragraph, analysis.actors, opening.start, opening.end, [], told)) : "";
  const finish = (...parts: string[]): string =>
    `${parts
      .filter(Boolean)
      .join(" ")
      .replace(/\s+/g, " ")
      .replace(/[,\s]+$/, "")}?`;
  const present = /^(?:is|are|has|have)$/.test(verb.lower) || isFormOf(verb.lower, "third") !== null;
  // The number opens the subject.
  if (first === clause.subject[0] && after <= clause.subject[1]) {
    if (isModal(verb.lower)) return null;
    const adverbs = clause.adverbs ? words(clause.adverbs[0], clause.adverbs[1]) : "";
    const stem = finish(
      ask,
      words(after, clause.subject[1]),
      adverbs,
      verb.text,
      words(clause.rest[0], clause.rest[1]),
      when,
    );
    return { stem, present };
  }
  if (!goodSubject(paragraph, kept[clause.subject[0]] as number, kept[clause.subject[1]] as number)) return null;
  const subject = lowerArticle(
    words(clause.subject[0], clause.subject[1]),
    paragraph,
    kept[clause.subject[0]] as number,
  );
  const last = clause.rest[1];
  if (after > last + 1) return null;
  // What is counted stops before the first preposition or the end of the clause.
  const counted = after;
  const rest = (from: number): string => words(from, last);
  const nounEnd = endOfNoun(view, counted, last);
  const noun = number.money ? "" : words(counted, nounEnd);
  const tail = number.money ? rest(counted) : nounEnd < last ? rest(nounEnd + 1) : "";
  if (
    number.money &&
    /^\p{Ll}/u.test(view[counted]?.text ?? "") &&
    !/^(?:in|on|to|for|from|of|by|into|over|at|as)$/.test(view[counted]?.lower ?? "")
  )
    return null;
  if (/^(?:has|have|had)$/.test(verb.lower)) {
    const participle = view
      .slice(clause.verb + 1, first)
      .findIndex((token) => verbForms(token.lower).some((form) => form.form === "participle"));
    if (participle < 0) {
      if (first !== clause.rest[0] || verb.lower === "had") {
        if (first !== clause.rest[0]) return null;
      }
      return {
        stem: finish(
          ask,
          noun,
          verb.lower === "had" ? "did" : verb.lower === "has" ? "does" : "do",
          subject,
          "have",
          tail,
          when,
        ),
        present,
      };
    }
    if (clause.verb + 1 + participle + 1 !== first) return null;
    return {
      stem: finish(ask, noun, verb.lower, subject, words(clause.verb + 1, first - 1), tail, when),
      // "Has sent fourteen": tomorrow it may be more.
      present,
    };
  }
  if (first !== clause.rest[0]) return null;
  const base = isFormOf(verb.lower, "past") ?? isFormOf(verb.lower, "third");
  if (!base || base === "be" || base === "have") return null;
  // A share of nothing, "rose 4 per cent": the verb says what; keep to what was counted.
  if (number.share) return null;
  const adverbs = clause.adverbs
    ? words(clause.adverbs[0], clause.adverbs[1])
        .split(" ")
        .filter((word) => !dropped.test(word))
        .join(" ")
    : "";
  return { stem: finish(ask, noun, "did", subject, adverbs, base, tail, when), present };
}

const lowerLead = (text: string): string =>
  text.replace(/^\p{Lu}/u, (letter) => (/^(?:In|On|During|By|At)\b/.test(text) ? letter.toLowerCase() : letter));

function endOfNoun(view: readonly Token[], from: number, to: number): number {
  for (let at = from; at <= to; at += 1) {
    const token = view[at] as Token;
    if (
      /^(?:to|in|on|from|for|into|at|with|by|over|against|across|through|during|after|before|since|until|as|who|which|that|between|towards|under|about|of)$/.test(
        token.lower,
      ) ||
      (token.kind === "mark" && token.text !== "-") ||
      (isAdverb(token.lower) && token.lower.endsWith("ly"))
    )
      return token.lower === "of" ? endOfNoun(view, at + 1, to) : at - 1;
  }
  return to;
}
