import { describe, expect, test } from "vitest";
import { sentencesOf } from "#lib/domain/nlp/sentences.ts";

const split = (text: string) => sentencesOf(text).map((sentence) => text.slice(sentence.start, sentence.end));

describe("sentences", () => {
  test.each([
    ["[10] titles and countries", "Dr. Lee of the U.S. Army spoke. He left.", 2],
    ["[26] abbreviations in a citation", "See the Yearbook, pp. 208-211 for more. The rest is lost.", 2],
    ["[26] a row label", "The Cent. African Rep. imported nothing.", 1],
    ["initials", "J. R. Smith came. K. Brown left.", 2],
  ])("%s", (_name, text, count) => expect(split(text)).toHaveLength(count));

  test("[27] a lost space splits; with several, sentences that lack words are marked", () => {
    const text =
      "They met at the conference.The two agreed.Last week ended withagreed to by both.something it could have done.The rest is fine.";
    const sentences = sentencesOf(text);
    expect(text.slice(sentences[1]?.start, sentences[1]?.end)).toBe("The two agreed.");
    expect(
      sentences.some((sentence) => sentence.damaged && text.slice(sentence.start, sentence.end).includes("withagreed")),
    ).toBe(true);
    expect(sentences.find((sentence) => text.slice(sentence.start).startsWith("The rest"))?.damaged).toBe(false);
  });

  test("[38] a web address is no lost space", () => expect(split("Write to ann@example.Org today.")).toHaveLength(1));
});
