import { fold } from "../../nlp/fold.ts";
import { nearMiss } from "../compare.ts";
import { type Candidate, isChoice, type Open } from "./candidate.ts";

/** A short form that one document explains is a right answer in all of them, and so is what it stands for. */
export function acceptShortForms(cards: readonly Candidate[], state: readonly Open[]): void {
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
export function rivalsOf(cards: readonly Candidate[], state: readonly Open[]): string[][] {
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
