import { describe, expect, test } from "vitest";
import { faultsOf, type Item, itemTypeOf, revealsOf, scoreOf, solutionOf, unshuffled } from "#lib/domain/item/item.ts";
import type { Proposal } from "#lib/domain/item/propose/proposal.ts";
import { allProposals, proposeItems } from "#lib/domain/item/propose/propose-items.ts";
import type { ProposeWish } from "#lib/domain/item/propose/wish.ts";
import { toldBy, whereRevealed } from "#lib/domain/item/reveal.ts";
import { itemTypeNames } from "#lib/domain/item/types/index.ts";
import { fold } from "#lib/domain/nlp/fold.ts";
import { builtIn, materialOf } from "../../support/material.ts";

const material = builtIn();
const documents = [...new Set(material.cards.map(({ document }) => document))];
const wish: ProposeWish = { documents, sections: [], kinds: [], types: [], number: 20, difficulty: "mixed" };
const all = allProposals(material, "seed");
const countBy = (list: readonly Proposal[], key: (one: Proposal) => string) =>
  Object.fromEntries([...Map.groupBy(list, key)].map(([name, of]) => [name, of.length]));

describe("items of the built-in collection", () => {
  test("every type yields items; each is whole, fits its schema and is answered by its own solution", () => {
    const types = countBy(all, ({ content }) => content.type);
    console.info("items by type", types);
    expect(Object.keys(types).sort()).toEqual([...itemTypeNames].sort());
    for (const { content } of all) {
      expect(
        itemTypeOf(content.type).content.safeParse(content).error?.issues,
        JSON.stringify(content),
      ).toBeUndefined();
      expect(faultsOf(content)).toEqual([]);
      expect(scoreOf(content, solutionOf(content, unshuffled).answer, unshuffled), content.stem).toBe(1);
    }
  });

  test("whatever is asked of several facts is proved for each of them", () => {
    for (const { content } of all) {
      const proof = (content.footnote?.passage?.paragraphs ?? [])
        .map(({ runs }) => fold(runs.map(({ text }) => text).join("")))
        .join(" | ");
      const claimed =
        content.type === "order"
          ? content.entries.map(({ text }) => text)
          : content.type === "match" && content.stem === "Who said what?"
            ? content.pairs.map(({ left }) => left.replace(/ …”$/, ""))
            : [];
      // Word by word: a timeline leaves out when it was, and a caption may stand inside a quotation.
      const proved = new Set(proof.split(" "));
      for (const text of claimed)
        expect(
          fold(text)
            .split(" ")
            .filter((word) => !proved.has(word)),
          text,
        ).toEqual([]);
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

  test("holds no item whose words tell another's key (R30), however many are wished", () => {
    const leaks = ["seed", "a", "b", "c"].flatMap((seed) => {
      const many = proposeItems(material, { ...wish, number: 60 }, seed);
      const told = many.map(({ content }) => toldBy(content));
      return told.flatMap((by, at) =>
        told.flatMap((of, other) => {
          const found = at === other ? null : whereRevealed(by, of);
          return found?.where === "before" ? [`${many[at]?.content.stem} → ${many[other]?.content.stem}`] : [];
        }),
      );
    });
    expect(leaks).toEqual([]);
  });

  test("no wrong option is what another document holds to be right (R21)", () => {
    const base = material.cards.find(({ form }) => form === "choice");
    if (!base) throw new Error("no choice");
    const options = ["Adlon Berg", "Bruno Holm", "Clara Lund", "Dora Moen", "Edda Vik"];
    const [key = "", ...wrong] = options;
    const claim = { about: "role.who|mayor", says: "x", several: false };
    const card = { ...base, stem: "Who was the mayor of Lune?", answerType: "name" as const, accept: [], claim };
    const choice = { ...card, id: "a", fact: "a", key, distractors: wrong.slice(0, 3), spares: wrong.slice(3) };
    const other = { ...card, id: "b", fact: "b", document: "other", form: "basic" as const, key: "Bruno Holm" };
    const [one] = allProposals({ cards: [choice, other], facts: [] }, "seed").filter(
      ({ content }) => content.type === "single",
    );
    const shown = one?.content.type === "single" ? one.content.options.map(({ text }) => text) : [];
    expect(shown).toContain(key);
    expect([...shown, ...(one?.spares ?? [])].sort()).toEqual(options.filter((name) => name !== "Bruno Holm"));
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

describe("items of texts made for them", () => {
  const text = `---
title: The harbours of Lune
author: Vera Moen
date: 2019-03-01
---

In March 2011 Oskar Lind opened the harbour of Lune. In May 2013 Norway and Iceland signed a fishing treaty in Bergen. In June 2015 Denmark closed its embassy in Lune. In August 2017 President Ann Lee met King Karl Berg in Oslo. In July 2018 Sweden recognised the Council of Lune.

Norway backs the Council of Lune. Iceland backs the Council of Lune. Denmark backs the Northern Army. Sweden opposes the Council of Lune. Finland opposes the Council of Lune.

"The treaty will change how every small port in this country is run for a generation," said Maria Costa. "Nobody on this coast has seen so many boats leave the harbour at once," said Peter Okafor. "Whoever pays for the new lighthouse will decide who sails past it at night," said Helga Strand. "We shall not sell a single boat to the army, whatever it may offer," said Tom Rask.

Norway bought 240 fishing boats from Denmark in 2014.`;
  const made = allProposals(materialOf([{ id: "lune", text }]), "seed");
  const ofType = <N extends Item["type"]>(type: N) =>
    made.flatMap(({ content }) => (content.type === type ? [content as Extract<Item, { type: N }>] : []));

  test("matching: each quotation with its speaker, each backer with the one side it is told to back", () => {
    const [quotes] = ofType("match").filter(({ stem }) => stem === "Who said what?");
    expect(quotes?.pairs.length).toBeGreaterThanOrEqual(3);
    const plain = text.replaceAll('"', "");
    for (const { left, right } of quotes?.pairs ?? []) {
      const at = plain.indexOf(left.replace(/[“”]/g, "").slice(0, 30));
      expect(at).toBeGreaterThan(0);
      expect(plain.slice(at, at + 130)).toContain(`said ${right}`);
    }
    const [sides] = ofType("match").filter(({ stem }) => stem.includes("back"));
    expect(Object.fromEntries(sides?.pairs.map(({ left, right }) => [left, right]) ?? [])).toEqual({
      Norway: "Council of Lune",
      Iceland: "Council of Lune",
      Denmark: "Northern Army",
    });
  });

  test("multiple response: right are all that back it, wrong is who is told to oppose it", () => {
    const [who] = ofType("multiple").filter(({ stem }) => stem.includes("which of these back"));
    const texts = (keys: boolean) =>
      who?.options.filter(({ id }) => who.keys.includes(id) === keys).map(({ text: option }) => option);
    expect(texts(true)?.sort()).toEqual(["Iceland", "Norway"]);
    // Sweden is told to do both: nobody knows, and it is not asked.
    expect(texts(false)).toEqual(["Finland"]);
  });

  test("a timeline is in order, and no entry says when it was", () => {
    const [line] = ofType("order");
    const years = line?.entries.map(({ when }) => Number(/\d{4}/.exec(when)?.[0])) ?? [];
    expect(years.length).toBeGreaterThanOrEqual(3);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect(line?.entries.filter((entry) => /\d/.test(entry.text))).toEqual([]);
  });

  test("a false statement is the true one with another value, never its negation, and says what the passage says", () => {
    const statements = ofType("true-false");
    expect(statements.length).toBeGreaterThan(3);
    for (const { stem, key, onTrue, footnote } of statements) {
      expect(stem.replace(/“[^”]*”/g, "")).not.toMatch(/\b(?:not|never|no)\b/i);
      if (key === false) expect(onTrue).toMatch(/^The passage says /);
      expect(footnote?.passage?.paragraphs.length).toBe(1);
    }
  });

  test("one sentence is to be marked, and only it holds the answer", () => {
    const marked = ofType("hot-text");
    expect(marked.length).toBeGreaterThan(0);
    for (const { sentences, keys } of marked)
      expect([keys.length, sentences.some(({ id }) => id === keys[0])]).toEqual([1, true]);
  });

  test("a number is asked by its value", () => {
    const [boats] = ofType("number");
    expect(boats?.value).toBe(240);
  });

  test("nothing is made of nothing", () => expect(allProposals({ cards: [], facts: [] }, "seed")).toEqual([]));
});
