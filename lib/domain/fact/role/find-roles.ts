import { canonicalName } from "../../nlp/actors.ts";
import type { Analysis, Paragraph } from "../../nlp/analyse.ts";
import { frameAt } from "../../nlp/attribution.ts";
import { fold } from "../../nlp/fold.ts";
import { orgHeads, thingHeads } from "../../nlp/gazetteer/organisations.ts";
import type { Name } from "../../nlp/names.ts";
import { subjectOfSentence } from "../../nlp/quote/antecedent.ts";
import { tokenAt } from "../../nlp/token.ts";
import { holding, inside, touching } from "../../nlp/within.ts";
import { rawSpan, rawSpans } from "../../source/prose.ts";
import type { Findings, Refusal } from "../define-fact-kind.ts";
import { type FactCommon, PROPOSE, tierOf } from "../fact.ts";
import type { RolePayload } from "../kinds/role.ts";
import { precisionOf } from "../precision.ts";
import { apposition } from "./apposition.ts";
import { beforeComma, titled, whose } from "./before-name.ts";
import type { Hit } from "./hit.ts";
import { isRankOnly, written } from "./phrase.ts";
import { told, verbAt } from "./predicate.ts";

// Facts.md's penalties: a person told by a pronoun, a sentence that lost words.
const PRONOUN = 0.75;
const DAMAGED = 0.3;

const isPerson = (name: Name): boolean =>
  (name.type === "person" || (name.type === "unknown" && name.text.includes(" "))) &&
  /^\p{Lu}|^(?:al|el|a|von|van|de|bin)\b/u.test(name.text) &&
  !thingHeads.has(fold(name.text).split(" ").at(-1) ?? "") &&
  fold(name.text)
    .split(" ")
    .every((word) => !orgHeads.has(word)) &&
  !/\b(?:Program|Programme|Relations|Affairs|Studies|Politics)$/.test(name.text);

const opening = /^(?:(?:the|a|an|his|her|its|their|one of the) )+/i;

function roleWords(paragraph: Paragraph, hit: Hit): string {
  const { tokens, prose } = paragraph;
  const printed = prose.text.slice(tokens[hit.phrase.first]?.start, tokens[hit.phrase.last]?.end);
  return written(hit.words ?? printed)
    .replace(/ \(\p{Lu}[\p{L}&-]{1,9}\)/gu, "")
    .replace(opening, "")
    .replace(/^year-old /, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Posts that a firm may hold as well as a person. */
const firms =
  /\b(?:developer|owner|operator|partner|publisher|producer|broker|maker|trader|supplier|investor|builder|sponsor|contractor|champion|tenant)s?$/i;

const gone = /^(?:former|ex-?|then-?|late|retired|one-time|onetime|erstwhile)\b/i;

// How far around a sentence a look back shows: the paragraph so far, and how the next sentence opens.
const NEAR = 600;
const AFTER = 40;

/**
 * When the post was held: the one date its sentence names, when a title stands in what happened then; else the document's
 * own date. Null where the paragraph looks back further than a year: "President X later said" is not of today.
 */
function asOfAt(
  analysis: Analysis,
  paragraph: Analysis["paragraphs"][number],
  sentence: { start: number; end: number },
  rule: Hit["rule"],
): string | null {
  const published = analysis.source.meta.published;
  const spoken = (at: number): boolean => touching(paragraph.quotes, at, at + 1).length > 0;
  const times = inside(paragraph.times, sentence.start, sentence.end).filter((time) => !spoken(time.start));
  const only = times[0];
  if (times.length === 1 && only?.bound === "at" && /^\d{4}(?:-\d{2}){0,2}$/.test(only.edtf)) return only.edtf;
  // Who is told of as looking back, or beside an older year, held the post then and perhaps no longer.
  const year = Number(published?.slice(0, 4));
  const isOld = (time: { edtf: string }): boolean => Number(time.edtf.replace(/^\//, "").slice(0, 4)) < year - 1;
  const looksBack = /\b(?:later|at the time|back then|in hindsight|had been|once)\b/.test(
    paragraph.prose.text.slice(sentence.start, sentence.end + AFTER),
  );
  const near =
    rule === "R1" || rule === "R2"
      ? [...times, ...inside(paragraph.times, Math.max(0, sentence.start - NEAR), sentence.end)]
      : times;
  return near.some(isOld) || (looksBack && (rule === "R1" || rule === "R2")) ? null : published;
}

export function findRoles(analysis: Analysis): Findings<RolePayload> {
  const facts: (FactCommon & RolePayload)[] = [];
  const refused: Refusal[] = [];
  const seen = new Set<string>();
  for (const paragraph of analysis.paragraphs) {
    if (paragraph.block.kind === "heading" || paragraph.block.kind === "source-line") continue;
    for (const sentence of paragraph.sentences) {
      const floor = tokenAt(paragraph.tokens, sentence.start);
      const to = tokenAt(paragraph.tokens, sentence.end - 1);
      const people = inside(paragraph.names, sentence.start, sentence.end).filter(isPerson);
      for (const name of people) {
        const hits = hitsOf(paragraph, name, floor, to);
        // Two capitalised words are a person only when their post says so right beside them.
        const sure =
          name.type === "person"
            ? hits
            : hits.filter(
                (hit) =>
                  (hit.rule !== "R2" || !firms.test(roleWords(paragraph, hit))) &&
                  (hit.rule !== "R5" || name.start === sentence.start),
              );
        for (const hit of sure) add(paragraph, sentence, name, canonicalName(analysis.actors, name), hit, 1);
      }
      const first = paragraph.tokens[floor];
      if (first && /^(?:he|she)$/.test(first.lower)) {
        const hit = verbAt(paragraph, floor + 1, to, false);
        const subject = hit ? subjectOfSentence(paragraph, sentence.start) : null;
        if (hit && subject && (subject.type === "person" || subject.text.includes(" ")))
          add(paragraph, sentence, subject, canonicalName(analysis.actors, subject), { ...hit, rule: "R5" }, PRONOUN);
      }
    }
  }
  return { facts, refused };

  function add(
    paragraph: Analysis["paragraphs"][number],
    sentence: Paragraph["sentences"][number],
    name: Name,
    person: string,
    hit: Hit,
    penalty: number,
  ): void {
    const role = roleWords(paragraph, hit);
    if (role === "" || isRankOnly(role) || role.split(" ").length > 22) return;
    const key = `${fold(person)}|${fold(role)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const { tokens, prose } = paragraph;
    const at = tokens[hit.phrase.first]?.start ?? sentence.start;
    const end = tokens[hit.phrase.last]?.end ?? at + 1;
    const frame = frameAt(analysis, paragraph, at);
    // A title or an apposition is presupposed, not claimed; only inside quotation marks is it the speaker's.
    // "X is a rogue actor", in quotation marks, is a judgement.
    if (frame.quoted && hit.rule === "R5") return;
    const attribution = frame.quoted || hit.rule === "R5" ? frame.attribution : null;
    const confidence =
      precisionOf("role", hit.rule) *
      penalty *
      (sentence.damaged && hit.rule !== "R1" && hit.rule !== "R4" ? DAMAGED : 1);
    if (confidence < PROPOSE) {
      refused.push({ code: sentence.damaged ? "damaged" : "low-confidence", paragraph: paragraph.index, at });
      return;
    }
    const span =
      name.start >= sentence.start
        ? { start: Math.min(at, name.start), end: Math.max(end, name.end) }
        : { start: at, end };
    const from =
      name.start < sentence.start
        ? (holding(paragraph.sentences, name.start)?.start ?? sentence.start)
        : sentence.start;
    facts.push({
      mention: rawSpan(prose, span.start, span.end),
      evidence: rawSpans(prose, from, sentence.end),
      trigger: rawSpan(prose, at, end),
      tier: tierOf("role", confidence),
      mood: attribution ? "reported" : "asserted",
      attribution,
      hedge: null,
      asOf: asOfAt(analysis, paragraph, sentence, hit.rule),
      confidence: Math.round(confidence * 1000) / 1000,
      rule: hit.rule,
      person,
      role,
      standing: gone.test(role) || hit.former ? "former" : /^(?:acting|interim)\b/i.test(role) ? "acting" : "holds",
    });
  }
}

function hitsOf(paragraph: Paragraph, name: Name, floor: number, to: number): Hit[] {
  const hits: Hit[] = [];
  const before = titled(paragraph, name, floor);
  if (before) hits.push(before);
  const comma = whose(paragraph, name, floor) ?? beforeComma(paragraph, name, floor);
  if (comma) hits.push(comma);
  // "X, the minister, Y, …": what stands before the comma of one name is not the apposition of another.
  hits.push(...apposition(paragraph, name, to));
  const verb = told(paragraph, name, floor, to);
  if (verb) hits.push(verb);
  return hits;
}
