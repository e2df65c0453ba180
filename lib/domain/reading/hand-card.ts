import { err, ok, type Result } from "../kernel/result.ts";
import { sentencesOf } from "../nlp/sentences.ts";
import { BLANK } from "../prompt/prompt.ts";
import { inWords, pageAt } from "../source/page-at.ts";
import { displayed, type Passage, passageOf } from "../source/passage.ts";
import { proseOf, rawSpan, rawSpans } from "../source/prose.ts";
import type { Block, SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { type WordingFault, wordingFault } from "./hand-wording.ts";
import { type Quote, startIn } from "./quote.ts";

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

/** `changed`: the words do not stand there (any more). */
export type HandFault = WordingFault | "changed";

/** A card of chosen words, or why there is none. */
export function makeByHand({ source, block: at, start, end, stem }: HandInput): Result<MadeByHand, HandFault> {
  const block = source.blocks.find((each) => each.spans[0]?.start === at);
  if (!block) return err("changed");
  const prose = proseOf(source.text, block.spans, source.format === "markdown");
  const key = prose.text.slice(start, end).trim();
  const fault = end > prose.text.length ? "no-words" : wordingFault(key, stem);
  if (fault) return err(fault);
  const gap = stem.includes(BLANK);
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

/**
 * Where quoted words stand in a document, as `makeByHand` is told.
 * @param near raw offset of the block they were chosen in; the first that holds them when they do not stand there
 */
export function quotedAt(
  source: SourceText,
  quote: Quote,
  near: number | null,
): Omit<HandInput, "source" | "stem"> | null {
  const found = source.blocks.flatMap((block) => {
    const { text, map } = proseOf(source.text, block.spans, source.format === "markdown");
    const start = startIn(displayed(source, map, 0, text.length, text), quote);
    return start === null ? [] : { block: block.spans[0]?.start ?? 0, start, end: start + quote.words.length };
  });
  return found.find(({ block }) => block === near) ?? found[0] ?? null;
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
