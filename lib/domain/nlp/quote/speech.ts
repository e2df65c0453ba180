import type { Actors } from "../actors.ts";
import { canonicalName } from "../actors.ts";
import type { Paragraph } from "../analyse.ts";
import { touching } from "../within.ts";
import { subjectOfSentence } from "./antecedent.ts";
import { type Attribution, attribute } from "./attribute.ts";
import { introducedBy, signedBelow } from "./neighbours.ts";
import type { QuoteMarks } from "./pair.ts";

/** A quotation and who said it. Offsets are clean, inside the marks. */
export interface Speech {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly outer: { readonly start: number; readonly end: number };
  readonly form: "direct" | "partial";
  readonly speaker: string | null;
  /** The words that name the speaker here, clean offsets in the paragraph named. */
  readonly speakerAt: { readonly paragraph: number; readonly start: number; readonly end: number } | null;
  readonly role: string | null;
  readonly cue: { readonly start: number; readonly end: number; readonly lemma: string } | null;
  /** To whom or where it was said, in the source's words: "TRT World Research Centre", "reporters in India". */
  readonly occasion: string | null;
  readonly named: boolean;
  readonly rule: string;
  /** Held back from publishing: the tie to its speaker is loose. */
  readonly loose: boolean;
  /** Its paragraph ends before any mark closes it. */
  readonly open: boolean;
  /** Paragraphs that go on with it, each opened by a mark of its own. */
  readonly continued: readonly { readonly paragraph: number; readonly start: number; readonly end: number }[];
  /** Speech inside another person's speech. */
  readonly nested: boolean;
  readonly utterance: number;
}

const MIN_WORDS = 6;
const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const isHeadline = (text: string): boolean => {
  const words = text.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && word.length > 3);
  return words.length >= 3 && words.every((word) => /^\p{Lu}/u.test(word));
};

/** Closing what a paragraph left open: print lets each paragraph of one speech open anew and only the last close. */
function marksOf(paragraph: Paragraph): QuoteMarks[] {
  const { quotes, openQuote, prose } = paragraph;
  const outer = quotes.filter((quote) => !quote.nested);
  if (openQuote === null) return outer;
  const left: QuoteMarks = {
    start: openQuote + 1,
    end: prose.text.length,
    outer: { start: openQuote, end: prose.text.length },
    balanced: false,
    nested: false,
    inner: false,
  };
  return [...outer.filter((quote) => quote.end < openQuote), left];
}

interface Last {
  attribution: Attribution;
  paragraph: number;
  utterance: number;
  /** Still open at the end of its paragraph: the next opening mark goes on with the same speech. */
  open: boolean;
}

export function speechOf(paragraphs: readonly Paragraph[], actors: Actors): Speech[] {
  const speeches: Speech[] = [];
  let utterance = 0;
  let last: Last | null = null as Last | null;
  for (const paragraph of paragraphs) {
    if (paragraph.block.kind === "heading") {
      last = null;
      continue;
    }
    if (paragraph.block.kind === "caption" || paragraph.block.kind === "source-line") continue;
    const marks = marksOf(paragraph);
    let previous: QuoteMarks | null = null;
    let before: Attribution | null = null as Attribution | null;
    let wasSpeech = false;
    for (const [index, mark] of marks.entries()) {
      const text = paragraph.prose.text.slice(mark.start, mark.end).trim();
      const count = wordCount(text);
      const next = marks[index + 1] ?? null;
      const form = count >= MIN_WORDS && !isHeadline(text) ? "direct" : "partial";
      const local = attribute(paragraph, mark, previous, next, actors, paragraphs);
      let attribution = local;
      let same = false;
      const goesOn = index === 0 && mark.outer.start === 0 ? openBefore(speeches, paragraphs, paragraph.index) : null;
      if (goesOn && (!local || goesOn.speaker === null || goesOn.speaker === speakerOf(local, actors))) {
        // Print convention: each paragraph of one speech opens anew and only the last one closes.
        const whole = continuedBy(goesOn, paragraph, mark, local, actors);
        speeches[speeches.length - 1] = whole;
        attribution = local ?? last?.attribution ?? null;
        if (attribution)
          last = { attribution, paragraph: paragraph.index, utterance: whole.utterance, open: !mark.balanced };
        before = attribution;
        wasSpeech = attribution !== null;
        previous = mark;
        continue;
      }
      if (!attribution && before && form === "direct" && wasSpeech) {
        // S3: «"A," X said. "B"» – the second stretch is still X's.
        const joined = sameBreath(paragraph, (previous as QuoteMarks).outer.end, mark.outer.start);
        attribution = joined ? { ...before, rule: "Q5" } : null;
        same = attribution !== null;
      }
      if (attribution && before && previous && wasSpeech && !same && sameName(attribution, before)) {
        const between = paragraph.prose.text.slice(previous.outer.end, mark.outer.start);
        same = !/[.!?]\s*$/.test(between.trim()) && wordCount(between) <= 12;
      }
      if (!attribution && index === 0 && mark.outer.start === 0 && form === "direct") {
        // A block of speech, open or whole, between the words that introduce it and the ones that sign it.
        const block = !mark.balanced || mark.outer.end >= paragraph.prose.text.length - 1;
        const whole = marks.length === 1 && mark.balanced && block;
        attribution =
          (whole ? signedBelow(paragraphs[paragraph.index + 1]) : null) ??
          (block && !last?.open ? introducedBy(paragraphs[paragraph.index - 1]) : null);
      }
      if (!attribution && !before && form === "direct" && mark.balanced && endsWhole(text))
        attribution = leftAlone(paragraph, mark);
      if (!attribution && last && index === 0 && mark.outer.start === 0 && last.paragraph >= paragraph.index - 2) {
        const adjacent = paragraphs
          .slice(last.paragraph + 1, paragraph.index)
          .every((between) => between.block.kind === "caption");
        const whole = mark.outer.end >= paragraph.prose.text.length - 1;
        if (adjacent && (last.open || whole)) {
          attribution = {
            ...last.attribution,
            rule: last.open ? "Q6" : "Q7",
          };
          same = last.open;
        }
      }
      if (form === "direct" && !same) utterance += 1;
      if (attribution || form === "direct") {
        speeches.push(speech(paragraph, mark, form, attribution, actors, utterance - 1));
      }
      if (attribution) {
        // «"It buys beans," said X. ¶ "It also buys time."»: few words with a frame may be gone on with.
        if (form === "direct" || (/^Q[13]/.test(attribution.rule) && /[,.!?]$/.test(text)))
          last = {
            attribution,
            paragraph: paragraph.index,
            utterance: Math.max(0, utterance - 1),
            open: !mark.balanced,
          };
        before = attribution;
      }
      // «"It is late," X said. "But …"»: few words may open an utterance when a frame follows them.
      wasSpeech =
        attribution !== null && (form === "direct" || (/^Q1[ab]/.test(attribution.rule) && /[,.!?]$/.test(text)));
      previous = mark;
    }
    if (marks.length === 0 && last && last.paragraph < paragraph.index) last = null;
  }
  return speeches;
}

const endsWhole = (text: string): boolean => /[.!?…]$/.test(text) && /^\p{Lu}/u.test(text);

/** Q11 «X shrugged. "…"»: whole sentences of speech right after one about a single person. */
function leftAlone(paragraph: Paragraph, mark: QuoteMarks): Attribution | null {
  const { prose, sentences } = paragraph;
  if (!/[.!?]\s*$/.test(prose.text.slice(0, mark.outer.start)) || mark.outer.start === 0) return null;
  const prior = sentences.findLast((sentence) => sentence.end <= mark.outer.start + 1);
  if (!prior || mark.outer.start - prior.end > 2 || prior.end - prior.start > 160) return null;
  const name = subjectOfSentence(paragraph, mark.outer.start);
  if (!name || name.start < prior.start) return null;
  const { text, start, end } = name;
  return {
    speaker: text,
    display: null,
    name,
    role: null,
    paragraph: paragraph.index,
    start,
    end,
    cue: null,
    occasion: null,
    rule: "Q11",
    loose: false,
  };
}

/** The speech that the paragraph before left open, captions apart. */
function openBefore(speeches: readonly Speech[], paragraphs: readonly Paragraph[], index: number): Speech | null {
  const open = speeches.at(-1);
  if (!open?.open) return null;
  const at = open.continued.at(-1)?.paragraph ?? open.paragraph;
  const between = paragraphs.slice(at + 1, index);
  return at < index && between.every((one) => one.block.kind === "caption") ? open : null;
}

const speakerOf = (found: Attribution, actors: Actors): string =>
  found.name ? (found.display ?? canonicalName(actors, found.name)) : found.speaker;

function continuedBy(
  open: Speech,
  paragraph: Paragraph,
  mark: QuoteMarks,
  local: Attribution | null,
  actors: Actors,
): Speech {
  const told = open.speaker === null && local ? speech(paragraph, mark, "direct", local, actors, open.utterance) : open;
  return {
    ...told,
    paragraph: open.paragraph,
    start: open.start,
    end: open.end,
    outer: open.outer,
    nested: open.nested,
    form: "direct",
    open: !mark.balanced,
    loose: told.loose,
    continued: [...open.continued, { paragraph: paragraph.index, start: mark.start, end: mark.end }],
  };
}

const sameName = (a: Attribution, b: Attribution): boolean => a.speaker === b.speaker;

/** Between two stretches of one speech stand the frame and its end, no new sentence about something else. */
function sameBreath(paragraph: Paragraph, from: number, to: number): boolean {
  const ends = touching(paragraph.sentences, from, to).filter((sentence) => sentence.end > from && sentence.end <= to);
  return ends.length <= 1 && to - from < 260;
}

function speech(
  paragraph: Paragraph,
  mark: QuoteMarks,
  form: Speech["form"],
  found: Attribution | null,
  actors: Actors,
  utterance: number,
): Speech {
  const named = found?.name ?? null;
  return {
    paragraph: paragraph.index,
    start: mark.start,
    end: mark.end,
    outer: mark.outer,
    form,
    speaker: found ? speakerOf(found, actors) : null,
    speakerAt: found ? { paragraph: found.paragraph, start: found.start, end: found.end } : null,
    role: found?.role ?? null,
    cue: found?.cue ?? null,
    occasion: found?.occasion ?? null,
    named: named !== null,
    rule: found?.rule ?? "Q0",
    loose: found?.loose ?? false,
    open: !mark.balanced,
    continued: [],
    nested: mark.nested,
    utterance: Math.max(0, utterance),
  };
}
