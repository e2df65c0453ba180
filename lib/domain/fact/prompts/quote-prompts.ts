import type { Analysis } from "../../nlp/analyse.ts";
import { wordsOf } from "../../nlp/fold.ts";
import { past } from "../../nlp/gazetteer/verbs.ts";
import type { Speech } from "../../nlp/quote/speech.ts";
import { touching } from "../../nlp/within.ts";
import { BLANK, type Prompt } from "../../prompt/prompt.ts";
import { rawSpan } from "../../source/prose.ts";
import type { Span } from "../../source/span.ts";
import type { PromptContext } from "../define-fact-kind.ts";
import type { FactCommon } from "../fact.ts";
import type { QuotePayload } from "../kinds/quote.ts";
import { type Excerpt, excerptsOf, printed } from "./excerpt.ts";
import { bestGap } from "./gap.ts";
import { locate } from "./locate.ts";
import { capitalised, typeset } from "./typography.ts";

type QuoteFact = FactCommon & QuotePayload;

const counts = new WeakMap<Analysis, Map<string, number>>();

function frequency(analysis: Analysis): (word: string) => number {
  let known = counts.get(analysis);
  if (!known) {
    known = new Map();
    for (const paragraph of analysis.paragraphs)
      for (const token of paragraph.tokens) known.set(token.lower, (known.get(token.lower) ?? 0) + 1);
    counts.set(analysis, known);
  }
  const map = known;
  return (word) => map.get(word) ?? 0;
}

function speechFor(
  analysis: Analysis,
  fact: QuoteFact,
): { speech: Speech; paragraph: Analysis["paragraphs"][number] } | null {
  const at = locate(analysis, fact.mention);
  if (!at) return null;
  const speech = touching(analysis.speechIn.get(at.paragraph.index) ?? [], at.start, at.start + 1)[0];
  return speech ? { speech, paragraph: at.paragraph } : null;
}

const reporting = new Set([
  "write",
  "warn",
  "argue",
  "announce",
  "declare",
  "ask",
  "reply",
  "insist",
  "claim",
  "testify",
  "promise",
  "predict",
]);

/** "said", "told the BBC", "wrote": the frame in the past, as far as the source gives it. */
function saying(speech: Speech): { verb: string; place: string } {
  const lemma = speech.cue?.lemma ?? "say";
  const occasion = speech.occasion;
  if (lemma === "tell" && occasion) return { verb: `told ${occasion}`, place: "" };
  const verb = reporting.has(lemma) ? (past(lemma) ?? "said") : "said";
  return {
    verb,
    place: occasion?.startsWith("in ") && !/\b(?:his|her|its|their|the)\b/.test(occasion) ? ` ${occasion}` : "",
  };
}

/** Words of the speaker's name and post, which the excerpt must not hold. */
function givesAway(fact: QuoteFact): Set<string> {
  const words = new Set(wordsOf(fact.speaker).filter((word) => word.length > 2 && !/^(?:the|and|for)$/.test(word)));
  return words;
}

const isPersonal = (text: string): boolean => /\b(?:I|we|my|our|us|me)\b/.test(text);

const opening = (text: string): string => wordsOf(text).slice(0, 10).join(" ");
const speakers = new WeakMap<readonly QuoteFact[], Map<string, Set<string>>>();

/** Speakers by how a quotation opens: the same words ascribed to two people can ask for neither. */
function speakersOf(facts: readonly QuoteFact[]): ReadonlyMap<string, ReadonlySet<string>> {
  let known = speakers.get(facts);
  if (!known) {
    known = new Map();
    for (const fact of facts)
      known.set(opening(fact.text), (known.get(opening(fact.text)) ?? new Set()).add(fact.speaker));
    speakers.set(facts, known);
  }
  return known;
}

const named = new WeakMap<readonly QuoteFact[], readonly string[]>();

/** Others who are quoted by full name: whoever says the one words does not say the other's. */
function otherSpeakers(fact: QuoteFact, { analysis, siblings }: PromptContext<QuoteFact>): string[] {
  const isPerson = (name: string): boolean => analysis.actors.personOf.has(wordsOf(name).join(" "));
  let known = named.get(siblings);
  if (!known) {
    known = [...new Set(siblings.map((other) => other.speaker).filter((name) => /^\p{Lu}\S* .*\p{Lu}/u.test(name)))];
    named.set(siblings, known);
  }
  const last = (name: string): string => wordsOf(name).at(-1) ?? "";
  // People beside a person, bodies beside a body: the odd one out would tell itself.
  return known
    .filter((name) => last(name) !== last(fact.speaker) && isPerson(name) === isPerson(fact.speaker))
    .slice(0, 8)
    .map(typeset);
}

function who(
  fact: QuoteFact,
  excerpt: Excerpt,
  speech: Speech,
  answer: Span,
  context: PromptContext<QuoteFact>,
): Prompt | null {
  if (!speech.named) return null;
  if ((speakersOf(context.siblings).get(opening(fact.text))?.size ?? 0) > 1) return null;
  const { verb, place } = saying(speech);
  const surname = fact.speaker.split(" ").at(-1) ?? fact.speaker;
  const isPerson = context.analysis.actors.personOf.has(wordsOf(fact.speaker).join(" ")) || speech.role !== null;
  const aliases = new Set<string>();
  if (isPerson && surname !== fact.speaker) aliases.add(surname);
  const short = context.analysis.actors.shortOf.get(wordsOf(fact.speaker).join(" "));
  if (short) aliases.add(short);
  return {
    name: "quote.who",
    stem: typeset(`Who ${verb}${place}${leadIn(excerpt, verb)} “${printed(excerpt)}”?`),
    key: typeset(fact.speaker),
    answerType: "name",
    accept: [...aliases],
    hint: isPerson ? "A person." : "A body or an office.",
    answer: [answer],
    forms: ["basic", "choice"],
    wrong: otherSpeakers(fact, context),
  };
}

/** «said: “Libya is …”», but «said that “the UAE has …”» where the quotation opens in mid-sentence. */
const leadIn = (excerpt: Excerpt, verb: string): string =>
  /^\p{Ll}/u.test(excerpt.text) &&
  !excerpt.opens &&
  /^(?:said|told|argued|warned|predicted|claimed|insisted|announced|declared|wrote)/.test(verb)
    ? " that"
    : ":";

const LEANED_ON = 2.15;

const ended = (stem: string): string => (/[…?!]$/.test(stem) ? `${stem}”` : `${stem}.”`);

function gap(
  fact: QuoteFact,
  excerpt: Excerpt,
  speech: Speech,
  paragraph: Analysis["paragraphs"][number],
  analysis: Analysis,
): Prompt | null {
  const found = bestGap(excerpt.text, frequency(analysis));
  // A word that another could stand for is no answer: only one that the sentence leans on is asked.
  if (!found || found.score < LEANED_ON || found.hint === "One verb.") return null;
  const { verb, place } = saying(speech);
  const words = `${excerpt.text.slice(0, found.start)}${BLANK}${excerpt.text.slice(found.end)}`;
  // The key's raw place: the excerpt's words inside the quotation's clean text.
  const clean = paragraph.prose.text.slice(speech.start, speech.end);
  const flat = excerpt.text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ");
  const at = clean.indexOf(flat);
  if (at < 0) return null;
  const start = speech.start + at + found.start;
  const speaker = speech.named
    ? fact.speaker
    : capitalised(fact.speaker.replace(/^the /i, "a ").replace(/^a (?=[aeiou])/i, "an "));
  return {
    name: "quote.gap",
    stem: ended(typeset(`${capitalised(speaker)} ${verb}${place}${leadIn(excerpt, verb)} “${printed(excerpt, words)}`)),
    key: typeset(found.word),
    answerType: "text",
    accept: [],
    hint: found.hint,
    answer: [rawSpan(paragraph.prose, start, start + (found.end - found.start))],
    forms: ["cloze"],
  };
}

/** Who said it, from the stretch of the quotation that stands best alone; and its weightiest word, the speaker named. */
export function quotePrompts(fact: QuoteFact, context: PromptContext<QuoteFact>): Prompt[] {
  const located = speechFor(context.analysis, fact);
  if (!located || fact.form === "partial") return [];
  const { speech, paragraph } = located;
  const clean = paragraph.prose.text.slice(speech.start, speech.end);
  const excerpts = excerptsOf(clean, givesAway(fact));
  const first = excerpts[0];
  if (!first) return [];
  const named = speech.speakerAt ? context.analysis.paragraphs[speech.speakerAt.paragraph] : undefined;
  const answer = named && speech.speakerAt ? rawSpan(named.prose, speech.speakerAt.start, speech.speakerAt.end) : null;
  const prompts: Prompt[] = [];
  // A second stretch for the gap, where the quotation has one as good: two cards, two claims.
  const second = excerpts.find((other) => other.start >= first.end || other.end <= first.start) ?? first;
  const gapped =
    gap(fact, first, speech, paragraph, context.analysis) ?? gap(fact, second, speech, paragraph, context.analysis);
  const asked = answer ? who(fact, second.score > first.score - 0.25 ? second : first, speech, answer, context) : null;
  if (asked && !isPersonal(first.text)) prompts.push(asked);
  if (gapped) prompts.push(gapped);
  return prompts;
}
