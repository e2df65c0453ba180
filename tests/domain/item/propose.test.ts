import { describe, expect, test } from "vitest";
import { faultsOf, itemTypeOf, revealsOf, scoreOf, solutionOf, unshuffled } from "#lib/domain/item/item.ts";
import type { Proposal } from "#lib/domain/item/propose/proposal.ts";
import { allProposals, proposeItems } from "#lib/domain/item/propose/propose-items.ts";
import type { ProposeWish } from "#lib/domain/item/propose/wish.ts";
import { toldBy, whereRevealed } from "#lib/domain/item/reveal.ts";
import { fold } from "#lib/domain/nlp/fold.ts";
import { builtIn } from "../../support/material.ts";

const material = builtIn();
const documents = [...new Set(material.cards.map(({ document }) => document))];
const wish: ProposeWish = { documents, sections: [], kinds: [], types: [], number: 20, difficulty: "mixed" };
const all = allProposals(material, "seed");
const countBy = (list: readonly Proposal[], key: (one: Proposal) => string) =>
  Object.fromEntries([...Map.groupBy(list, key)].map(([name, of]) => [name, of.length]));

describe("items of the built-in collection", () => {
  test("every type yields items; each is whole, fits its schema and is answered by its own solution", () => {
    console.info(
      "items by type",
      countBy(all, ({ content }) => content.type),
    );
    for (const { content } of all) {
      expect(
        itemTypeOf(content.type).content.safeParse(content).error?.issues,
        JSON.stringify(content),
      ).toBeUndefined();
      expect(faultsOf(content)).toEqual([]);
      expect(scoreOf(content, solutionOf(content, unshuffled).answer, unshuffled), content.stem).toBe(1);
    }
  });

  test("each shows its passage, and nothing around it", () => {
    for (const { content } of all) {
      expect(content.footnote?.passage?.paragraphs.length, content.stem).toBeGreaterThan(0);
      expect(content.footnote?.passage?.paragraphs.every(({ here }) => here)).toBe(true);
    }
  });

  test("no option, shown or spare, is what any card holds to be right for the same question (R21)", () => {
    const right = new Map<string, Set<string>>();
    for (const { claim, key, accept } of material.cards)
      for (const form of [key, ...accept])
        right.set(claim.about, (right.get(claim.about) ?? new Set()).add(fold(form)));
    const wrong = all.filter(({ content }) => content.type === "single");
    expect(wrong.length).toBeGreaterThan(20);
    for (const { content, spares, claims } of wrong) {
      if (content.type !== "single") continue;
      const options = content.options.filter(({ id }) => id !== content.key).map(({ text }) => text);
      for (const text of [...options, ...spares])
        for (const claim of claims)
          expect(right.get(claim)?.has(fold(text)) ?? false, `${content.stem} ${text}`).toBe(false);
    }
  });
});

describe("a quiz of them", () => {
  const chosen = proposeItems(material, wish, "seed");

  test("has as many as wished, the same for the same seed, and others for another", () => {
    expect(chosen).toHaveLength(20);
    expect(proposeItems(material, wish, "seed")).toEqual(chosen);
    expect(proposeItems(material, wish, "other")).not.toEqual(chosen);
  });

  test("is spread over documents, kinds and types, and asks nothing twice", () => {
    console.info(
      "of 20",
      countBy(chosen, ({ document }) => document),
      countBy(chosen, ({ kind }) => kind),
      countBy(chosen, ({ content }) => content.type),
    );
    expect(new Set(chosen.map(({ document }) => document)).size).toBe(documents.length);
    expect(new Set(chosen.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
    const claims = chosen.flatMap((one) => one.claims);
    expect(new Set(claims).size).toBe(claims.length);
  });

  test("holds no item whose words tell another's key (R30)", () => {
    const told = chosen.map(({ content }) => toldBy(content));
    const leaks = told.flatMap((by, at) =>
      told.flatMap((of, other) => {
        const found = at === other ? null : whereRevealed(by, of);
        return found?.where === "before" ? [`${chosen[at]?.content.stem} → ${chosen[other]?.content.stem}`] : [];
      }),
    );
    expect(leaks).toEqual([]);
  });

  test("keeps to the wished kinds, sections, types and difficulty", () => {
    const recalled = proposeItems(material, { ...wish, difficulty: "recall" }, "s");
    expect(recalled.every(({ content }) => itemTypeOf(content.type).recalled)).toBe(true);
    const quotes = proposeItems(material, { ...wish, kinds: ["quote"], difficulty: "recognition" }, "s");
    expect(quotes.length).toBeGreaterThan(3);
    expect(quotes.every(({ kind }) => kind === "quote")).toBe(true);
    const one = material.cards.find(({ passage }) => passage.section);
    const section = { document: one?.document ?? "", heading: one?.passage.section ?? "" };
    const inside = proposeItems(material, { ...wish, sections: [section] }, "s");
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.every((item) => item.section === section.heading && item.document === section.document)).toBe(true);
    expect(
      proposeItems(material, { ...wish, types: ["date"] }, "s").every(({ content }) => content.type === "date"),
    ).toBe(true);
  });

  test("of what was reviewed, recall asks the worst remembered and recognition the best", () => {
    const half = (card: { id: string }) => card.id.length % 2;
    const reviewed = {
      ...material,
      cards: material.cards.map((card, at) => ({ ...card, recall: at % 2 === 0 ? 0.2 : 0.95, half: half(card) })),
    };
    const mean = (list: readonly Proposal[]) =>
      list.reduce((sum, { recall }) => sum + (recall ?? 0), 0) / Math.max(1, list.length);
    const hard = mean(proposeItems(reviewed, { ...wish, difficulty: "recall" }, "s"));
    const easy = mean(proposeItems(reviewed, { ...wish, difficulty: "recognition" }, "s"));
    expect(hard).toBeLessThan(easy);
  });

  test("every key it asks for stands in what it reveals", () =>
    expect(chosen.filter(({ content }) => content.type === "single" && revealsOf(content).length !== 1)).toEqual([]));
});
