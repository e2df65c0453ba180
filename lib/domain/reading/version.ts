import { edtfOfAnswer } from "../card/date-answer.ts";
import { matchFacts } from "../fact/match.ts";
import { fold } from "../nlp/fold.ts";
import type { AnswerType, CardForm } from "../prompt/prompt.ts";
import type { Passage } from "../source/passage.ts";
import type { Span } from "../source/span.ts";
import { alignTexts } from "./align.ts";
import type { ReadCard, ReadFact } from "./reading.ts";

/** What is stored of a document: as much of it as reading it again takes. */
export interface KnownReading {
  readonly text: string;
  readonly facts: readonly {
    readonly id: string;
    readonly kind: string;
    readonly key: string;
    readonly mention: Span;
  }[];
  readonly cards: readonly KnownCard[];
}

export interface KnownCard {
  readonly id: string;
  readonly fact: string;
  readonly prompt: string;
  readonly form: CardForm;
  readonly stem: string;
  readonly key: string;
  readonly accept: readonly string[];
  readonly answerType: AnswerType;
  readonly passage: Passage;
  /** It was gone already: it may come back, and is not told as removed. */
  readonly gone: boolean;
}

/**
 * What became of a card in a new version. `unchanged`, `moved` (its passage stands elsewhere) and `reworded` keep it, and
 * with it every schedule; `changed` has another answer and is learned anew; `removed` is no longer said.
 */
export const cardClasses = ["unchanged", "moved", "reworded", "changed", "removed"] as const;
export type CardClass = (typeof cardClasses)[number];

export interface VersionPlan {
  /** For each fact of the new reading the id it keeps, or null. */
  readonly facts: readonly (string | null)[];
  /** For each card of the new reading the id it keeps, or null. */
  readonly cards: readonly (string | null)[];
  /** Of the known cards that were not gone, by id. */
  readonly classes: ReadonlyMap<string, CardClass>;
  /** The new card (by index) that asks what a changed one asked. */
  readonly successors: ReadonlyMap<string, number>;
  /** Where a stretch of the old text stands now. */
  readonly now: (span: Span) => Span | null;
}

/** Pairs a document as it is stored with a reading of the same or of another text. */
export function planVersion(
  known: KnownReading,
  text: string,
  { facts, cards }: { readonly facts: readonly ReadFact[]; readonly cards: readonly ReadCard[] },
): VersionPlan {
  const now = alignTexts(known.text, text);
  const factIds = matchFacts(
    known.facts.map((fact) => ({ ...fact, mention: now(fact.mention) })),
    facts.map(({ kind, key, start, end }) => ({ kind, key, mention: { start, end } })),
  );
  // A better engine may word an answer of the same text anew; another text with another answer says something else.
  const mayKeep = known.text === text ? () => true : sameAnswer;
  const cardIds = pairCards(known.cards, cards, factIds, mayKeep);
  const kept = new Map(cardIds.flatMap((id, index) => (id === null ? [] : [[id, index] as const])));
  const mentionOf = new Map(known.facts.map(({ id, mention }) => [id, mention]));
  const classes = new Map<string, CardClass>();
  const successors = new Map<string, number>();
  for (const card of known.cards) {
    if (card.gone) continue;
    const index = kept.get(card.id);
    if (index !== undefined) {
      const after = cards[index] as ReadCard;
      const was = mentionOf.get(card.fact);
      const stands = was?.start === facts[after.fact]?.start;
      classes.set(card.id, !sameWords(card, after) ? "reworded" : stands ? "unchanged" : "moved");
      continue;
    }
    const next = cards.findIndex(
      (after, at) => cardIds[at] === null && factIds[after.fact] === card.fact && asksAlike(card, after),
    );
    if (next >= 0) successors.set(card.id, next);
    classes.set(card.id, next >= 0 ? "changed" : "removed");
  }
  return { facts: factIds, cards: cardIds, classes, successors, now };
}

type Answered = Pick<KnownCard, "key" | "accept" | "answerType">;

/** Whether two answers are one, however they are written. */
function sameAnswer(a: Answered, b: Answered): boolean {
  if (a.answerType === "date" && b.answerType === "date") {
    const [x, y] = [edtfOfAnswer(a.key), edtfOfAnswer(b.key)];
    if (x !== null && y !== null) return x === y;
  }
  return (
    [a.key, ...a.accept].some((form) => fold(form) === fold(b.key)) ||
    b.accept.some((form) => fold(form) === fold(a.key))
  );
}

const asksAlike = (a: Pick<KnownCard, "prompt" | "form">, b: Pick<KnownCard, "prompt" | "form">): boolean =>
  a.prompt === b.prompt && (a.form === b.form || (a.form !== "choice" && b.form !== "choice"));

/**
 * The known id of each card. By fact, prompt and form; then, for what a learner must recall, by fact and prompt alone,
 * since a question that is now typed is the same thing to remember. Each id is given once, one in use before a gone one.
 */
function pairCards(
  known: readonly KnownCard[],
  cards: readonly ReadCard[],
  factIds: readonly (string | null)[],
  mayKeep: (a: Answered, b: Answered) => boolean,
): (string | null)[] {
  const free = new Set([...known].sort((a, b) => Number(a.gone) - Number(b.gone)));
  const ids: (string | null)[] = cards.map(() => null);
  type Slot = Pick<KnownCard, "prompt" | "form"> & { readonly fact: string | null };
  const keys = [
    (card: Slot) => [card.fact, card.prompt, card.form].join("\n"),
    (card: Slot) => (card.form === "choice" ? null : [card.fact, card.prompt].join("\n")),
  ];
  for (const keyOf of keys) {
    const slots = Map.groupBy(free, keyOf);
    for (const [index, card] of cards.entries()) {
      const fact = factIds[card.fact] ?? null;
      const key = fact === null ? null : keyOf({ ...card, fact });
      if (ids[index] !== null || key === null) continue;
      const same = slots.get(key)?.find((each) => free.has(each) && mayKeep(each, card));
      if (!same) continue;
      ids[index] = same.id;
      free.delete(same);
    }
  }
  return ids;
}

const sameWords = (before: KnownCard, after: ReadCard): boolean =>
  before.stem === after.stem && evidenceOf(before.passage) === evidenceOf(after.passage);

/** The words that prove it; how they are set in lines does not count. */
const evidenceOf = ({ paragraphs }: Passage): string =>
  paragraphs
    .flatMap(({ runs }) => runs)
    .filter(({ as }) => as !== "plain")
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
