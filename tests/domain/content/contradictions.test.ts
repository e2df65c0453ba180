import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { settle } from "#lib/domain/card/collection/settle.ts";
import { makeCards } from "#lib/domain/card/make-cards.ts";
import { askAbout } from "#lib/domain/fact/ask-about.ts";
import { extract } from "#lib/domain/fact/extract.ts";
import { claimantOf } from "#lib/domain/source/claimant.ts";
import { readText } from "#lib/domain/source/read-text.ts";

/** The cards that learners get, over all documents of the built-in collection. */
const cards = (() => {
  const made = globSync("content/libya/documents/*.md")
    .sort()
    .flatMap((file) => {
      const source = readText(readFileSync(file, "utf8"), "markdown");
      if (!source.ok) throw new Error(source.error.message);
      const { facts } = extract(source.value);
      const claimant = claimantOf(source.value.meta);
      return makeCards(source.value, askAbout(source.value, facts)).cards.map((card) => ({
        ...card,
        document: file,
        claimant,
      }));
    });
  return settle(made).flatMap(({ covered, stem, accept }, i) => {
    const card = made[i];
    return covered || !card ? [] : [{ ...card, stem, accept }];
  });
})();
const about = (...words: RegExp[]) =>
  cards.filter(({ stem, key }) => words.every((word) => word.test(`${stem} ${key}`)));
const names = (stem: string) => /\baccording to\b/i.test(stem);

describe("where the sources of the collection contradict each other", () => {
  test("Moscow or Istanbul: a meeting of Putin and Erdogan in January 2020 is asked as its source tells it", () => {
    const meetings = about(/Putin/, /Erdogan/, /\bm(?:ee|e)t\b/, /January 2020/);
    expect(meetings.length).toBeGreaterThan(0);
    expect(meetings.filter(({ stem }) => !names(stem)).map(({ stem }) => stem)).toEqual([]);
  });
  test("National Accord or National Unity: whatever names the Unity names its source", () => {
    const unity = about(/National Unity/);
    expect(unity.length).toBeGreaterThan(0);
    expect(unity.filter(({ stem }) => !names(stem)).map(({ stem }) => stem)).toEqual([]);
    expect(about(/\bGNA\b/, /stand for/).map(({ key }) => key)).toEqual(["Government of National Accord"]);
  });
  test("France backing or scaling back: whoever backs whom is somebody's word", () => {
    const relations = cards.filter(({ prompt }) => prompt.startsWith("backer."));
    expect(relations.length).toBeGreaterThan(10);
    expect(relations.filter(({ stem }) => !names(stem)).map(({ stem }) => stem)).toEqual([]);
  });
  test("no question has two answers, and no answer is asked twice", () => {
    const recall = cards.filter(({ form }) => form !== "choice");
    const stems = recall.map(({ stem }) => stem.toLowerCase());
    expect(stems.filter((stem, i) => stems.indexOf(stem) !== i)).toEqual([]);
  });
});
