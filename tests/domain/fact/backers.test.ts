import { describe, expect, test } from "vitest";
import { cardsOf, factsOf, pairsOf } from "./read.ts";

const haftar = "Khalifa Haftar, a general, leads the army. ";

describe("backers (facts.md §4)", () => {
  test("[16] somebody's opponents are not that somebody", () =>
    expect(pairsOf(`${haftar}Ankara has given military assistance to Haftar's opponents.`)).toEqual([]));
  test("[16] a backed intervention backs no victim", () =>
    expect(pairsOf("In 2011 a NATO-backed intervention overthrew Muammar Gaddafi, the ruler.")).toEqual([]));
  test("[16] opposite sides are no actor", () =>
    expect(pairsOf("Ankara and Moscow also back opposite sides in Syria.")).toEqual([]));
  test("[16] a controlled airbase is not its master's foe or friend", () =>
    expect(pairsOf(`${haftar}It stands at the Haftar-controlled airbase.`)).toEqual([]));
  test("[17] a list with an acronym inside names four", () => {
    expect(
      pairsOf(
        `${haftar}Haftar's forces had the edge due to support from Egypt, the United Arab Emirates (UAE), Russia, and France.`,
      ),
    ).toEqual(["Egypt", "United Arab Emirates", "Russia", "France"].map((state) => `${state} backs Khalifa Haftar`));
  });
  test("[18] a singular verb picks the nearest", () =>
    expect(
      pairsOf(
        `${haftar}He phoned the leaders of Egypt and the UAE, which backs Field Marshal Haftar with its air power.`,
      ),
    ).toEqual(["United Arab Emirates backs Khalifa Haftar"]));
  test("[18] “with its air power” is military", () =>
    expect(
      factsOf("backer", `${haftar}He phoned the UAE, which backs Field Marshal Haftar with its air power.`)[0]?.support,
    ).toBe("military"));
  test("[19] the subject of a gerund is the main clause's", () =>
    expect(
      pairsOf(`${haftar}Russia has been ramping up its engagement in Libya by lending support to Khalifa Haftar.`),
    ).toEqual(["Russia backs Khalifa Haftar"]));
  test("[20] a raised negation", () =>
    expect(pairsOf(`${haftar}Russia did not appear to endorse Haftar's offensive.`)).toEqual([]));
  test("[21] a question is no fact", () => expect(pairsOf("Will Moscow continue to support Ann Lee?")).toEqual([]));
  test("[22] accused of sending: alleged, with the words to keep", () => {
    expect(factsOf("backer", `${haftar}Russia has been accused of sending jets to Haftar's forces.`)[0]).toMatchObject({
      mood: "alleged",
      backer: "Russia",
      hedge: expect.stringContaining("accused"),
    });
  });
  test("[22] may: possible", () =>
    expect(factsOf("backer", "The US may provide support to Hezbollah.")[0]).toMatchObject({
      mood: "possible",
      hedge: "may",
    }));
  test("[23] model numbers are no actors", () =>
    expect(pairsOf("Russia has sent 14 MiG 29 and Su-24 fighter jets to Hezbollah.")).toEqual([
      "Russia backs Hezbollah",
    ]));
  test("[37] what a speaker says is the speaker's", () => {
    expect(
      factsOf("backer", 'Ann Lee, a lawyer, said: "Russia supports Hezbollah and has done so for many years."')[0],
    ).toMatchObject({ mood: "reported", attribution: "Ann Lee" });
  });
  test.each([
    ["Turkey supports Hamas.", "Turkey backs Hamas", "unspecified"],
    ["Hamas is funded by Iran.", "Iran backs Hamas", "financial"],
    ["Iran has armed Hezbollah for years.", "Iran backs Hezbollah", "military"],
    ["Labour endorsed Ann Lee, the candidate.", "Labour backs Ann Lee", "political"],
    ["Kenya opposes the African Union.", "Kenya opposes African Union", "political"],
    ["Turkish-backed Hamas advanced.", "Turkey backs Hamas", "unspecified"],
    ["France is scaling back its support for Hamas.", "France withdrawing Hamas", "unspecified"],
    ["Russia's support for Hamas is old.", "Russia backs Hamas", "unspecified"],
    ["Hamas backers including Iran and Qatar met.", "Qatar backs Hamas", "unspecified"],
  ])("%s", (text, pair, support) => {
    const fact = factsOf("backer", text).find(
      (candidate) => `${candidate.backer} ${candidate.stance} ${candidate.backed}` === pair,
    );
    expect(fact?.support).toBe(support);
  });
  test("one fact a pair and kind of support", () =>
    expect(
      factsOf("backer", "Moscow provided financial and diplomatic support for Hamas.").map((fact) => fact.support),
    ).toEqual(["financial", "diplomatic"]));
  test("signing a pact is no backing", () => expect(pairsOf("Turkey signed a military pact with Qatar.")).toEqual([]));
});

const lee = "Ann Lee, a lawyer, stood for mayor. ";

describe("backers: finished and denied relations", () => {
  test.each([
    ["The Soviet Union formerly backed Libya.", "Soviet Union formerly Libya"],
    ["Norway used to support the Arid Trust.", "Norway formerly Arid Trust"],
    ["Until 2014 Brazil backed the Amazon Institute.", "Brazil formerly Amazon Institute"],
    ["Ghana no longer supports the Delta Front.", "Ghana formerly Delta Front"],
    ["Chad stopped funding the Delta Front in 2017.", "Chad formerly Delta Front"],
    ["Chad had backed the Delta Front but changed its mind.", "Chad formerly Delta Front"],
  ])("formerly: %s", (text, pair) => expect(pairsOf(text)).toEqual([pair]));
  test("“until” before a year to come ends nothing", () =>
    expect(pairsOf("Brazil backs the Amazon Institute until 2030.")).toEqual(["Brazil backs Amazon Institute"]));
  test.each([
    "I do not think that Kenya supports the African Union.",
    "Nobody believes that Kenya supports the African Union.",
    "It is untrue that Kenya backs the African Union.",
    "Neither Kenya nor Ghana backs the African Union.",
    "Kenya asked whether Ghana supports the African Union.",
    "Kenya urged Ghana to support the African Union.",
    "The United States pressed Kenya to recognise Kosovo.",
    "The Delta Front asked for help from Chad.",
    "Without support from Chad, the Delta Front would fall.",
  ])("no fact: %s", (text) => expect(pairsOf(text)).toEqual([]));
});

describe("backers: money", () => {
  test.each([
    ["Olive Capital gave £2m to the Harbour Trust.", "Olive Capital backs Harbour Trust"],
    ["Olive Capital invested $3m in Harbour Labs.", "Olive Capital backs Harbour Labs"],
    ["Olive Capital led a $30m investment in Harbour Labs.", "Olive Capital backs Harbour Labs"],
    ["Harbour Labs received a grant from the Nordic Fund.", "Nordic Fund backs Harbour Labs"],
    ["The Nordic Fund awarded Harbour Labs a grant of $3m.", "Nordic Fund backs Harbour Labs"],
    ["Tom Price, a banker, is the biggest donor to the Harbour Party.", "Tom Price backs Harbour Party"],
    ["Investors in Harbour Labs include Olive Capital.", "Olive Capital backs Harbour Labs"],
  ])("%s", (text, pair) => {
    expect(pairsOf(text)).toEqual([pair]);
    expect(factsOf("backer", text)[0]?.support).toBe("financial");
  });
  test("a round: who led it and who joined back whoever raised it", () =>
    expect(
      pairsOf(
        "Harbour Labs raised $90m in a round led by Olive Capital with participation from Birch Ventures and the Nordic Fund.",
      ),
    ).toEqual(["Olive Capital", "Birch Ventures", "Nordic Fund"].map((name) => `${name} backs Harbour Labs`)));
  test("a round told of in the next sentence", () =>
    expect(
      pairsOf("Harbour Labs has raised $90m. The round was led by Olive Capital and joined by Birch Ventures."),
    ).toEqual(["Olive Capital backs Harbour Labs", "Birch Ventures backs Harbour Labs"]));
  test.each([
    "Olive Capital sold $3m of shares to Harbour Labs.",
    "Harbour Labs received a fine of $3m from the Nordic Fund.",
    "Harbour Labs received an order for drones from the Nordic Fund.",
    "Investors in Harbour Labs lost money.",
    "The team led by Olive Capital met.",
    "The Nordic Fund committed a crime.",
  ])("no fact: %s", (text) => expect(pairsOf(text)).toEqual([]));
});

describe("backers: bodies and persons", () => {
  test.each([
    ["The Teachers' Union came out for Ann Lee.", "Teachers' Union backs Ann Lee"],
    ["The Green Party threw its weight behind Ann Lee.", "Green Party backs Ann Lee"],
    ["The Farmers' Union turned against Ann Lee.", "Farmers' Union opposes Ann Lee"],
    ["The works council endorsed Ann Lee on Tuesday.", "works council backs Ann Lee"],
    ["The mining union Kilof opposes Ann Lee.", "Kilof opposes Ann Lee"],
    ["The owner, Tom Price, endorsed Ann Lee.", "Tom Price backs Ann Lee"],
    ["Labour's endorsement of Ann Lee surprised many.", "Labour backs Ann Lee"],
    ["Ann Lee won the endorsement of the Police Federation.", "Police Federation backs Ann Lee"],
    ["Ann Lee relies on donations from Olive Capital.", "Olive Capital backs Ann Lee"],
    ["Ann Lee's supporters include the Police Federation.", "Police Federation backs Ann Lee"],
    ["Ann Lee's campaign is bankrolled by Olive Capital.", "Olive Capital backs Ann Lee"],
    ["Support for Ann Lee came from the Police Federation.", "Police Federation backs Ann Lee"],
    ["Chad, a longtime backer of the Delta Front, sent grain.", "Chad backs Delta Front"],
    ["Chad remains the Delta Front's chief patron.", "Chad backs Delta Front"],
    ["The Delta Front's main backer is Chad.", "Chad backs Delta Front"],
    ["Sudan trained and armed the Delta Front.", "Sudan backs Delta Front"],
    ["Mali fought at the side of the Delta Front.", "Mali backs Delta Front"],
    ["The Second Brigade was trained by Italy.", "Italy backs Second Brigade"],
    ["Peru withdrew its recognition of Taiwan.", "Peru withdrawing Taiwan"],
    ["The Rowing Club pulled its funding from the Harbour Trust.", "Rowing Club withdrawing Harbour Trust"],
  ])("%s", (text, pair) => expect(pairsOf(text)).toEqual([pair]));
  test.each([
    "Arsenal fell behind Chelsea after an hour.",
    "Ann Lee put her weight behind the plan.",
    "Ann Lee came out of the Harbour Hotel.",
    "Ann Lee, once a critic of the call, backed it.",
    "Chad backs the Cairo Declaration.",
  ])("no fact: %s", (text) => expect(pairsOf(text)).toEqual([]));
  test("“by X and by Y”", () =>
    expect(pairsOf("Norwich is backed by the Japanese group Sorano and by Temasura, a fund.")).toEqual([
      "Sorano backs Norwich",
      "Temasura backs Norwich",
    ]));
  test("“her” is the one woman near", () =>
    expect(pairsOf(`${lee}Labour, the Green Left and the Farmers' List oppose her.`)).toEqual([
      "Labour opposes Ann Lee",
      "Green Left opposes Ann Lee",
      "Farmers' List opposes Ann Lee",
    ]));
  test("“her” with two people near is nobody", () =>
    expect(pairsOf(`${lee}Eva Holm, a doctor, knows Ann Lee. The Green Left opposes her.`)).toEqual([]));
  test("“the commission” is the one body so called", () =>
    expect(pairsOf("The Arid Regions Commission met. Kenya has financed the commission for years.")).toEqual([
      "Kenya backs Arid Regions Commission",
    ]));
  test("“the commission” with two of them is neither", () =>
    expect(
      pairsOf("The Arid Regions Commission met the Coastal Waters Commission. Kenya has financed the commission."),
    ).toEqual([]));
});

describe("backers: cards", () => {
  const stems = (text: string) =>
    cardsOf(text, "2019-12-25")
      .cards.map((card) => card.stem)
      .filter((stem) => / backs? /.test(stem));
  test("a body told by its kind takes its article", () => {
    const found = stems("France backs Hamas, the Directorate said. It rained.");
    expect(found.length).toBeGreaterThan(0);
    for (const stem of found) expect(stem).not.toMatch(/according to Directorate/i);
  });
  test("what is over is not asked as of today", () =>
    expect(stems("Ghana no longer supports the Delta Front.").filter((stem) => stem.startsWith("As of"))).toEqual([]));
  test("“It could be a sign that …” supposes", () =>
    expect(factsOf("backer", "The vote could be a sign that Turkey backs Hamas.")[0]?.mood).toBe("possible"));
  test("a short form that no rule could read is not asked beside its long form", () => {
    const found = stems("Turkey supports the Council of Marendi Accord (CMX). Turkey supports the CMX.");
    expect(found.filter((stem) => stem.includes("CMX?"))).toEqual([]);
  });
});
