import { err, ok, type Result } from "../kernel/result.ts";
import { fold } from "../nlp/fold.ts";
import { sentencesOf } from "../nlp/sentences.ts";
import { BLANK } from "../prompt/prompt.ts";
import { inWords, pageAt } from "../source/page-at.ts";
import { type Passage, passageOf } from "../source/passage.ts";
import { proseOf, rawSpan, rawSpans } from "../source/prose.ts";
import type { Block, SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";

/** Words that a person chose in a document, and what they ask of them. */
export interface HandInput {
  readonly source: SourceText;
  /** Raw offset at which the block begins. */
  readonly block: number;
  /** The chosen words in the block's shown text. */
  readonly start: number;
  readonly end: number;
  readonly stem: string;
}

/** A card by hand: its answer is the chosen words, so that the passage proves it as it proves any other. */
export interface MadeByHand {
  /** The chosen words in the raw text. */
  readonly mention: Span;
  readonly form: "basic" | "cloze";
  readonly stem: string;
  readonly key: string;
  readonly note: string;
  readonly passage: Passage;
}

/** The longest answer, in words: beyond it nobody can tell whether they knew it. */
const MOST_WORDS = 30;

/** A card of chosen words, or why there is none, in words for whoever chose them. */
export function makeByHand({ source, block: at, start, end, stem }: HandInput): Result<MadeByHand, string> {
  const block = source.blocks.find((each) => each.spans[0]?.start === at);
  if (!block) return err("The document has changed since. Load it again, then choose the words anew.");
  const prose = proseOf(source.text, block.spans, source.format === "markdown");
  const key = prose.text.slice(start, end).trim();
  if (key === "" || end > prose.text.length) return err("Choose some words of the text first.");
  if (key.split(" ").length > MOST_WORDS)
    return err(`At most ${MOST_WORDS} words make an answer. Choose fewer, or make several cards.`);
  const gap = stem.includes(BLANK);
  if (gap && stem.split(BLANK).length > 2) return err("One blank is enough: a card asks one thing.");
  if (!gap && !stem.endsWith("?")) return err("End it as a question, or leave a blank where the answer stood.");
  if (` ${fold(stem)} `.includes(` ${fold(key)} `)) return err("The question gives the answer away. Take it out.");
  const sentence = sentencesOf(prose.text).filter((each) => each.start < end && each.end > start);
  const [first, last] = [sentence[0]?.start ?? start, sentence.at(-1)?.end ?? end];
  const answer = rawSpans(prose, start, end);
  return ok({
    mention: rawSpan(prose, start, end),
    form: gap ? "cloze" : "basic",
    stem,
    key,
    note: footOf(source, block, answer),
    passage: passageOf(source, { evidence: rawSpans(prose, first, last), answer }),
  });
}

function footOf(source: SourceText, { locator }: Block, answer: readonly Span[]): string {
  const { meta } = source;
  const where = [
    meta.author,
    meta.title,
    meta.published?.slice(0, 4),
    locator && `¶ ${locator}`,
    inWords(pageAt(source, answer)),
  ];
  return where.filter(Boolean).join(", ").replaceAll("'", "’");
}
