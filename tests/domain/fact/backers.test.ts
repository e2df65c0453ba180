import { describe, expect, test } from "vitest";
import { factsOf, pairsOf } from "./read.ts";

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
