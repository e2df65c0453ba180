import { fold } from "../../nlp/fold.ts";
import { askedBy, type Candidate, isChoice, type Open } from "./candidate.ts";
import { asksTheSame, gistOf } from "./event.ts";

/**
 * Two questions in other words with one answer are one thing to remember: the first stays. Quotations are asked for their
 * own words, and who holds a post is compared by the post.
 */
export function settleNearTwins(cards: readonly Candidate[], state: readonly Open[]): void {
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
      if (twin) (state[index] as Open).covered = askedBy(cards, twin.index);
      else kept.push({ index, gist });
    }
  }
}

/** A cell whose figure the text asks for already. */
export function settleCells(cards: readonly Candidate[], state: readonly Open[]): void {
  const told = new Map<string, number>();
  const figure = (card: Candidate): string | null => /\d[\d,.]{2,}/.exec(card.key)?.[0] ?? null;
  const kindOf = (card: Candidate): string => card.claim.about.split(".")[0] ?? "";
  for (const [index, card] of cards.entries())
    if (kindOf(card) === "figure" && !(state[index] as Open).covered)
      told.set(`${card.document}|${figure(card)}`, index);
  for (const [index, card] of cards.entries()) {
    const by =
      kindOf(card) === "cell" && figure(card) !== null ? told.get(`${card.document}|${figure(card)}`) : undefined;
    if (by !== undefined) (state[index] as Open).covered ??= askedBy(cards, by);
  }
}

/** Cards with one answer that are laid beside each other: beyond these the work would grow with their square. */
const MOST_TWINS = 400;
