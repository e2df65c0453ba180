import { makeCards } from "../card/make-cards.ts";
import { askAbout } from "../fact/ask-about.ts";
import { extract } from "../fact/extract.ts";
import { factKey } from "../fact/match.ts";
import { ok, type Result } from "../kernel/result.ts";
import type { Claim } from "../prompt/claim.ts";
import type { AnswerType, CardForm } from "../prompt/prompt.ts";
import { type Passage, passageOf } from "../source/passage.ts";
import { type ReadError, readText } from "../source/read-text.ts";
import type { Meta } from "../source/source-text.ts";

/** A fact as it is stored: its key for finding it again, and itself as JSON. */
export interface ReadFact {
  readonly kind: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly tier: "published" | "proposed";
  readonly body: string;
}

/** A card as it is stored, with the passage that proves it. */
export interface ReadCard {
  /** Index into the facts. */
  readonly fact: number;
  readonly prompt: string;
  readonly form: CardForm;
  readonly stem: string;
  readonly key: string;
  readonly answerType: AnswerType;
  readonly accept: readonly string[];
  readonly distractors: readonly string[];
  readonly hint: string | null;
  readonly note: string;
  readonly rules: readonly string[];
  readonly claim: Claim;
  readonly rank: number;
  readonly passage: Passage;
}

/** Everything the engine makes of a document: plain data, so that it can be made in another process. */
export interface Reading {
  readonly meta: Meta;
  readonly ledger: unknown;
  readonly facts: readonly ReadFact[];
  readonly cards: readonly ReadCard[];
}

export interface DocumentText {
  readonly text: string;
  readonly format: "text" | "markdown";
  readonly title?: string;
  /** Where each page begins in the text. */
  readonly pages?: readonly number[] | null;
}

/** Text in, facts and cards out; the same text gives the same reading. */
export function readingOf({ text, format, title, pages = null }: DocumentText): Result<Reading, ReadError> {
  const source = readText(text, format, { pages, ...(title ? { title } : {}) });
  if (!source.ok) return source;
  const { facts, ledger } = extract(source.value);
  const { cards } = makeCards(source.value, askAbout(source.value, facts));
  return ok({
    meta: source.value.meta,
    ledger,
    facts: facts.map((fact) => ({
      kind: fact.kind,
      key: factKey(fact, text),
      start: fact.mention.start,
      end: fact.mention.end,
      tier: fact.tier,
      body: JSON.stringify(fact),
    })),
    cards: cards.map(({ evidence, answer, ...card }) => ({
      ...card,
      passage: passageOf(source.value, { evidence, answer }),
    })),
  });
}
