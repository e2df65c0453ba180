import { fold } from "../../nlp/fold.ts";
import type { Claim } from "../../prompt/claim.ts";
import type { AnswerType, CardForm } from "../../prompt/prompt.ts";
import { nearMiss } from "../compare.ts";
import { asksTheSame, contradictEachOther, eventOf, gistOf, type Told, tellsTheSame } from "./event.ts";
import { saidBy } from "./said-by.ts";

/** A card as its own document made it, on its way into a collection. */
export interface Candidate {
  /** The document it comes from, an opaque id. */
  readonly document: string;
  /** Whose word the document is, for "according to …"; null when nobody can say. */
  readonly claimant: string | null;
  readonly form: CardForm;
  readonly stem: string;
  readonly key: string;
  readonly accept: readonly string[];
  readonly answerType: AnswerType;
  readonly distractors: readonly string[];
  readonly claim: Claim;
}

/** What becomes of a candidate among the cards of the collection. */
export interface Settled {
  readonly stem: string;
  readonly accept: readonly string[];
  /** Answers of other cards that look like this one's key and are not it: never a slip of the pen (R19). */
  readonly rivals: readonly string[];
  /** Why no learner gets it: the rule and what it found. Null: it is asked. */
  readonly covered: { readonly rule: string; readonly message: string } | null;
}

/**
 * Cards of one collection, documents in the order in which they came: the same thing is asked once (R17), answers that
 * are right as well are accepted (R9), and where two documents contradict each other each is asked for its own word, or
 * not at all. The result has the length and order of `cards`; settling it again changes nothing.
 */
export function settle(cards: readonly Candidate[]): Settled[] {
  const state = cards.map(
    ({ stem, accept }): Open => ({ stem, accept: new Set(accept), covered: null, contradicted: false }),
  );
  const groups = Map.groupBy(cards.keys(), (index) => (cards[index] as Candidate).claim.about);
  for (const members of groups.values()) if (members.length > 1) settleGroup(cards, state, members);
  settleEvents(cards, state);
  acceptShortForms(cards, state);
  settleNearTwins(cards, state);
  settleCells(cards, state);
  recallLeads(cards, state);
  for (const [index, card] of cards.entries()) {
    const mine = state[index] as Open;
    if (!mine.contradicted || mine.covered) continue;
    const stem = saidBy(card.claimant, card.stem);
    if (stem) mine.stem = stem;
    else mine.covered = { rule: "R9", message: "another document says otherwise, and nobody signs this one" };
  }
  const rivals = rivalsOf(cards, state);
  return state.map(({ stem, accept, covered }, index) => ({
    stem,
    accept: [...accept].filter((form) => form !== cards[index]?.key),
    rivals: rivals[index] ?? [],
    covered,
  }));
}

interface Open {
  stem: string;
  accept: Set<string>;
  covered: Settled["covered"];
  contradicted: boolean;
}

const attributed = (card: Candidate): boolean => saidBy(null, card.stem) !== null;
const isChoice = (card: Candidate): boolean => card.form === "choice";

function settleGroup(cards: readonly Candidate[], state: readonly Open[], members: readonly number[]): void {
  const first = new Map<string, number>();
  for (const index of members) {
    const card = cards[index] as Candidate;
    const mine = state[index] as Open;
    const slot = `${isChoice(card) ? "choice" : "recall"}|${card.claim.several ? "" : card.claim.says}`;
    const before = first.get(slot);
    if (before === undefined) {
      first.set(slot, index);
      continue;
    }
    const kept = state[before] as Open;
    // The one that is kept takes the other's words for the answer, unless it asks for one source's word.
    if (!isChoice(card) && !attributed(cards[before] as Candidate))
      for (const form of [card.key, ...card.accept]) kept.accept.add(form);
    mine.covered = { rule: "R17", message: `“${(cards[before] as Candidate).stem}” asks it already` };
  }
  const kept = [...first.values()];
  if (members.some((index) => (cards[index] as Candidate).claim.several)) {
    const right = new Set(members.map((index) => fold((cards[index] as Candidate).key)));
    for (const index of kept) {
      const card = cards[index] as Candidate;
      if (card.distractors.some((option) => right.has(fold(option))))
        (state[index] as Open).covered = { rule: "R21", message: "an option is right in another document" };
    }
    return;
  }
  for (const index of kept)
    if (kept.some((other) => contradicts(cards[index] as Candidate, cards[other] as Candidate)))
      (state[index] as Open).contradicted = true;
}

const contradicts = (a: Candidate, b: Candidate): boolean =>
  a.document !== b.document &&
  a.claim.says !== b.claim.says &&
  (a.claim.when === null || b.claim.when === null || a.claim.when === b.claim.when);

/** Dated events are told in other words by every document, so they are laid side by side by who is in them. */
function settleEvents(cards: readonly Candidate[], state: readonly Open[]): void {
  const byName = new Map<string, { index: number; told: Told }[]>();
  for (const [index, card] of cards.entries()) {
    if (card.answerType !== "date" || isChoice(card) || (state[index] as Open).covered) continue;
    const told = eventOf(card.stem, card.key);
    if (!told) continue;
    const met = new Set<number>();
    for (const name of told.names) {
      for (const other of byName.get(name) ?? []) {
        if (met.has(other.index) || cards[other.index]?.document === card.document) continue;
        met.add(other.index);
        const [mine, theirs] = [state[index] as Open, state[other.index] as Open];
        if (tellsTheSame(told, other.told)) {
          mine.covered = { rule: "R17", message: `“${(cards[other.index] as Candidate).stem}” asks it already` };
        } else if (contradictEachOther(told, other.told)) {
          mine.contradicted = true;
          theirs.contradicted = true;
        }
      }
      const known = byName.get(name) ?? [];
      known.push({ index, told });
      byName.set(name, known);
    }
  }
}

/**
 * Two questions in other words with one answer are one thing to remember: the first stays. Quotations are asked for their
 * own words, and who holds a post is compared by the post.
 */
function settleNearTwins(cards: readonly Candidate[], state: readonly Open[]): void {
  const byKey = Map.groupBy(
    [...cards.entries()].filter(
      ([index, card]) =>
        !isChoice(card) && !(state[index] as Open).covered && !/^(?:quote|role|acronym|cell)\./.test(card.claim.about),
    ),
    // Under its longest name: an abbreviation and what it stands for are one answer.
    ([index, card]) =>
      fold([card.key, ...(state[index] as Open).accept].reduce((a, b) => (b.length > a.length ? b : a))),
  );
  for (const same of byKey.values()) {
    const kept: { index: number; gist: ReturnType<typeof gistOf> }[] = [];
    for (const [index, card] of same.slice(0, MOST_TWINS)) {
      const gist = gistOf(card.stem);
      const twin = kept.find((other) => asksTheSame(gist, other.gist));
      if (twin)
        (state[index] as Open).covered = {
          rule: "R17",
          message: `“${(cards[twin.index] as Candidate).stem}” asks it already`,
        };
      else kept.push({ index, gist });
    }
  }
}

/** A cell whose figure the text asks for already. */
function settleCells(cards: readonly Candidate[], state: readonly Open[]): void {
  const told = new Set<string>();
  const figure = (card: Candidate): string | null => /\d[\d,.]{2,}/.exec(card.key)?.[0] ?? null;
  const kindOf = (card: Candidate): string => card.claim.about.split(".")[0] ?? "";
  for (const [index, card] of cards.entries())
    if (kindOf(card) === "figure" && !(state[index] as Open).covered) told.add(`${card.document}|${figure(card)}`);
  for (const [index, card] of cards.entries())
    if (kindOf(card) === "cell" && figure(card) !== null && told.has(`${card.document}|${figure(card)}`))
      (state[index] as Open).covered ??= { rule: "R17", message: "the text asks for this figure already" };
}

/** Cards with one answer that are laid beside each other: beyond these the work would grow with their square. */
const MOST_TWINS = 400;

/** A choice made of a question goes where the question goes. */
function recallLeads(cards: readonly Candidate[], state: readonly Open[]): void {
  const slot = (card: Candidate): string => `${card.document}|${card.claim.about}|${card.claim.says}`;
  const asked = new Map<string, Open>();
  for (const [index, card] of cards.entries()) if (!isChoice(card)) asked.set(slot(card), state[index] as Open);
  for (const [index, card] of cards.entries()) {
    const question = isChoice(card) ? asked.get(slot(card)) : undefined;
    if (!question) continue;
    const mine = state[index] as Open;
    mine.covered ??= question.covered;
    mine.contradicted ||= question.contradicted;
  }
}

/** A short form that one document explains is a right answer in all of them, and so is what it stands for. */
function acceptShortForms(cards: readonly Candidate[], state: readonly Open[]): void {
  const forms = new Map<string, string[]>();
  const note = (form: string, other: string) => forms.set(fold(form), [...(forms.get(fold(form)) ?? []), other]);
  for (const [index, card] of cards.entries()) {
    const short = card.claim.about.startsWith("acronym.long|") && / (\S+) stand for\?$/.exec(card.stem)?.[1];
    if (!short || (state[index] as Open).contradicted) continue;
    note(short, card.key);
    note(card.key, short);
  }
  for (const [index, card] of cards.entries())
    if (card.answerType === "name" && !card.claim.about.startsWith("acronym."))
      for (const other of forms.get(fold(card.key)) ?? []) (state[index] as Open).accept.add(other);
}

const MOST_RIVALS = 5;

/** Keys of the collection that a spelling check would take for one another: "Marin" and "Martin" are two people. */
function rivalsOf(cards: readonly Candidate[], state: readonly Open[]): string[][] {
  const keys = new Map<string, string>();
  for (const [index, card] of cards.entries())
    if (!(state[index] as Open).covered && card.answerType !== "date")
      for (const form of [card.key, ...card.accept]) keys.set(fold(form), form);
  const buckets = Map.groupBy(keys.values(), (key) => `${key.split(" ").length}|${key.length >> 2}`);
  const near = (key: string): string[] =>
    [-1, 0, 1]
      .flatMap((step) => buckets.get(`${key.split(" ").length}|${(key.length >> 2) + step}`) ?? [])
      .filter((other) => nearMiss(other, key));
  return cards.map((card, index) => {
    if (card.answerType === "date" || isChoice(card)) return [];
    const right = new Set([card.key, ...(state[index] as Open).accept].map(fold));
    return [...new Set([card.key, ...card.accept].flatMap(near))]
      .filter((other) => !right.has(fold(other)))
      .slice(0, MOST_RIVALS);
  });
}
