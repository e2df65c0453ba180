import { edtfOfAnswer } from "../date-answer.ts";
import { shuffled } from "../seeded.ts";
import type { Form } from "./form.ts";

export const DISTRACTORS = 3;

/** The key among three answers of its sort that are known to be wrong; fewer than three known, no card. */
export const choice: Form = {
  form: "choice",
  face: ({ stem, key, wrong = [] }) => {
    const near = wrong.slice(0, DISTRACTORS);
    return near.length < DISTRACTORS ? null : { stem, key, distractors: shuffled(near, `${stem}|${key}`) };
  },
};

const numberIn = (option: string): number | null => {
  const found = /\d[\d,]*(?:\.\d+)?/.exec(option)?.[0];
  return found ? Number(found.replaceAll(",", "")) : null;
};

/** The options as they are shown: dates and numbers in their order (R27), everything else seeded by the card's own words. */
export function optionsOf(card: {
  readonly stem: string;
  readonly key: string;
  readonly distractors: readonly string[];
  readonly answerType: string;
}): string[] {
  const all = [card.key, ...card.distractors];
  if (card.answerType === "date")
    return all.toSorted((a, b) => (edtfOfAnswer(a) ?? a).localeCompare(edtfOfAnswer(b) ?? b));
  if (all.every((option) => /^[^\p{L}]*\d/u.test(option) && numberIn(option) !== null))
    return all.toSorted((a, b) => (numberIn(a) ?? 0) - (numberIn(b) ?? 0));
  return shuffled(all, card.stem);
}
