import { fold } from "../../nlp/fold.ts";
import { askedBy, type Candidate, dispute, isChoice, type Open } from "./candidate.ts";
import { saidBy } from "./said-by.ts";

const attributed = (card: Candidate): boolean => saidBy(null, card.stem) !== null;

/** Candidates that ask the same: one of each answer stays; other answers are right as well, later ones, or in dispute. */
export function settleGroup(cards: readonly Candidate[], state: readonly Open[], members: readonly number[]): void {
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
    mine.covered = askedBy(cards, before);
  }
  const kept = [...first.values()];
  if (members.some((index) => (cards[index] as Candidate).claim.several)) {
    const right = new Set(members.map((index) => fold((cards[index] as Candidate).key)));
    for (const index of kept) {
      const card = cards[index] as Candidate;
      if (card.distractors.some((option) => right.has(fold(option))))
        (state[index] as Open).covered = { rule: "R21", message: "an option is right in another document", by: null };
    }
    return;
  }
  for (const [at, index] of kept.entries()) {
    for (const other of kept.slice(at + 1)) {
      const [a, b] = [cards[index] as Candidate, cards[other] as Candidate];
      if (a.document === b.document || a.claim.says === b.claim.says || isChoice(a) !== isChoice(b)) continue;
      const order = later(a.claim.when, b.claim.when);
      if (order === 0) dispute(state, index, other);
      else supersede(cards, state, order > 0 ? [index, other] : [other, index]);
    }
  }
}

/** Whoever holds a post now has the card; who held it before is told with it. */
function supersede(
  cards: readonly Candidate[],
  state: readonly Open[],
  [now, before]: readonly [number, number],
): void {
  const { stem, claim } = cards[now] as Candidate;
  (state[before] as Open).covered ??= { rule: "superseded", message: `as of ${claim.when} “${stem}” asks it`, by: now };
  (state[now] as Open).supersedes.push(before);
}

/** Of two EDTF dates: above 0 when the first is later; 0 when they can be the same time, or one is unknown. */
function later(a: string | null, b: string | null): number {
  const [x, y] = [a?.replace("~", "") ?? "", b?.replace("~", "") ?? ""];
  return x.startsWith(y) || y.startsWith(x) ? 0 : x > y ? 1 : -1;
}
