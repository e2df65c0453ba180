import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeCards } from "#lib/domain/card/make-cards.ts";
import { askAbout } from "#lib/domain/fact/ask-about.ts";
import { extract } from "#lib/domain/fact/extract.ts";
import { factKey } from "#lib/domain/fact/match.ts";
import { readText } from "#lib/domain/source/read-text.ts";
import { sourceOf } from "./read.ts";

const sentences = [
  "In November 2019, Turkey signed a military pact with Qatar.",
  'Ann Lee, a harbour engineer, said: "The old pier will not survive another winter of storms in the bay."',
  '"We had no choice but to close the school for a year," said Peter Marsh, the head teacher.',
  "France supports the National Council of Sudan, while Russia has armed Hezbollah since 2015.",
  "Until December 2019, Haftar's forces had the edge due to support from Egypt, the United Arab Emirates (UAE), and France.",
  "The railway opened on 3 October 1856 and closed in the 1960s.",
  "According to Maria Ortiz, “the river has not been this low since the dam was built”.",
  "Moscow was [accused](#) of sending weapons to Hamas in early June 2020.",
];
const document = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 })
  .map((list) => list.join("\n\n"));
const keysOf = (text: string): string[] => {
  const source = sourceOf(text, "2020-07-01");
  return extract(source)
    .facts.map((fact) => factKey(fact, source.text).replace(/[\u00ad]/g, ""))
    .sort();
};

/** Things that typesetting does to a text and that must not change what it says. */
const disguises: [string, (text: string) => string][] = [
  ["NBSP for spaces", (text) => text.replace(/ (?=[a-z])/g, "\u00a0")],
  [
    "curly marks",
    (text) =>
      text
        .replace(/(^|[\s(])"/gm, "$1“")
        .replace(/"/g, "”")
        .replace(/'/g, "’"),
  ],
  ["straight marks", (text) => text.replace(/[“”]/g, '"')],
  [
    "a caption between paragraphs",
    (text) => text.replace("\n\n", "\n\nA view of the bay, June 1, 1999. (Jo Smith / News Agency)\n\n"),
  ],
];

describe("properties", () => {
  test("[I1] spans slice back: mention inside evidence, evidence inside the text", () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const fact of extract(sourceOf(text, "2020-07-01")).facts) {
          const [start, end] = [
            Math.min(...fact.evidence.map((span) => span.start)),
            Math.max(...fact.evidence.map((span) => span.end)),
          ];
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fact.mention.start >= start && fact.mention.end <= end && fact.mention.start < fact.mention.end).toBe(
            true,
          );
          if (fact.kind === "quote")
            expect(text.slice(fact.mention.start, fact.mention.end).slice(0, 8)).toBe(fact.text.slice(0, 8));
        }
      }),
    );
  });

  test("[I1] every card's answer is a slice of its evidence or declared", () => {
    fc.assert(
      fc.property(document, (text) => {
        const source = sourceOf(text, "2020-07-01");
        for (const card of makeCards(source, askAbout(source, extract(source).facts)).cards) {
          expect(card.answer.length).toBeGreaterThan(0);
          const [start, end] = [
            Math.min(...card.evidence.map((span) => span.start)),
            Math.max(...card.evidence.map((span) => span.end)),
          ];
          for (const span of card.answer) expect(span.start >= start && span.end <= end).toBe(true);
        }
      }),
    );
  });

  test.each(disguises)("%s changes no fact's key", (name, disguise) => {
    fc.assert(
      fc.property(document, (text) => {
        const extra = name.startsWith("a caption") ? (key: string) => !key.includes("1999") : () => true;
        expect(keysOf(disguise(text)).filter(extra)).toEqual(keysOf(text));
      }),
    );
  });

  test("[I2] the same text gives the same facts and cards", () => {
    fc.assert(
      fc.property(document, (text) => {
        const make = () => {
          const source = sourceOf(text, "2020-07-01");
          const extraction = extract(source);
          return JSON.stringify([extraction, makeCards(source, askAbout(source, extraction.facts))]);
        };
        expect(make()).toBe(make());
      }),
      { numRuns: 30 },
    );
  });

  test("[I6] the ledger accounts for every sentence", () => {
    fc.assert(
      fc.property(document, (text) => {
        const { ledger } = extract(sourceOf(text));
        expect(ledger.taken + ledger.unread + Object.values(ledger.refused).reduce((a, b) => a + b, 0)).toBe(
          ledger.sentences,
        );
      }),
    );
  });

  test("[39] no text makes the engine throw", () => {
    const mess = fc
      .array(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            '"',
            "“",
            "”",
            "’",
            "(",
            ")",
            "\n\n",
            "[a](#)",
            "said ",
            "In 2011",
            "Ann Lee ",
            "backs ",
            "\t",
            "😀",
            "\u00ad",
            "Dr. ",
            ", ",
          ),
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(mess, (text) => {
        const result = readText(text, "markdown");
        if (result.ok) makeCards(result.value, askAbout(result.value, extract(result.value).facts));
      }),
      { numRuns: 300 },
    );
  });

  test("a rank is unique and counts from nought", () => {
    const source = sourceOf(sentences.join("\n\n"), "2020-07-01");
    const { cards } = makeCards(source, askAbout(source, extract(source).facts));
    expect(cards.map((card) => card.rank)).toEqual(cards.map((_, index) => index));
  });
});
