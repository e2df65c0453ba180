import { describe, expect, test } from "vitest";
import { cardsOf } from "../fact/read.ts";

const stems = (text: string, published?: string) =>
  cardsOf(text, published).cards.map((card) => `${card.stem} → ${card.key}`);

describe("cards", () => {
  test("[date.when] a past verb becomes did and its base", () => {
    expect(
      stems("In November 2019, Turkey signed a military pact with the UN-backed Government of National Accord (GNA)."),
    ).toContain(
      "When did Turkey sign a military pact with the UN-backed Government of National Accord? → November 2019",
    );
  });
  test("[date.when] was and were come first", () =>
    expect(stems("The Bridge of Lune was opened by Queen Ida in May 1931.")).toContain(
      "When was the Bridge of Lune opened by Queen Ida? → May 1931",
    ));
  test("[date.when] since asks since when", () =>
    expect(stems("Since 2015 Russia has supported Bashar al-Assad.")).toContain(
      "Since when has Russia supported Bashar al-Assad? → 2015",
    ));
  test("[date.when] a second clause and a relative clause stay out", () => {
    expect(
      stems("In 2013 Moscow announced a naval presence in Syria, and Ankara protested, which surprised nobody."),
    ).toContain("When did Moscow announce a naval presence in Syria? → 2013");
  });
  test("[date.when] the first mention of a person is told in full", () => {
    expect(stems("Khalifa Haftar, a general, came. On 3 May 2020 Haftar left Moscow for Cairo.")).toContain(
      "When did Khalifa Haftar leave Moscow for Cairo? → 3 May 2020",
    );
  });
  test("[R8] a pronoun or “the two countries” makes no date card", () => {
    expect(stems("In 2015 they signed a pact with Qatar. In 2016 the two countries ended it for good.")).toEqual([]);
  });
  test("[R3] a claim names its claimant", () => {
    expect(
      stems("According to Maria Ortiz, in 1999 Chad sold the mine to Mali. Maria Ortiz, a lawyer, left."),
    ).toContain("According to Maria Ortiz, when did Chad sell the mine to Mali? → 1999");
  });
  test("[quote.who] and [quote.gap]", () => {
    const list = stems(
      'Samuel Ramani, a researcher at Oxford, told the Post that: "Russia\'s policy in Libya is much more opportunistic than it is in Syria".',
    );
    expect(list).toContain(
      "Who told the Post: “Russia’s policy in Libya is much more opportunistic than it is in Syria”? → Samuel Ramani",
    );
    expect(list).toContain(
      "Samuel Ramani told the Post: “Russia’s policy in Libya is much more _____ than it is in Syria.” → opportunistic",
    );
  });
  test("[quote.who] not when the excerpt names its speaker", () => {
    expect(
      stems('Ann Lee said: "Nobody in this town ever asked Ann Lee what Norway had paid for the pier."').filter(
        (stem) => stem.startsWith("Who"),
      ),
    ).toEqual([]);
  });
  test("[quote.who] an unnamed speaker cannot be asked for", () =>
    expect(
      stems('"It causes a bloodier conflict in Libya every day," the US official said.').filter((stem) =>
        stem.startsWith("Who"),
      ),
    ).toEqual([]));
  test("[R4] a relation carries its date and its source", () =>
    expect(stems("France supports Hamas.", "2020-07-01")).toContain(
      "As of 1 July 2020, which state backs Hamas? → France",
    ));
  test("[R9] several right answers: any one is accepted", () => {
    const { cards } = cardsOf("Hamas backers including Iran, Qatar and Syria met in Rome.", "2020-07-01");
    const card = cards.find((candidate) => candidate.prompt === "backer.one-of");
    expect([card?.key, ...(card?.accept ?? [])].sort()).toEqual(["Iran", "Qatar", "Syria"]);
  });
  test("[R6] a hedge travels to the card", () => {
    for (const { stem } of cardsOf("Russia has reportedly sent weapons to Hezbollah in Syria.", "2020-07-01").cards)
      expect(stem).toContain("reportedly");
  });
  test("[27] a damaged sentence makes no card", () => {
    expect(
      stems(
        "They met in Rome.The two agreed.Last year Chad signed withagreed a pact in 2011 with Mali.some it readily could.The end came.",
      ),
    ).toEqual([]);
  });
  test("[R17] never more than three cards of one fact", () => {
    const { cards } = cardsOf("In November 2019, Turkey signed a military pact with Qatar.");
    expect(cards.filter((card) => card.fact === 0).length).toBeLessThanOrEqual(3);
  });
  test("a refused card says which rule and why", () => {
    const { refused } = cardsOf(
      "In 2015 Russia also sees Benghazi as a base in Libya. It listed on the London Stock Exchange in March 1987.",
    );
    for (const card of refused)
      expect([card.rule, card.message]).toEqual([expect.stringMatching(/^R\d+/), expect.stringMatching(/./)]);
  });
  test("[R15] beyond a fifth, gaps in the document's own sentences carry a warning", () => {
    const lands = ["Norway", "Chad", "Peru", "Ghana", "Nepal", "Malta", "Kenya", "Japan"];
    const text = lands
      .map(
        (land, i) =>
          `In ${1990 + i} ${land}, whose coast had been closed, began the war with an attack on Fiji, in order to win.`,
      )
      .join("\n\n");
    const { cards } = cardsOf(text);
    const gaps = cards.filter((card) => card.form === "cloze");
    expect(gaps.length).toBeGreaterThan(4);
    const warned = gaps.filter((card) => card.rules.includes("R15"));
    expect(gaps.length - warned.length).toBe(Math.max(3, Math.floor(cards.length * 0.2)));
  });
  test("[R17] a question and a gap with one answer are one card; recognising it is another", () => {
    const { cards } = cardsOf("Turkey backs the Free Syrian Army, the Directorate said.", "2020-06-09");
    for (const [, list] of Map.groupBy(cards, (card) => `${card.fact} ${card.key} ${card.form === "choice"}`))
      expect(list).toHaveLength(1);
    expect(cards.length).toBeGreaterThan(0);
  });
});
