import type { Analysis, Paragraph } from "../../nlp/analyse.ts";
import { clauseOf, isModal } from "../../nlp/clause.ts";
import { isFormOf, verbForms } from "../../nlp/gazetteer/verbs.ts";
import { functionWords, subjectPronouns } from "../../nlp/gazetteer/words.ts";
import type { Sentence } from "../../nlp/sentences.ts";
import type { Time } from "../../nlp/time/time.ts";
import { type Token, tokenAt } from "../../nlp/token.ts";
import { inside } from "../../nlp/within.ts";
import { expanded } from "./expand.ts";
import { statementIn } from "./frame-cut.ts";

/** What is asked about the date, in words: "When", "Since when", … */
type Ask = "When" | "Since when" | "Until when" | "In what period";

const askOf = (edtf: string): Ask =>
  edtf.endsWith("/..")
    ? "Since when"
    : edtf.startsWith("/")
      ? "Until when"
      : /^\d{4}(?:-\d{2})?\/\d{4}(?:-\d{2})?$/.test(edtf)
        ? "In what period"
        : "When";

/** The time expression with its preposition and commas: what is taken out of the clause. Null when it hangs inside a noun phrase ("the 2011 operation"). */
export function timePhrase(paragraph: Paragraph, time: Time): { start: number; end: number; attached: boolean } {
  const text = paragraph.prose.text;
  let { start, end } = time;
  const before = text.slice(Math.max(0, start - 24), start);
  const preposition =
    /(?:^|[\s,(])((?:from|in|on|at|since|until|till|during|by|around|about|late in|early in|as early as|between)(?: the)?(?: (?:early|late|mid|end of|beginning of|start of|spring of|summer of|autumn of|winter of))?) $/i.exec(
      before,
    )?.[1];
  const own =
    /^(?:since|until|till|from|between|last|this|next|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,2} years? ago)/i.test(
      text.slice(start, end),
    ) || /ago$/.test(text.slice(start, end));
  if (preposition) start -= preposition.length + 1;
  const attached = preposition === undefined && !own;
  // The comma goes with an opening phrase or an insertion; after a date at the end it starts something new.
  if (text[end] === "," && (/(?:^|[.!?]["”]?\s|,\s?)$/.test(text.slice(Math.max(0, start - 2), start)) || start === 0))
    end += 1;
  return { start, end, attached };
}

const sentenceTime = (paragraph: Paragraph, time: Time): boolean => {
  const text = paragraph.prose.text;
  const head = text.slice(Math.max(0, time.start - 30), time.start);
  return /(?:^|[.!?]["”]?\s|,\s)(?:(?:But|And|However),? )?(?:(?:In|On|At|Since|Until|During|From|By|Between|As early as|Around|Early in|Late in)(?: the)?(?: (?:early|late|mid|end of|beginning of|start of|spring of|summer of))? )?$/.test(
    head,
  );
};

const anaphor =
  /\b(?:the|this|that|these|those|its|his|her|their) (?:same )?(?:agreement|deal|meeting|visit|visitors|decision|move|offer|talks|attack|report|document|statement|group|company|firm|court|judge|club|team|plan|bill|law|case|man|woman|pair|two|council|committee|government|army|conflict|offensive|battle|ceasefire|truce|result|authorities|money|new|former|latter|other|rest|event|project|pact|accord|treaty|fields|city|town|country|region|island|village|building|school|hospital|bank|party|programme|program|show|match|game|film|book|song|album|play|paper|study|survey|researchers|authors|plant|factory|site|mine|ship|boat|plane|aircraft|train|dog|victim|suspect|accused|defendant|couple|brothers|sisters|minister|president|mayor|chairman|director|founder|owner|leader|coach|manager|player|captain|committee|board|union|strike|vote|election|campaign|war|latter|aforementioned)\b(?! (?:of|between|with|in|for|on|to|that|against|by|at|from|over|called|named|where|who|under)\b)/i;

/** "the agreement", "his hosts": words whose meaning stayed behind in the document. */
export const hasAnaphor = (stem: string): string | null =>
  anaphor.exec(stem)?.[0] ?? vague.exec(stem)?.[0] ?? fighters.exec(stem)?.[0] ?? null;

/** "the rebel militias": whose, only the document tells. */
const fighters =
  /\bthe (?:\p{Ll}+ )?(?:militias|rebels|insurgents|protesters|militants|fighters|soldiers|troops|demonstrators)\b(?! (?:of|in|from|at|near)\b)/u;

/** "that aim", "far more directly", "the capital": comparisons and places left open. */
const vague =
  /\bthat (?!the\b|a\b|an\b|it\b|he\b|she\b|they\b|\p{Lu})\p{Ll}+\b|\b(?:far|much|even) more \p{Ll}+ly\b|\bthe (?:capital|war-torn country|two sides|former president|latter)\b(?! (?:of|city))/u;

function baseOf(token: Token): string | null {
  const past = isFormOf(token.lower, "past");
  return past && past !== "be" && past !== "have" ? past : null;
}

const opening =
  /^(?:with|without|despite|amid|amidst|after|before|by|from|in|on|during|for|as|following|given|like|unlike|because|while|when|although|though|since|until|if|once|thanks|due|according)$/;

export function goodSubject(paragraph: Paragraph, from: number, to: number): boolean {
  const { tokens } = paragraph;
  const first = tokens[from] as Token;
  if (
    subjectPronouns.has(first.lower) ||
    /^(?:his|her|its|their|our|my|such|another|other|both|some|many|most|neither|nothing|nobody|everyone|to)$/.test(
      first.lower,
    )
  )
    return false;
  // "With support from Oslo, forces …": what opens the sentence is no subject, and asked in its place it stands on its head.
  if (opening.test(first.lower)) return false;
  let commas = 0;
  for (let at = from; at <= to; at += 1) {
    const { lower } = tokens[at] as Token;
    if (/^(?:to|that|not|if|"|:)$/.test(lower)) return false;
    if (lower === ",") commas += 1;
  }
  if (
    /\b(?:later|earlier|still|same|following|next)\b/.test(
      paragraph.prose.text.slice(first.start, (tokens[to] as Token).end),
    )
  )
    return false;
  // One comma is the end of something that stands before the subject.
  if (commas % 2 === 1) return false;
  const named = inside(paragraph.names, first.start, (tokens[to] as Token).end).some((name) => name.type !== "demonym");
  if (named) return true;
  if (/^(?:the|this|that)$/.test(first.lower)) return false;
  return (
    !functionWords.has(first.lower) ||
    /^(?:a|an|more|hundreds|thousands|dozens|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(first.lower)
  );
}

/** What did not happen, went on unseen, or happens between two people every week has no moment to ask for. */
export const uneventful = new Set(
  "avoid remain want hope fear ignore need lack seem appear refrain abstain tend prefer like dislike believe think know own belong matter consider continue stay hit harm hurt affect shape influence worry shock shift speak talk comment tweet telephone phone call".split(
    " ",
  ),
);

const droppedAdverbs =
  /^(?:also|then|later|again|soon|meanwhile|however|therefore|thus|just|even|still|already|now|further|recently|subsequently|next|finally|eventually|instead)$/;

/** Builds "When did Turkey sign …?" from the sentence, or null where the words do not allow it safely. */
export function dateQuestion(
  analysis: Analysis,
  paragraph: Paragraph,
  sentence: Sentence,
  time: Time,
  edtf: string,
): string | null {
  const { tokens } = paragraph;
  const phrase = timePhrase(paragraph, time);
  if (phrase.attached) return null;
  const statement = statementIn(analysis, paragraph, sentence.start, sentence.end);
  if (time.start < statement.start && !sentenceTime(paragraph, time)) return null;
  const opens = phrase.start <= statement.start + 1;
  const cuts = [...statement.cuts];
  // Tokens of the statement without the time phrase and the insertions.
  const out = (token: Token): boolean =>
    (token.start >= phrase.start && token.end <= phrase.end) ||
    cuts.some((cut) => token.start >= cut.start && token.end <= cut.end);
  const kept: number[] = [];
  for (
    let at = tokenAt(tokens, statement.start);
    at < tokens.length && (tokens[at] as Token).end <= statement.end;
    at += 1
  )
    if (!out(tokens[at] as Token)) kept.push(at);
  while (kept.length > 0 && (tokens[kept[0] as number] as Token).text === ",") kept.shift();
  const view = kept.map((at) => tokens[at] as Token);
  if (view.length < 4 || view.some((token) => token.text === '"' || token.text === "?")) return null;
  const clause = clauseOf(view, 0, view.length - 1);
  if (!clause) return null;
  const real = (index: number): number => kept[index] as number;
  if (!goodSubject(paragraph, real(clause.subject[0]), real(clause.subject[1]))) return null;
  const lastRest = clause.rest[1];
  const reach =
    lastRest >= clause.rest[0] ? (tokens[real(lastRest)] as Token).end : (tokens[real(clause.verb)] as Token).end;
  // The date must belong to this clause: it opens the sentence, or stands within or right after the words kept.
  if (!opens && !(time.start <= reach + 24 && phrase.start >= (tokens[real(clause.subject[0])] as Token).start))
    return null;
  if (!opens && phrase.start > reach + 2) return null;
  if (!opens && detached(view, kept, clause.verb, tokens, phrase.start)) return null;
  const told = new Set<string>();
  const allCuts = [...cuts, { start: phrase.start, end: phrase.end }];
  const words = (from: number, to: number): string =>
    from > to
      ? ""
      : expanded(
          paragraph,
          analysis.actors,
          (tokens[real(from)] as Token).start,
          (tokens[real(to)] as Token).end,
          allCuts,
          told,
        );
  const subject = lowerArticle(words(clause.subject[0], clause.subject[1]), paragraph, real(clause.subject[0]));
  const adverbs = clause.adverbs
    ? words(clause.adverbs[0], clause.adverbs[1])
        .split(" ")
        .filter((word) => !droppedAdverbs.test(word))
        .join(" ")
    : "";
  const question = ask(view, clause.verb, clause.rest, words, subject, adverbs, askOf(edtf));
  return question;
}

/** Between the verb and a date at the end there must be no infinitive or second noun that could own the date. */
function detached(
  view: readonly Token[],
  kept: readonly number[],
  verb: number,
  tokens: readonly Token[],
  at: number,
): boolean {
  for (let index = verb + 1; index < view.length; index += 1) {
    const token = tokens[kept[index] as number] as Token;
    if (token.start >= at) return false;
    if (/^(?:that|which|who|after|before|because|whose|whether|if)$/.test(token.lower)) return true;
  }
  return false;
}

export const lowerArticle = (subject: string, paragraph: Paragraph, first: number): string => {
  const token = paragraph.tokens[first] as Token;
  const isName = inside(paragraph.names, token.start, token.start + 90).some(
    (name) =>
      name.first === first ||
      (name.title !== null && name.start > token.start && token.start >= name.start - name.title.length - 1),
  );
  return !isName && paragraph.initial.has(first)
    ? subject.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
    : subject;
};

function ask(
  view: readonly Token[],
  verb: number,
  rest: readonly [number, number],
  words: (from: number, to: number) => string,
  subject: string,
  adverbs: string,
  when: Ask,
): string | null {
  const token = view[verb] as Token;
  const next = view[verb + 1];
  const join = (...parts: string[]): string =>
    `${parts
      .filter(Boolean)
      .join(" ")
      .replace(/[,\s]+$/, "")}?`;
  const tail = words(rest[0], rest[1]);
  if (isModal(token.lower)) return null;
  if (/^(?:was|were)$/.test(token.lower)) {
    return when === "When" || when === "Until when"
      ? tail === ""
        ? null
        : join(when, token.lower, subject, adverbs, tail)
      : null;
  }
  if (/^(?:is|are|'s)$/.test(token.lower)) return null;
  if (/^(?:has|have)$/.test(token.lower)) {
    if (!next || when !== "Since when") return null;
    const participleAt = view
      .slice(verb + 1, verb + 4)
      .findIndex((word) => verbForms(word.lower).some((form) => form.form === "participle") || word.lower === "been");
    return participleAt >= 0 ? join(when, token.lower, subject, adverbs, tail.replace(/^(?:also|further) /, "")) : null;
  }
  if (token.lower === "had") {
    const isPerfect = next && verbForms(next.lower).some((form) => form.form === "participle");
    return isPerfect ? null : when === "Since when" ? null : join(when, "did", subject, adverbs, "have", tail);
  }
  const base = baseOf(token);
  if (base === null || when === "Since when" || uneventful.has(base)) return null;
  return join(when, "did", subject, adverbs, base, tail);
}
