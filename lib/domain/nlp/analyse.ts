import { type Prose, proseOf } from "../source/prose.ts";
import type { Block, SourceText } from "../source/source-text.ts";
import { type AcronymPair, acronymPairs } from "./acronyms.ts";
import { type Actors, actorsOf } from "./actors.ts";
import { bodyCalled } from "./bodies.ts";
import { fold } from "./fold.ts";
import { holdersOf } from "./holders.ts";
import { countCases, runsOf } from "./name-runs.ts";
import { type Name, nameOf } from "./names.ts";
import { pairQuotes, pairSingles, type QuoteMarks } from "./quote/pair.ts";
import { type Speech, speechOf } from "./quote/speech.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { type Reference, referenceOf, type Tense } from "./time/calendar.ts";
import { timesOf } from "./time/find.ts";
import type { Time } from "./time/time.ts";
import { type Token, tokenAt, tokensOf } from "./token.ts";
import { holding, touching } from "./within.ts";

export interface Paragraph {
  readonly index: number;
  readonly block: Block;
  readonly prose: Prose;
  readonly tokens: readonly Token[];
  readonly initial: ReadonlySet<number>;
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly quotes: readonly QuoteMarks[];
  /** Where an opened quotation is never closed; it runs to the end of the paragraph. */
  readonly openQuote: number | null;
}

/** What every fact kind reads: one pass over the document, shared. */
export interface Analysis {
  readonly source: SourceText;
  readonly paragraphs: readonly (Paragraph & { readonly times: readonly Time[] })[];
  readonly actors: Actors;
  readonly acronyms: readonly (AcronymPair & { readonly paragraph: number })[];
  readonly speeches: readonly Speech[];
  /** Speeches by paragraph index. */
  readonly speechIn: ReadonlyMap<number, readonly Speech[]>;
  readonly reference: Reference | null;
}

const read = new Set<Block["kind"]>(["paragraph", "list", "caption", "heading", "source-line"]);

function firstPass(source: SourceText): Paragraph[] {
  const markdown = source.format === "markdown";
  return source.blocks
    .filter((block) => read.has(block.kind))
    .map((block, index) => {
      const prose = proseOf(source.text, block.spans, markdown);
      const tokens = tokensOf(prose.text);
      const sentences = sentencesOf(prose.text);
      const rawMark = (at: number): string => source.text[prose.map[at] as number] ?? "";
      const { quotes, open } = pairQuotes(prose.text, rawMark);
      const outside = (mark: QuoteMarks): boolean => touching(quotes, mark.outer.start, mark.outer.end).length === 0;
      const singles = prose.text.includes("'") ? pairSingles(prose.text, rawMark).filter(outside) : [];
      const initial = new Set(sentences.map((sentence) => firstWord(tokens, sentence.start)));
      for (const quote of quotes) initial.add(tokenAt(tokens, quote.start));
      return {
        index,
        block,
        prose,
        tokens,
        initial,
        sentences,
        names: [],
        quotes: [...quotes, ...singles].sort((a, b) => a.start - b.start),
        openQuote: open,
      };
    });
}

function firstWord(tokens: readonly Token[], at: number): number {
  let index = tokenAt(tokens, at);
  while (index < tokens.length && tokens[index]?.kind === "mark") index += 1;
  return index;
}

const tenseCue =
  /\b(?:(will|shall|planned|plans|expected|expects|scheduled|due|upcoming|to be held|is to|are to|set to|going to|forthcoming|awaits?|would)|(\p{L}{2,}ed|was|were|had|has|have|said|told|met|made|took|began|went|came|saw|held|gave|left|won|lost|rose|fell|led|ran|sold|bought|sent|set|signed|spoke|struck|hit|put))\b/giu;

/** The tense around a time expression: the cue nearest to it in its sentence; one before it counts for more than one after. */
function tenseAt(paragraph: Paragraph): (at: number) => Tense {
  const { sentences, prose } = paragraph;
  return (at) => {
    const sentence = holding(sentences, at);
    if (!sentence) return "unknown";
    const from = Math.max(sentence.start, at - 120);
    let best: { tense: Tense; cost: number } = { tense: "unknown", cost: Number.POSITIVE_INFINITY };
    for (const found of prose.text.slice(from, Math.min(sentence.end, at + 90)).matchAll(tenseCue)) {
      const gap = from + found.index - at;
      const cost = gap < 0 ? -gap : gap * 1.5;
      // "would" is said of the past as often as of the future: it only breaks a tie.
      const weak = found[1]?.toLowerCase() === "would" ? 40 : 0;
      if (cost + weak < best.cost) best = { tense: found[1] ? "future" : "past", cost: cost + weak };
    }
    return best.tense;
  };
}

/** Without a publication date: the latest full date printed, good for the year of the dates around it, never for a weekday. */
function inferredReference(paragraphs: readonly Paragraph[]): Reference | null {
  let latest = "";
  for (const { prose } of paragraphs) {
    for (const { edtf, rule } of timesOf(prose.text, {
      reference: null,
      tense: () => "unknown",
      quoted: () => false,
    })) {
      if ((rule === "T1" || rule === "T4" || rule === "T5") && edtf.length === 10 && edtf < "2100" && edtf > latest)
        latest = edtf;
    }
  }
  const reference = referenceOf(latest || null);
  return reference ? { ...reference, day: null, inferred: true } : null;
}

function analyseOnce(source: SourceText): Analysis {
  const first = firstPass(source);
  const cases = countCases(first.filter((paragraph) => paragraph.block.kind !== "heading"));
  const named = first.map((paragraph) => {
    const text = paragraph.prose.text;
    const names = runsOf(paragraph.tokens, paragraph.initial, cases).flatMap((run) =>
      nameOf(paragraph.tokens, text, run),
    );
    return { ...paragraph, names };
  });
  const body = named.filter((paragraph) => paragraph.block.kind !== "heading");
  const acronyms = body.flatMap((paragraph) =>
    acronymPairs(paragraph.tokens, paragraph.prose.text).map((pair) => ({ ...pair, paragraph: paragraph.index })),
  );
  const actors = actorsOf(body, acronyms);
  const settled = named.map((paragraph) => ({
    ...paragraph,
    names: paragraph.names.map((name) => settle(name, actors)),
  }));
  const speeches = fuller(settled, actors, speechOf(settled, actors));
  const speechIn = Map.groupBy(speeches, (speech) => speech.paragraph);
  const reference = referenceOf(source.meta.published) ?? inferredReference(settled);
  const paragraphs = settled.map((paragraph) => {
    const spoken = speechIn.get(paragraph.index) ?? [];
    const quoted = (at: number): boolean => touching(spoken, at, at + 1).length > 0;
    return { ...paragraph, times: timesOf(paragraph.prose.text, { reference, tense: tenseAt(paragraph), quoted }) };
  });
  return { source, paragraphs, actors, acronyms, speeches, speechIn, reference };
}

/** "the general said": the one person, or the one body, that the document calls so. */
function fuller(paragraphs: readonly Paragraph[], actors: Actors, speeches: readonly Speech[]): Speech[] {
  const holderOf = holdersOf(paragraphs, actors);
  return speeches.map((speech) => {
    const told = speech.speaker;
    if (told === null || (speech.named && told.includes(" "))) return speech;
    const holder = speech.named ? null : holderOf(told);
    const meant = holder ?? bodyCalled({ paragraphs }, told);
    return meant === null ? speech : { ...speech, speaker: meant, role: speech.role ?? (holder ? told : null) };
  });
}

/** What the whole document knows about a mention overrules what its own words looked like. */
function settle(name: Name, actors: Actors): Name {
  if (name.type !== "unknown" && name.type !== "person") return name;
  const key = fold(name.text);
  if (actors.places.has(key) && !name.title) return { ...name, type: "place" };
  if (actors.orgs.has(key) && !name.title) return { ...name, type: "org" };
  if (actors.personOf.get(key)) return { ...name, type: "person" };
  // Two capitalised words that nothing shows to be a person may be a firm, a ship or a team.
  return name.type === "person" && !name.title ? { ...name, type: "unknown" } : name;
}

// Reading is pure, so a second look at the same text (cards after facts) may reuse the first.
const memory = new WeakMap<SourceText, Analysis>();

export function analyse(source: SourceText): Analysis {
  const known = memory.get(source);
  if (known) return known;
  const made = analyseOnce(source);
  memory.set(source, made);
  return made;
}
