import { edtfInWords, precisionOf } from "../../kernel/edtf.ts";
import { frameAt } from "../../nlp/attribution.ts";
import { fold, wordsOf } from "../../nlp/fold.ts";
import { isFormOf } from "../../nlp/gazetteer/verbs.ts";
import { holding, inside, touching } from "../../nlp/within.ts";
import { BLANK, type Prompt } from "../../prompt/prompt.ts";
import type { PromptContext } from "../define-fact-kind.ts";
import { sentenceAt } from "../evidence.ts";
import type { FactCommon } from "../fact.ts";
import type { DatePayload } from "../kinds/date.ts";
import { dateQuestion, hasAnaphor, timePhrase, uneventful } from "./date-question.ts";
import { expanded } from "./expand.ts";
import { statementIn } from "./frame-cut.ts";
import { locate } from "./locate.ts";
import { typeset } from "./typography.ts";

type DateFact = FactCommon & DatePayload;

const hints: Readonly<Record<string, string>> = {
  day: "A day, a month and a year.",
  month: "A month and a year.",
  season: "A season and a year.",
  quarter: "A quarter and a year.",
  year: "A year.",
  decade: "A decade.",
  century: "A century.",
  range: "A first and a last date.",
};

/** "since 2015" asks for 2015; the word that bounds it stays in the stem. */
const bare = (edtf: string): string => edtf.replace(/\/\.\.$/, "").replace(/^\//, "");

function hintOf(edtf: string): string {
  const unit = bare(edtf).replace("~", "");
  if (unit.startsWith("XXXX-")) return unit.length > 7 ? "A day and a month." : "A month.";
  if (/^\d{4}\/\d{4}$/.test(unit)) return "Two years.";
  return hints[precisionOf(unit)] ?? "A date.";
}

type Words = ReadonlySet<string>;
const dates = new WeakMap<readonly DateFact[], ReadonlyMap<string, readonly Words[]>>();

const eventWords = (event: string): Words => new Set(wordsOf(event).filter((word) => word.length > 3));

/** The events of each date as words, each told once; folded once a document, since every date asks for them. */
function eventsByDate(facts: readonly DateFact[]): ReadonlyMap<string, readonly Words[]> {
  let known = dates.get(facts);
  if (!known) {
    const told = new Map<string, Set<string>>();
    for (const { edtf, event } of facts) {
      const events = told.get(edtf) ?? new Set<string>();
      if (events.size < 20) told.set(edtf, events.add(event));
    }
    known = new Map([...told].map(([edtf, events]) => [edtf, [...events].map(eventWords)]));
    dates.set(facts, known);
  }
  return known;
}

/** Told of the same thing happening again ("met in Rome" twice): then the other date is right as well. */
function sameEvent(x: Words, y: Words): boolean {
  if (x.size === 0 || y.size === 0) return true;
  return [...x].filter((word) => y.has(word)).length * 2 >= Math.min(x.size, y.size);
}

/** Other dates of the document, of the same precision and not inside the key's own span. "Since", ranges and "about" have none. */
function wrongDates(fact: DateFact, { siblings }: PromptContext<DateFact>): { wrong?: string[] } {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(fact.edtf)) return {};
  const known = eventsByDate(siblings);
  const mine = eventWords(fact.event);
  const distance = (edtf: string): number => {
    const months = (one: string): number =>
      Number(one.slice(0, 4)) * 372 + Number(one.slice(5, 7) || 1) * 31 + Number(one.slice(8, 10) || 1);
    return Math.abs(months(edtf) - months(fact.edtf));
  };
  const wrong = [...known.keys()]
    .filter((edtf) => /^\d{4}(?:-\d{2}){0,2}$/.test(edtf) && edtf.length === fact.edtf.length && edtf !== fact.edtf)
    .filter((edtf) => !/-2[1-4]$/.test(edtf) && !/-2[1-4]$/.test(fact.edtf))
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, 12)
    .filter((edtf) => !known.get(edtf)?.some((event) => sameEvent(event, mine)))
    .slice(0, 8)
    .map((edtf) => typeset(edtfInWords(edtf)));
  return { wrong };
}

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

export function datePrompts(fact: DateFact, context: PromptContext<DateFact>): Prompt[] {
  const { analysis } = context;
  const at = locate(analysis, fact.mention);
  const sentence = at && sentenceAt(at.paragraph, at.start);
  if (!at || !sentence || sentence.damaged || fact.mood === "negated" || fact.edtf.startsWith("XXXX-XX")) return [];
  const time = holding(at.paragraph.times, at.start);
  // A caption shows the day its picture was taken; a quotation's own dates go with its speaker below.
  if (!time || at.paragraph.block.kind === "list") return [];
  const said = frameAt(analysis, at.paragraph, at.start);
  const key = typeset(edtfInWords(bare(fact.edtf)));
  const shared = { key, answerType: "date" as const, accept: [], hint: hintOf(fact.edtf), answer: [fact.mention] };
  const claim = (stem: string): string =>
    said.attribution && !fold(stem).includes(fold(said.attribution))
      ? `According to ${said.attribution}, ${lowerFirst(stem)}`
      : stem;
  const inQuote = said.quoted;
  const hedged = fact.hedge !== null && !/reportedly|allegedly/.test(fact.hedge);
  const question = inQuote ? null : dateQuestion(analysis, at.paragraph, sentence, time, fact.edtf);
  if (
    question &&
    !unidentified(question) &&
    question.split(" ").length >= 6 &&
    !hasAnaphor(question) &&
    !(hedged && fact.mood !== "reported")
  ) {
    return [
      {
        ...shared,
        name: "date.when",
        stem: typeset(claim(question)),
        // A year or a month is typed with a thumb; a whole date is said in the head.
        forms: [key.split(" ").length <= 2 ? "typed" : "basic", "choice"],
        ...wrongDates(fact, context),
      },
    ];
  }
  const gap = gapOf(context, fact, at.paragraph, sentence, time);
  return gap ? [{ ...shared, name: "date.gap", stem: typeset(claim(gap)), forms: ["cloze"] }] : [];
}

/**
 * "agree on a ceasefire?", "a Norwegian delegation arrive …": which one, nothing tells. And "since when have more than
 * 11,000 been …" asks as if all of them had been there from the first day.
 */
const unidentified = (question: string): boolean =>
  /\ban? (?:ceasefire|truce|deal|agreement|pact|treaty|offer|meeting|conference|visit|statement|speech|call|summit|proposal|plan|attack|offensive)(?:\?|,| and\b)/.test(
    question,
  ) ||
  /^(?:When|Until when|Since when) (?:did|was|were|has|have) an? (?:\p{Lu}\p{L}+ )?(?:delegation|group|official|team|ship|plane|man|woman|convoy|court|company|bank)\b/u.test(
    question,
  ) ||
  /^(?:In what period\b|From _____,).*[$€£¥]\s?\d/.test(question) ||
  /^Since (?:when (?:has|have)|_____,) (?:(?:more|fewer|less) than |about |some |around )?[\d,]+ /.test(question);

const lowerFirst = (stem: string): string =>
  stem.replace(/^(When|Since|Until|In what|In|On|At|From|The|A|An)\b/, (word) => word.toLowerCase());

const aside =
  /:[^_]*_____|\b(?:since|after|before|when|until|while) (?:\p{L}+ ){1,6}(?:began|started|ended|broke out|took|was|were) (?:\p{L}+ ){0,3}_____/u;

const expected = /\b(?:is|are) (?:\w+ )?(?:expected|planned|due|scheduled|set|to)\b|\b(?:will|shall)\b/;

/** The statement with its date blanked, when no question can be built safely. */
function gapOf(
  { analysis }: PromptContext<DateFact>,
  _fact: DateFact,
  paragraph: Parameters<typeof dateQuestion>[1],
  sentence: { start: number; end: number },
  time: Parameters<typeof dateQuestion>[3],
): string | null {
  const text = paragraph.prose.text;
  if (touching(paragraph.quotes, sentence.start, sentence.end).length > 0) return null;
  const phrase = timePhrase(paragraph, time);
  if (phrase.attached) return null;
  const statement = statementIn(analysis, paragraph, sentence.start, sentence.end);
  if (time.start < statement.start) return null;
  // "The striker signed from …": which one, only the document tells.
  const opening = /^(?:The|This|That) ([^,]{1,60})/.exec(text.slice(statement.start, statement.end))?.[0];
  if (opening) {
    const close = statement.start + opening.split(" ").slice(0, 4).join(" ").length;
    if (
      !inside(paragraph.names, statement.start, close + 40).some(
        (name) => name.start < close && name.type !== "demonym",
      )
    )
      return null;
  }
  let end = statement.end;
  // A trailing clause about something else goes; the date must stay.
  const tail = /(?:, (?:and|which|who|where|while|but|although|though) |; )/g;
  for (const found of text.slice(statement.start, statement.end).matchAll(tail)) {
    const cut = statement.start + found.index;
    if (cut > time.end) {
      end = cut;
      break;
    }
  }
  const bound = /^(since|until|till|from)\s+/i.exec(text.slice(time.start, time.end))?.[0] ?? "";
  const words = expanded(paragraph, analysis.actors, statement.start, end, [
    ...statement.cuts,
    { start: time.start + bound.length, end: time.end, put: BLANK },
  ]);
  const stem = capital(words.replace(/^[,\s]+/, "").replace(/[,\s]+$/, ""));
  if (!stem.includes(BLANK) || hasAnaphor(stem) || stem.split(" ").length < 7) return null;
  if (unidentified(`${stem}?`.replace(".?", "?")) || /\ban? (?:\p{L}+ )?(?:offer|visit)$/u.test(stem)) return null;
  // "Egypt favours Lee: since the attack began in …": the date is an aside's, and not what is told.
  if (aside.test(stem)) return null;
  if (stem.split(" ").some((word) => uneventful.has(isFormOf(word, "past") ?? ""))) return null;
  // What is only expected may have come to nothing since.
  return expected.test(stem) ? null : `${stem}.`;
}
