import { describe, expect, test } from "vitest";
import { factsOf, speakersOf } from "../fact/read.ts";

const body = "Turkey's Presidential Communications Directorate published a map.\n\n";
const saying = '"The bridge will stay closed until the end of the spring,"';

describe("told by its kind alone", () => {
  test("an attribution shows the one body of that kind in full", () =>
    expect(factsOf("backer", `${body}Chad supports the Delta Front, the Directorate said.`)[0]).toMatchObject({
      attribution: "Turkey's Presidential Communications Directorate",
    }));
  test("so does a small letter", () =>
    expect(
      factsOf("backer", "The Ministry of Health met.\n\nThe ministry said that Chad supports the Delta Front.")[0],
    ).toMatchObject({ attribution: "Ministry of Health" }));
  test("two bodies of a kind stay as they are told", () =>
    expect(
      factsOf(
        "backer",
        "The Ministry of Health and the Ministry of Justice met.\n\nThe ministry said that Chad supports the Delta Front.",
      )[0]?.attribution,
    ).not.toMatch(/of/));
  test.each([
    ["Prime Minister Luis Prado spoke.", "the prime minister said", "Luis Prado"],
    ["General Omar Haddad rejected the claim.", "the general told the newspaper", "Omar Haddad"],
    ["The Harbour Trust owns the bridge.", "the trust said in a statement", "Harbour Trust"],
    ["General Omar Haddad met General Piet Bos.", "the general told the newspaper", "the general"],
  ])("%s … %s", (before, frame, who) => expect(speakersOf(`${before} ${saying} ${frame}.`)).toEqual([who]));
});

describe("posts in plain words", () => {
  test.each([
    ["Tom Price was appointed finance minister on Monday.", "finance minister"],
    ["Tom Price, a professor of law at Oldham University, left.", "professor of law at Oldham University"],
    ["Tom Price resigned as head of the Harbour Trust.", "head of the Harbour Trust"],
  ])("%s", (text, role) => expect(factsOf("role", text).map((fact) => fact.role)).toEqual([role]));
});
