import { describe, expect, test } from "vitest";
import type { Candidate } from "#lib/domain/card/collection/candidate.ts";
import { type Settled, settle } from "#lib/domain/card/collection/settle.ts";
import { compareAnswer } from "#lib/domain/card/compare.ts";
import { makeCards } from "#lib/domain/card/make-cards.ts";
import { askAbout } from "#lib/domain/fact/ask-about.ts";
import { extract } from "#lib/domain/fact/extract.ts";
import { claimantOf } from "#lib/domain/source/claimant.ts";
import { sourceOf } from "../fact/read.ts";

const paper = (author: string, text: string, published = "2020-07-01"): Candidate[] => {
  const source = sourceOf(`---\nauthor: ${author}\n---\n\n${text}`, published);
  const { cards } = makeCards(source, askAbout(source, extract(source).facts));
  return cards.map((card) => ({ ...card, document: author, claimant: claimantOf(source.meta) }));
};

/** What a learner is asked, recall only. */
const asked = (...papers: Candidate[][]) => {
  const cards = papers.flat();
  return settle(cards).flatMap((settled, index) => {
    const card = cards[index] as Candidate;
    return settled.covered || card.form === "choice" ? [] : [{ ...settled, key: card.key }];
  });
};
const stems = (list: readonly Settled[]) => list.map((card) => card.stem);

const treaty = "On 3 May 2019 President Ann Lee met King Karl Berg in Oslo.";

describe("cards of a collection", () => {
  test("[R17] what two documents say is asked once, whichever words they use", () => {
    const list = asked(
      paper("Ida Roe", treaty),
      paper("Tom Fry", "On 3 May 2019 the Norwegian leader Karl Berg met President Ann Lee in Oslo."),
    );
    expect(stems(list).filter((stem) => /meet/.test(stem))).toEqual([
      "When did President Ann Lee meet King Karl Berg in Oslo?",
    ]);
  });
  test("[R17] another thing signed on that day is another card", () => {
    const list = asked(
      paper("Ida Roe", "In November 2019 Norway and Iceland signed a maritime treaty."),
      paper("Tom Fry", "In November 2019 Norway and Iceland signed a military pact."),
    );
    expect(stems(list)).toHaveLength(2);
  });
  test("one thing at one time in two places: each source is asked for its own word", () => {
    const list = asked(
      paper("Ida Roe", "On 8 January 2020 Ann Lee and Karl Berg met in Rome."),
      paper("Tom Fry", "In January 2020 Ann Lee met Karl Berg in Madrid, Spain, for a day."),
    );
    expect(
      stems(list)
        .filter((stem) => /\bmet|meet\b/.test(stem))
        .every((stem) => /^According to /.test(stem)),
    ).toBe(true);
    expect(stems(list).some((stem) => stem.startsWith("According to Ida Roe, when did"))).toBe(true);
  });
  test("two long forms of one abbreviation are asked with their source", () => {
    const list = asked(
      paper("Ida Roe", "The Government of National Accord (GNA) sat in the port of Lune for a year."),
      paper("Tom Fry", "The Guild of Northern Artists (GNA) sat in the port of Lune for a year."),
    );
    expect(stems(list)).toEqual([
      "According to Ida Roe, what does the abbreviation GNA stand for?",
      "According to Tom Fry, what does the abbreviation GNA stand for?",
    ]);
  });
  test("[R9] a contradiction that nobody signs is not asked", () => {
    const cards = [
      ...paper("Ida Roe", "The Government of National Accord (GNA) sat in the port of Lune for a year."),
      ...paper("Tom Fry", "The Guild of Northern Artists (GNA) sat in the port of Lune for a year.").map((card) => ({
        ...card,
        claimant: null,
      })),
    ];
    expect(
      settle(cards)
        .map((card) => card.covered?.rule ?? null)
        .filter(Boolean),
    ).toContain("R9");
  });
  test("a later holder of a post supersedes an earlier one and says so; the same one in another spelling is the same", () => {
    const cards = [
      ...paper("Ida Roe", "Norwegian Foreign Minister Sergei Berg spoke for an hour about the harbour."),
      ...paper("Tom Fry", "Norwegian Foreign Minister Sergey Berg spoke for an hour about the mine.", "2019-02-01"),
      ...paper("Kim Poe", "Norwegian Foreign Minister Maria Lund spoke for an hour about the mill.", "2011-02-01"),
    ];
    const settled = settle(cards);
    const kept = [...cards.keys()].filter(
      (index) => !settled[index]?.covered && /who was/.test(cards[index]?.stem ?? "") && cards[index]?.form === "basic",
    );
    expect(kept.map((index) => settled[index]?.stem)).toEqual([
      "As of July 2020, who was the Norwegian Foreign Minister?",
    ]);
    expect(settled[kept[0] ?? -1]?.accept).toContain("Sergey Berg");
    const before = settled[kept[0] ?? -1]?.supersedes.map((index) => cards[index]?.key);
    expect(before).toEqual(["Maria Lund"]);
  });
  test("[R9] every post somebody holds is right", () => {
    const list = asked(
      paper("Ida Roe", "Maria Lund, the mayor of Bergen, spoke for an hour about the harbour."),
      paper("Tom Fry", "Maria Lund, the head of the Norwegian Red Cross, spoke for an hour about the mine."),
    ).filter((card) => /what post/.test(card.stem));
    expect(list).toHaveLength(1);
    expect(list[0]?.accept.join()).toMatch(/Red Cross/);
  });
  test("[R19] another card's answer is never a slip of the pen", () => {
    const list = asked(
      paper("Ida Roe", "Norwegian Foreign Minister Olga Kalin spoke for an hour about the harbour."),
      paper("Tom Fry", "Danish Defence Minister Olga Halin spoke for an hour about the mine."),
    ).filter((card) => /who was/.test(card.stem));
    const [kalin] = list;
    expect(kalin?.rivals).toContain("Olga Halin");
    const card = { key: "Olga Kalin", accept: [], answerType: "name" as const };
    expect(compareAnswer({ ...card, rivals: kalin?.rivals ?? [] }, "Olga Halin").verdict).toBe("wrong");
    expect(compareAnswer(card, "Olga Halin").verdict).toBe("near");
    expect(compareAnswer({ ...card, rivals: kalin?.rivals ?? [] }, "Olga Kalim").verdict).toBe("near");
  });
  test("settling again changes nothing", () => {
    const cards = [
      ...paper("Ida Roe", `${treaty} The Government of National Accord (GNA) came.`),
      ...paper("Tom Fry", `${treaty} The Guild of Northern Artists (GNA) came.`),
    ];
    const once = settle(cards);
    const again = settle(cards.map((card, index) => ({ ...card, ...(once[index] as Settled) })).map((card) => card));
    expect(again.map((card) => card.stem)).toEqual(once.map((card) => card.stem));
  });
});
