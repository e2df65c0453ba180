import { describe, expect, test } from "vitest";
import { readText } from "#lib/domain/source/read-text.ts";
import { textOf } from "#lib/domain/source/span.ts";
import { cardsOf, datesOf, factsOf, pairsOf, read, sourceOf, speakersOf } from "./read.ts";

const quotes = (text: string) => factsOf("quote", text).filter((fact) => fact.form === "direct");
const roles = (text: string) => factsOf("role", text).map((fact) => `${fact.person}: ${fact.role}`);
const figures = (text: string) => factsOf("figure", text).filter((fact) => fact.tier === "published");
const lead = "Khalifa Haftar, a general, leads the army. ";
const long =
  "The talks went on for a long time and nobody in the hall seemed to know who had called them or what they were meant to bring about, ";

/** The 56 cases of the design papers that an engine must survive, by their row. */
describe("nasty cases", () => {
  test("[N1] the same mark nested inside a quotation is one quotation", () =>
    expect(
      quotes('Ann Lee said: "Libya is a "gateway to Europe" for many people who come from the south."'),
    ).toHaveLength(1));

  test("[N2] a quotation cut by a page break is joined", () => {
    const [fact] = quotes(
      `${long.slice(0, 60)}and Ann Lee said: "From a strategic\n\nstandpoint, Russia views the port as a way to the sea." Lee left.`,
    );
    expect(fact?.text).toContain("strategic standpoint");
  });
  test("[N2] a page break before a capital joins one name", () =>
    expect(
      sourceOf(
        `${long}until the rebels of the east and the west together toppled Muammar\n\nGaddafi in 2011 and took the city.`,
      ).blocks,
    ).toHaveLength(1));

  test("[N3] a caption inside a quotation is left out of it", () => {
    const [fact] = quotes(
      'Ann Lee, a lawyer, said: "Moscow was partially behind the general\'s\n\nAnn Lee meets Peter Marsh in Rome in July. (Handout - Anadolu Agency)\n\ntruce offer of last summer and knew it."',
    );
    expect(fact?.text).toContain("general's truce offer");
    expect(fact?.text).not.toContain("Anadolu");
  });
  test("[N3] a caption inside a sentence is lifted out", () => {
    const { blocks } = sourceOf(
      `${long}and he promised oil if he could\n\nAnn Lee meets Peter Marsh in Rome. (Handout - Anadolu Agency)\n\ntake control of the capital.`,
    );
    expect(blocks.filter((block) => block.kind === "paragraph")).toHaveLength(1);
  });

  test("[N4] a speech closed and opened again has one speaker and two facts", () =>
    expect(
      speakersOf(
        'Ann Lee, a lawyer, said: "The court took its time and helped the whole country".\n\n"Additionally, the judge was seen in the town on that day", Lee said.',
      ),
    ).toEqual(["Ann Lee", "Ann Lee"]));

  test("[N5] a paragraph left open goes on in the next", () =>
    expect(
      new Set(
        speakersOf(
          'Ann Lee, a lawyer, said: "The court took its time over this case and nobody complained.\n\n"The judge was seen in the town on that day."',
        ),
      ),
    ).toEqual(new Set(["Ann Lee"])));
  test("[N5] a quotation never closed ends at its paragraph and waits for a person", () => {
    const facts = factsOf(
      "quote",
      'Ann Lee, a lawyer, said: "The court took its time over this case.\n\nWhat came next\n\nThe town was quiet and the shops were closed.',
    );
    expect(facts.every((fact) => fact.tier === "proposed" && !fact.text.includes("shops"))).toBe(true);
  });

  test("[N6] mixed marks are paired", () =>
    expect(quotes('"There is a growing agreement on the bridge,” Ann Lee said on the day.')[0]?.speaker).toBe(
      "Ann Lee",
    ));

  test("[N7] scare quotes are no quotation", () =>
    expect(
      factsOf("quote", "He called it a \"lesson\" for all and came through the 'private' security firm.").filter(
        (fact) => fact.tier === "published",
      ),
    ).toEqual([]));
  test("[N7] a headline's quotation has no speaker", () =>
    expect(quotes("Obama's 'right thing to do'\n\nThe town was quiet and the shops were closed.")).toEqual([]));

  test("[N8] a pronoun in the frame is the subject of the sentence before", () =>
    expect(
      speakersOf(
        'Ann Lee is a lawyer. Lee has a nuanced standpoint. For her, "considering the deals that were made, the court is right".',
      ),
    ).toEqual(["Ann Lee"]));
  test.each(["For example", "For now"])("[N8] “%s,” names no speaker", (words) =>
    expect(speakersOf(`${words}, "the court took its time over this case and nobody complained".`)).toEqual([]),
  );

  test("[N9] the subject next to the cue speaks", () =>
    expect(
      speakersOf(
        'Asked about the mayor\'s plan, Tolu Okafor said, "We will have to look at the bridge again next year."',
      ),
    ).toEqual(["Tolu Okafor"]));

  test("[N10] Dr. and U.S. end no sentence; both halves have one speaker", () =>
    expect(
      speakersOf(
        '"We built the tents before we asked about roads," said Dr. Grace Lee of the U.S. Army. "But nobody can reach them in the rain."',
      ),
    ).toEqual(["Grace Lee", "Grace Lee"]));
  test("[N10] a party tag after the name", () =>
    expect(speakersOf('"We will not vote for a tunnel that nobody needs," Rep. Ana Diaz (D-Wis.) said.')).toEqual([
      "Ana Diaz",
    ]));
  test("[N10] an attribution after a dash", () =>
    expect(speakersOf("“A town without a bank is a town without a future for anybody.” ― Ottoline Grange")).toEqual([
      "Ottoline Grange",
    ]));

  test("[N11] a surname spelled two ways is one actor", () => {
    const found = speakersOf(
      'Grzegorz Kuczyński, a director, said: "The old pier will not survive another winter." For Kuczynski, "the harbour will be closed before the spring comes".',
    );
    expect(new Set(found)).toEqual(new Set(["Grzegorz Kuczyński"]));
  });
  test("[N11] two transcriptions of a given name are one actor", () =>
    expect(new Set(pairsOf("Sergei Shoigu, a minister, came. Sergey Shoigu left. Shoigu supports Hamas."))).toEqual(
      new Set(["Sergei Shoigu backs Hamas"]),
    ));

  test("[N12] a surname that two people share stays alone", () =>
    expect(
      pairsOf("Bill Clinton, a lawyer, met Hillary Clinton, a senator. Clinton supports Hamas.").some((pair) =>
        /Bill|Hillary/.test(pair),
      ),
    ).toBe(false));

  test("[N13] a surname that is a word needs its title or full name first", () => {
    expect(datesOf("Ms May said the march on the capital would go ahead.")).toEqual([]);
    expect(roles("Mayor Tricia Ham spoke. The price of ham rose in the town.")).toEqual(["Tricia Ham: Mayor"]);
  });

  test("[N14] a place with an article is nobody", () =>
    expect(roles("The jets landed in al Jufra, a base of the army, and left al-Watiya at night.")).toEqual([]));
  test("[N14] a firm is no person", () => {
    expect(roles("Hundreds of Wagner mercenaries came with the head of the office.")).toEqual([]);
    expect(pairsOf("Wagner mercenaries support Hezbollah.").every((pair) => !pair.startsWith("Richard"))).toBe(true);
  });

  test("[N15] a capital acts for its government and is a place after “in”", () => {
    expect(pairsOf("Moscow supports Hezbollah.")).toEqual(["Russia backs Hezbollah"]);
    expect(pairsOf("They met in Moscow and support Hezbollah.")).toEqual([]);
  });

  test("[N16] somebody's opponents are not that somebody", () =>
    expect(pairsOf(`${lead}Ankara has given military assistance to Haftar's opponents.`)).toEqual([]));
  test("[N16] a backed intervention backs no victim", () =>
    expect(pairsOf("In 2011 a NATO-backed intervention overthrew Muammar Gaddafi, the ruler.")).toEqual([]));
  test("[N16] opposite sides are no actor", () =>
    expect(pairsOf("Ankara and Moscow also back opposite sides in Syria.")).toEqual([]));

  test("[N17] a list with an acronym inside names four", () =>
    expect(
      pairsOf(
        `${lead}Haftar's forces had the edge due to support from Egypt, the United Arab Emirates (UAE), Russia, and France.`,
      ),
    ).toHaveLength(4));
  test("[N18] a singular verb picks the nearest", () =>
    expect(pairsOf(`${lead}He phoned the leaders of Egypt and the UAE, which backs Field Marshal Haftar.`)).toEqual([
      "United Arab Emirates backs Khalifa Haftar",
    ]));
  test("[N19] a gerund's subject is the clause's", () =>
    expect(
      pairsOf(`${lead}Russia has been ramping up its engagement in Libya by lending support to Khalifa Haftar.`),
    ).toEqual(["Russia backs Khalifa Haftar"]));
  test("[N20] a raised negation denies it", () =>
    expect(pairsOf(`${lead}Russia did not appear to endorse Haftar's power grab.`)).toEqual([]));
  test("[N21] a question is no fact", () => {
    expect(pairsOf("Will Moscow continue to support Ann Lee?")).toEqual([]);
    expect(figures("Will Chad buy 14 fighter jets?")).toEqual([]);
  });

  test("[N22] accused of sending: alleged, and the card says so", () => {
    const text = "Russia has been accused of sending 14 fighter jets to the airbase of Hezbollah.";
    expect(figures(text)[0]).toMatchObject({ mood: "alleged", value: 14 });
    for (const card of cardsOf(text, "2020-06-01").cards) expect(card.stem).toMatch(/accused/);
  });
  test("[N22] what only may be makes no plain card", () => {
    expect(factsOf("backer", "The US may provide support to Hezbollah.")[0]).toMatchObject({ mood: "possible" });
    for (const card of cardsOf("The US could launch 14 fighter jets from the base of Sigonella.", "2020-06-01").cards)
      expect(card.stem).toMatch(/could/);
  });

  test("[N23] model numbers are no figures", () =>
    expect(figures("Russia has sent 14 MiG 29 and Su-24 fighter jets to Hezbollah.").map((fact) => fact.value)).toEqual(
      [14],
    ));
  test("[N23] intervals, hedges, and no card of “hundreds”", () => {
    expect(
      figures(
        "They counted between 600 and 800 mercenaries, some 3.6 million refugees and a debt of nearly $5 billion.",
      ),
    ).toMatchObject([
      { value: [600, 800], approx: null },
      { value: 3_600_000, approx: "about" },
      { value: 5_000_000_000, approx: "under", unit: "USD" },
    ]);
    expect(figures("Hundreds of mercenaries came.")).toEqual([]);
  });

  test("[N24] currencies are normalised, the printed words kept", () => {
    const text = "They paid \\$2 billion, US\\$ 1.1 billion, €5bn and Rs 2 lakh.";
    expect(figures(text).map((fact) => [fact.value, fact.unit])).toEqual([
      [2e9, "USD"],
      [1.1e9, "USD"],
      [5e9, "EUR"],
      [2e5, "INR"],
    ]);
  });

  test("[N25] each column of a table votes for its own decimal sign", () =>
    expect(
      factsOf(
        "cell",
        "Arms sold abroad\n\nState\tTotal ($ million)\tShare (%)\nChad\t3,592\t96,7\nMali\t6\t100,0\n",
      ).map((fact) => fact.value),
    ).toEqual([3592, 96.7, 6, 100]));

  test("[N26] abbreviations end no sentence, a row keeps its label", () => {
    expect(
      factsOf("cell", "Arms sold abroad\n\nState\tTotal ($ million)\nCent. African Rep.\t6\nMali\t12\n")[0]?.row,
    ).toBe("Cent. African Rep.");
    expect(figures("See the Yearbook, 1991, pp. 208-211, for more.")).toEqual([]);
  });

  const damaged =
    "The town held a conference.The two leaders met there in May.The talks ended withagreed to by all sides and 14 judges.they went someto Libya and back.";
  test("[N27] a lost space splits sentences", () => expect(read(damaged).ledger.sentences).toBeGreaterThan(2));
  test("[N27] a sentence that lost words makes no card", () =>
    expect(cardsOf(damaged, "2020-06-01").cards.filter((card) => /withagreed|someto/.test(card.stem))).toEqual([]));

  test("[N28] weekday and date are read together", () =>
    expect(datesOf("The ministers of the two states met in Moscow on Monday (Jan 13).", "2020-01-16")).toEqual([
      "2020-01-13",
    ]));
  test("[N29] “until December last year” is a bound", () =>
    expect(datesOf("Until December last year the general had the upper hand in the war.", "2020-07-01")).toEqual([
      "/2019-12",
    ]));
  test("[N30] a chain of days is not resolved", () =>
    expect(
      datesOf(
        "In early June 2020 they took Tarhuna. The following day they took the airport. A day after, the fields were back.",
      ),
    ).toEqual(["2020-06"]));
  test.each([
    "Libya's 17 February Revolution began a war.",
    "The Friday prayers drew a crowd in the town.",
    "Ms May said so to the house.",
    "The march on Tripoli failed in the end.",
    "He reads the Sun in the morning.",
  ])("[N31] no date in “%s”", (text) => expect(datesOf(text)).toEqual([]));
  test("[N32] without a publication date the year stays open", () =>
    expect(datesOf("On 30 April Ann Lee resigned from the board of the bank.")).toEqual(["XXXX-04-30"]));
  test("[N33] a future date in news falls in the next year", () =>
    expect(datesOf("The parliament will decide on January 7 whether to send troops.", "2019-12-25")).toEqual([
      "2020-01-07",
    ]));

  test("[N34] one acronym with two long forms waits for a person", () => {
    const text = "The Government of National Accord (GNA) met. The Government of Northern Areas (GNA) did not.";
    expect(factsOf("acronym", text).map((fact) => fact.tier)).toEqual(["proposed", "proposed"]);
    expect(cardsOf(text).cards.filter((card) => card.prompt.startsWith("acronym"))).toEqual([]);
  });
  test("[N34] (R), (L) and an agency's dateline are none", () =>
    expect(factsOf("acronym", "CAIRO (BLOOMBERG) - Ann Lee (R) met Peter Marsh (L) in the garden.")).toEqual([]));
  test("[N34] the long form reaches left over its whole name, misprint and all", () =>
    expect(factsOf("acronym", "The United State Africa Command (AFRICOM) said so.")[0]?.long).toBe(
      "United State Africa Command",
    ));

  test("[N35] boilerplate and credits yield nothing; a bio yields its author's post", () => {
    expect(
      read(
        "Join our Telegram channel of 2,000 readers and Mayor Ann Lee.\n\nThe town was quiet and the shops were closed.",
      ).facts,
    ).toEqual([]);
    expect(
      roles(
        "What it means for the town\n\nAbout the Author:\n\nScott Ritter is a former intelligence officer. Ritter lives in New York.",
      ),
    ).toContain("Scott Ritter: former intelligence officer");
  });
  test("[N35] what is told twice is one card", () => {
    const once = "Chad has bought 14 fighter jets from France.";
    expect(
      cardsOf(`${once}\n\nThe year went by without a war.\n\n${once}`, "2020-06-01").cards.filter(
        (card) => card.prompt.startsWith("figure") && card.form !== "choice",
      ),
    ).toHaveLength(1);
  });

  test("[N36] two posts of one person are two roles with their own dates", () =>
    expect(
      factsOf(
        "role",
        "In 2016 Chairman Ann Lee of the council spoke. On 3 May 2020 Prime Minister Ann Lee resigned.",
        "2020-06-01",
      ).map((fact) => fact.asOf),
    ).toEqual(["2016", "2020-05-03"]));

  test("[N37] what stands in a quotation is its speaker's", () => {
    const text = 'Ann Lee, a lawyer, said: "Russia supports Hezbollah and has sent 14 fighter jets since 2008."';
    for (const kind of ["backer", "date", "figure"] as const)
      for (const fact of factsOf(kind, text)) expect(fact).toMatchObject({ attribution: "Ann Lee", mood: "reported" });
  });

  test("[N38] odd characters: every mention slices back to the raw text", () => {
    const text =
      "The Kremlin ’s chief 🎉 Ann\u00a0Lee paid 14\u00a0mil\u00adlion euros on 3 May 2020 for the port of Riga.";
    for (const fact of read(text).facts) expect(text.slice(fact.mention.start, fact.mention.end).trim()).not.toBe("");
    expect(figures(text)[0]).toMatchObject({ value: 14_000_000, unit: "EUR" });
  });
  test("[N38] markup inside a trigger: the raw span holds it, the display does not", () => {
    const text = "Moscow was [accused](#) of sending eleven cargo planes to Hezbollah.";
    const [fact] = figures(text);
    expect(fact && textOf(text, fact.evidence)).toBe(text);
    expect(fact?.what).toContain("was accused of");
  });

  test("[N39] nothing, only a table, another language: an end, and no cards", () => {
    expect(readText("", "text").ok).toBe(false);
    for (const text of ["a\tb\n1\t2\n3\t4\n", "Вчера президент прибыл в столицу и подписал договор о дружбе."]) {
      const result = readText(text, "text");
      if (result.ok) expect(cardsOf(text).cards).toEqual([]);
    }
  });
});
