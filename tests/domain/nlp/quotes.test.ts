import { describe, expect, test } from "vitest";
import { pairQuotes } from "#lib/domain/nlp/quote/pair.ts";
import { factsOf, speakersOf } from "../fact/read.ts";

const pairs = (text: string) =>
  pairQuotes(text, (at) => text[at] ?? "").quotes.map((quote) => [text.slice(quote.start, quote.end), quote.nested]);

describe("quotations (facts.md §4)", () => {
  test("[1] the same mark nested inside a quotation", () => {
    expect(pairs('He said: "Libya is a "gateway to Europe" for a large majority of migrants". It rained.')).toEqual([
      ['Libya is a "gateway to Europe" for a large majority of migrants', false],
      ["gateway to Europe", true],
    ]);
  });
  test("[1] only the outer one is a fact", () =>
    expect(
      speakersOf('Ann Lee told the Post that: "Libya is a "gateway to Europe" for a large majority of migrants".'),
    ).toEqual(["Ann Lee"]));

  test("[2] a quotation cut by a page break is one", () => {
    const facts = factsOf(
      "quote",
      `Ann Lee, a researcher, told the Post that: "The policy is motivated by its desire for influence in the country and is not wedded to any structure at all there. From a strategic\n\nstandpoint, the state views it as a market".`,
    );
    expect(facts).toHaveLength(1);
    expect(facts[0]?.text).toContain("From a strategic standpoint, the state");
  });

  test("[3] a caption inside a quotation is left out", () => {
    const [fact] = factsOf(
      "quote",
      `According to Ann Lee, "the state will likely convince its neighbours to wait in this scenario, as that benefits its own interests, and it was partially behind the general's\n\nA minister (R) meets the head of the house in Rome on July 03, 2020. (Ministry / Handout - News Agency)\n\ntruce offer in late April".`,
    );
    expect(fact?.text).toMatch(/the general's truce offer in late April$/);
    expect(fact?.text).not.toContain("Handout");
  });

  test("[4] two paragraphs, closed and opened again: the same speaker, two facts", () => {
    expect(
      speakersOf(
        'For Lee, "The withdrawal of the troops was a strong sign of the end".\n\n"Additionally, the move of the fleet shed light on the strategy", Lee said. Ann Lee is a historian.',
      ),
    ).toEqual(["Ann Lee", "Ann Lee"]);
  });

  test("[5] a paragraph left open goes on in the next (print convention)", () => {
    expect(
      speakersOf(
        'Ann Lee said: "The harbour has been closed to us for ten years now.\n\n"Nobody in the town knows when it will open again," she added.',
      ).at(0),
    ).toBe("Ann Lee");
  });

  test("[6] a straight mark closed by a curly one", () => {
    expect(
      speakersOf(
        'Erdogan also spoke. "There is a security company, and it has sent its people there,” he recently said.',
      ),
    ).toEqual(["Erdogan"]);
  });

  test.each([
    ["[7] a scare quote", 'He threatened to teach him a "lesson" in manners.'],
    ["[7] single marks", "It works through the 'private' security firm Wagner."],
    ["[7] a headline", "Obama's 'right thing to do'"],
  ])("%s is no direct quotation", (_name, text) => expect(speakersOf(text)).toEqual([]));

  test("[8] a pronoun in the frame is the subject of the sentence before", () => {
    expect(
      speakersOf(
        'Maria Ortiz has a nuanced standpoint. For her, "considering the diverging agendas of the two sides, it is unlikely". Maria Ortiz, a lawyer, left.',
      ),
    ).toEqual(["Maria Ortiz"]);
  });
  test.each(["For example", "For now"])("[8] “%s,” names no speaker", (lead) =>
    expect(speakersOf(`${lead}, "the river will rise again before the end of the week".`)).toEqual([]),
  );

  test("[9] the subject next to the cue speaks, not the name before it", () => {
    expect(
      speakersOf(
        `Asked about Peter Lund's plan, Okafor said, "I have not read the report and will not comment on it."`,
      ),
    ).toEqual(["Okafor"]);
  });

  test("[10] interrupted speech is one speaker's, and Dr. and U.S. end no sentence", () => {
    const text =
      '"We came late and we left early," said Dr. Nora Lee of the U.S. Army. "But nobody asked us why we had come."';
    expect(speakersOf(text)).toEqual(["Nora Lee", "Nora Lee"]);
  });
  test("[10] a party tag after the name", () =>
    expect(speakersOf('"The bill will never leave the committee alive," Rep. Ana Diaz (D-Wis.) said.')).toEqual([
      "Ana Diaz",
    ]));
  test("[10] an attribution after a dash", () =>
    expect(speakersOf("“The river gives and the river takes away again.” ― Ana Diaz")).toEqual(["Ana Diaz"]));

  test("[11] one person in two spellings", () => {
    expect(
      new Set(
        speakersOf(
          'Grzegorz Kuczyński, an analyst, said: "It is a matter of prestige for the president". For Kuczynski, "this will depend on the stance of the general himself".',
        ),
      ),
    ).toEqual(new Set(["Grzegorz Kuczyński"]));
  });

  test("[12] two people with one surname: the surname alone stays alone", () => {
    const text =
      'Bill Clinton, the former president, spoke. Hillary Clinton, the senator, listened. "We will be back here before the summer ends," Clinton said.';
    expect(speakersOf(text)).toEqual(["Clinton"]);
  });

  test("[10] a title, an apposition and a post in small letters become the role", () => {
    const roles = factsOf(
      "quote",
      '"We lost the game in the first ten minutes," manager Erik Dahl told BBC Radio. "We were second best for an hour," admitted United captain Joe Marsh.',
    ).map((fact) => [fact.speaker, fact.role]);
    expect(roles).toEqual([
      ["Erik Dahl", "manager"],
      ["Joe Marsh", "United captain"],
    ]);
  });

  test("halves of a split quotation share an utterance, two quotations do not", () => {
    const split = factsOf(
      "quote",
      '"Nobody who has waited nine years for it," Ann Lee said, "can wait for a tenth one." Later she left. "We never saw her again in the town," said Tom Berg.',
    );
    expect(split.map((fact) => fact.utterance)).toEqual([0, 0, 1]);
  });

  const words = "We will not sell the mill to any of them";
  test.each([
    [`“${words},” said the company's chief executive, Ann Lee.`, "Ann Lee"],
    [`As Ann Lee puts it: “${words}”.`, "Ann Lee"],
    [`To quote Ann Lee, “${words}”.`, "Ann Lee"],
    [`Ann Lee answered in writing:\n\n“${words}.”`, "Ann Lee"],
    [`Ann Lee read a statement at the inquiry.\n\n“${words}.”`, "Ann Lee"],
    [`“${words}.”\n— An unnamed miller on the 8.15 to Leeds`, "unnamed miller"],
    [`“${words}.”\n— Millers’ petition, Dunmere`, "Millers' petition"],
    [`Ann Lee said that her brother “${words.toLowerCase()}”.`, "Ann Lee"],
  ])("%s", (text, speaker) => expect(speakersOf(text)).toEqual([speaker]));
  test("a few words may open an utterance that goes on after its frame", () =>
    expect(speakersOf("“This is not about concrete,” Ann Lee said. “But we do count the many pieces.”")).toEqual([
      "Ann Lee",
    ]));
  test("few words that no frame follows open nothing", () =>
    expect(speakersOf("Ann Lee called it “a bad idea”. It rained. “But we do count the many pieces.”")).toEqual([]));
  test("a title before the name belongs to the subject that “him” means", () =>
    expect(speakersOf(`Col. Owen Tabor takes another view. For him, “${words}”.`)).toEqual(["Owen Tabor"]));
  test("a paragraph that introduces nothing gives no speaker", () =>
    expect(speakersOf(`Ann Lee read the paper.\n\n“${words}.”`)).toEqual([]));
  test("a speech over two paragraphs, each opened and the last one closed, is one fact", () => {
    const facts = factsOf("quote", `Ann Lee said: “${words}.\n\n“${words} who came before.”`);
    expect(facts.map((fact) => [fact.speaker, fact.utterance, fact.text])).toEqual([
      ["Ann Lee", 0, `${words}. ${words} who came before.`],
    ]);
  });
  test("a new speaker's paragraph goes on with nobody's speech", () =>
    expect(
      factsOf("quote", `Ann Lee said: “${words}.\n\n“${words} too,” said Tom Price, a miller.`).map(
        (fact) => fact.speaker,
      ),
    ).toEqual(["Ann Lee", "Tom Price"]));
  test("French marks stand off their words", () =>
    expect(factsOf("quote", `« ${words}, » said Ann Lee, a miller.`).map((fact) => [fact.speaker, fact.text])).toEqual([
      ["Ann Lee", `${words},`],
    ]));
  test("“he” after a sentence with two persons is the one who can be meant, or nobody", () => {
    expect(speakersOf(`Ann Lee met Tom Price, a miller. “${words},” he said.`)).toEqual(["Tom Price"]);
    expect(speakersOf(`Sam Lee met Tom Price, a miller. “${words},” he said.`)).toEqual([]);
  });
  test("“he” after a paragraph with two persons who fit is nobody", () =>
    expect(speakersOf(`Sam Lee, a doctor, met Kim Price, a lawyer.\n\n“${words},” he said.`)).toEqual([]));
  test("“she” is never a man told to be one", () =>
    expect(speakersOf(`The miller, Tom Price, shrugged. “${words},” she said.`)).toEqual([]));
  test.each([
    [`“${words},” as Ann Lee put it.`, "Ann Lee"],
    [`“${words},” was the reply of Ann Lee.`, "Ann Lee"],
    [`“${words},” was Ann Lee’s answer.`, "Ann Lee"],
    [`“${words},” in the verdict of the historian Ann Lee.`, "Ann Lee"],
    [`Ann Lee, a miller, was blunt: “${words}.”`, "Ann Lee"],
    [`The answer from Ann Lee was short: “${words}.”`, "Ann Lee"],
    [`Ann Lee shrugged. “${words}.”`, "Ann Lee"],
  ])("%s", (text, speaker) => expect(speakersOf(`${text} Ann Lee, a miller, left.`)).toEqual([speaker]));
  test.each([
    `The sign was blunt: “${words}.”`,
    `Ann Lee met Tom Price. “${words}.”`,
    `As the train left, a poster read on: “${words}” and nothing more.`,
  ])("no speaker: %s", (text) => expect(speakersOf(text)).toEqual([]));
  test("“he” after a sentence about one person is that one", () =>
    expect(speakersOf(`The miller, Tom Price, shrugged. “${words},” he said.`)).toEqual(["Tom Price"]));
  test.each([
    [`“${words},” said the mill's project manager, Ann Lee.`, "Ann Lee"],
    [`“${words},” said Harbour Labs’ chief executive, Ann Lee.`, "Ann Lee"],
    [`Ann Lee, a miller, put it this way: “${words}.”`, "Ann Lee"],
    [`Ann Lee, a miller, had this to say: “${words}.”`, "Ann Lee"],
    [`Ann Lee, a miller, would say only this: “${words}.”`, "Ann Lee"],
    [`A spokesman for Harbour Labs would say only this: “${words}.”`, "A spokesman for Harbour Labs"],
  ])("%s", (text, speaker) => expect(speakersOf(text)).toEqual([speaker]));
  test("a mark that is never closed is not sure of its end", () =>
    expect(factsOf("quote", `Ann Lee said: “${words}.\n\nIt rained.`).map((fact) => fact.tier)).toEqual(["proposed"]));
});
