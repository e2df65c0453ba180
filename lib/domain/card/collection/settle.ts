import { askedBy, type Candidate, type Covered, dispute, isChoice, type Open } from "./candidate.ts";
import { contradictEachOther, eventOf, type Told, tellsTheSame } from "./event.ts";
import { settleCells, settleNearTwins } from "./near-twins.ts";
import { acceptShortForms, rivalsOf } from "./other-forms.ts";
import { saidBy } from "./said-by.ts";
import { settleGroup } from "./same-question.ts";

/** What becomes of a candidate among the cards of the collection. */
export interface Settled {
  readonly stem: string;
  readonly accept: readonly string[];
  /** Answers of other cards that look like this one's key and are not it: never a slip of the pen (R19). */
  readonly rivals: readonly string[];
  /** Why no learner gets it: the rule, what it found, and the candidate that is asked instead. Null: it is asked. */
  readonly covered: Covered | null;
  /** Candidates of other documents that say otherwise about the same time. */
  readonly disputes: readonly number[];
  /** Candidates that told the same of an earlier time, and are no longer asked. */
  readonly supersedes: readonly number[];
}

/**
 * Cards of one collection, documents in the order in which they came: the same thing is asked once (R17), answers that
 * are right as well are accepted (R9), and where two documents contradict each other each is asked for its own word, or
 * not at all. The result has the length and order of `cards`; settling it again changes nothing.
 */
export function settle(cards: readonly Candidate[]): Settled[] {
  const state = cards.map(
    ({ stem, accept }): Open => ({
      stem,
      accept: new Set(accept),
      covered: null,
      contradicted: false,
      disputes: new Set(),
      supersedes: [],
    }),
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
    else mine.covered = { rule: "R9", message: "another document says otherwise, and nobody signs this one", by: null };
  }
  const rivals = rivalsOf(cards, state);
  return state.map(({ stem, accept, covered, disputes, supersedes }, index) => ({
    stem,
    accept: [...accept].filter((form) => form !== cards[index]?.key),
    rivals: rivals[index] ?? [],
    covered,
    disputes: [...disputes],
    supersedes,
  }));
}

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
        const mine = state[index] as Open;
        if (tellsTheSame(told, other.told)) {
          mine.covered = askedBy(cards, other.index);
        } else if (contradictEachOther(told, other.told)) dispute(state, index, other.index);
      }
      const known = byName.get(name) ?? [];
      known.push({ index, told });
      byName.set(name, known);
    }
  }
}

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
