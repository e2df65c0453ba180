import { describe, expect, test } from "vitest";
import { optionsOf } from "#lib/domain/card/forms/choice.ts";
import { makeCards } from "#lib/domain/card/make-cards.ts";
import { askAbout } from "#lib/domain/fact/ask-about.ts";
import { extract } from "#lib/domain/fact/extract.ts";
import { sourceOf } from "../fact/read.ts";

const text = `On 3 March 2020 Norwegian Foreign Minister Ann Lee opened the new harbour in Bergen.

On 9 April 2020 Danish Prime Minister Peter Marsh visited the shipyard of Aarhus.

On 12 May 2020 Swedish President Oskar Lind signed the charter of the islands in Visby.

On 21 June 2020 Finnish Defence Minister Maria Ortiz launched a ferry in Turku. The yard built 14 ferries.

On 2 July 2020 Icelandic Education Minister Erik Dahl closed the old museum of Akureyri.`;

const all = () => {
  const source = sourceOf(text, "2020-07-01");
  return makeCards(source, askAbout(source, extract(source).facts)).cards;
};

describe("choices", () => {
  test("come after everything that must be recalled", () => {
    const ordered = all().toSorted((a, b) => a.rank - b.rank);
    const first = ordered.findIndex((card) => card.form === "choice");
    expect(first).toBeGreaterThan(0);
    expect(ordered.slice(first).every((card) => card.form === "choice")).toBe(true);
  });
  test("offer three others of the key's sort, never the key or its alias", () => {
    const choices = all().filter((card) => card.form === "choice");
    expect(choices.length).toBeGreaterThan(3);
    for (const card of choices) {
      expect(card.distractors).toHaveLength(3);
      for (const option of card.distractors) expect([card.key, ...card.accept]).not.toContain(option);
    }
  });
  test("come after all that is recalled", () => {
    const forms = all()
      .toSorted((a, b) => a.rank - b.rank)
      .map((card) => card.form === "choice");
    expect(forms).toEqual(forms.toSorted((a, b) => Number(a) - Number(b)));
  });
  test("no fact has more than three cards", () => {
    const counts = Map.groupBy(all(), (card) => card.fact);
    for (const cards of counts.values()) expect(cards.length).toBeLessThanOrEqual(3);
  });
  test("are in the same order each time; dates in their own", () => {
    expect(all()).toEqual(all());
    const date = all().find((card) => card.form === "choice" && card.answerType === "date");
    const order = "March April May June July".split(" ");
    const months = date ? optionsOf(date).map((option) => order.findIndex((month) => option.includes(month))) : [];
    expect(months).toHaveLength(4);
    expect(months).toEqual(months.toSorted());
  });
});
