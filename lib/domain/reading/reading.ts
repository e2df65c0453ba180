import type { Card } from "../card/card.ts";
import { makeCards } from "../card/make-cards.ts";
import { askAbout } from "../fact/ask-about.ts";
import { extract } from "../fact/extract.ts";
import type { Fact } from "../fact/kinds/index.ts";
import type { Ledger, SentenceState } from "../fact/ledger.ts";
import { factKey } from "../fact/match.ts";
import { ok, type Result } from "../kernel/result.ts";
import { fold } from "../nlp/fold.ts";
import { sketchOf } from "../nlp/sketch.ts";
import { type Verdict, verifyProposals } from "../propose/verify-proposals.ts";
import { type Passage, passageOf } from "../source/passage.ts";
import { type ReadError, readText } from "../source/read-text.ts";
import type { Meta, SourceText } from "../source/source-text.ts";

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
export interface ReadCard extends Omit<Card, "evidence" | "answer"> {
  readonly passage: Passage;
  /** `proposed`: of a fact that a person has to look at first. */
  readonly tier: Fact["tier"];
}

/** Everything the engine makes of a document: plain data, so that it can be made in another process. */
export interface Reading {
  readonly meta: Meta;
  readonly ledger: Ledger;
  readonly sentences: readonly SentenceState[];
  /** By which a copy of it is known. */
  readonly sketch: readonly number[];
  readonly facts: readonly ReadFact[];
  readonly cards: readonly ReadCard[];
  /** What became of a model's proposals; null when there were none. */
  readonly proposed: { readonly kept: number; readonly dropped: Verdict["dropped"] } | null;
}

export interface DocumentText {
  readonly text: string;
  readonly format: "text" | "markdown";
  readonly title?: string;
  /** Where each page begins in the text. */
  readonly pages?: readonly number[] | null;
  /** What a model proposes besides; none of it is believed. */
  readonly proposals?: readonly unknown[];
}

/** Text in, facts and cards out; the same text gives the same reading. */
export function readingOf({ text, format, title, pages = null, proposals }: DocumentText): Result<Reading, ReadError> {
  const source = readText(text, format, { pages, ...(title ? { title } : {}) });
  if (!source.ok) return source;
  const { facts: found, ledger, sentences } = extract(source.value);
  const verdict = proposals ? verifyProposals(source.value, found, proposals) : null;
  const facts = [...found, ...(verdict?.facts ?? [])];
  const cards = cardsOf(source.value, facts);
  return ok({
    meta: source.value.meta,
    ledger,
    sentences,
    sketch: sketchOf(text),
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
    proposed: verdict && toldOf(verdict, facts, cards),
  });
}

/** A fact of which no card can be made that is sure to have one answer is of no use to anybody. */
function toldOf(
  { facts: proposed, dropped }: Verdict,
  facts: readonly Fact[],
  cards: readonly Card[],
): Reading["proposed"] {
  const asked = new Set(cards.map((card) => facts[card.fact]));
  const kept = proposed.filter((fact) => asked.has(fact)).length;
  const without = proposed.length - kept;
  return { kept, dropped: without > 0 ? { ...dropped, "no-card": without } : dropped };
}

/** Cards of what is published, then of what is proposed; a proposal never takes the place of a card. */
function cardsOf(source: SourceText, facts: readonly Fact[]): (Card & Pick<ReadCard, "tier">)[] {
  const { cards } = makeCards(source, askAbout(source, facts));
  const asked = new Set(cards.flatMap(({ form, stem, claim }) => [`${form}|${fold(stem)}`, `${form}|${claim.about}`]));
  const proposals = makeCards(source, askAbout(source, facts, "proposed")).cards.filter(
    ({ form, stem, claim }) => !asked.has(`${form}|${fold(stem)}`) && !asked.has(`${form}|${claim.about}`),
  );
  return [
    ...cards.map((card) => ({ ...card, tier: "published" as const })),
    ...proposals.map((card) => ({ ...card, tier: "proposed" as const, rank: card.rank + cards.length })),
  ];
}
