import { expect, test } from "vitest";
import { actor, briefOf, goldIsHere, goldOf, plain, stems } from "./gold.ts";

/** What the person this is built for asked to learn: their three experts' words, the dates and the backers. */
const experts = ["Umberto Profazio", "Samuel Ramani", "Grzegorz Kuczyński"];
const surname = (name: unknown) => plain(name).split(" ").at(-1);

test.skipIf(!goldIsHere)("the built-in collection asks what it was made for", () => {
  const wanted = { dates: 0, backers: 0 };
  const asked = { dates: 0, backers: 0 };
  const quoted = new Map<string, { wanted: number; asked: number }>(
    experts.map((name) => [name, { wanted: 0, asked: 0 }]),
  );
  for (const stem of stems) {
    const gold = goldOf(stem);
    const { facts, cards } = briefOf(stem);
    const withCard = new Set(cards.map((card) => card.fact));
    const carded = (kind: string) =>
      facts.filter((fact, i) => fact.kind === kind && withCard.has(i)) as unknown as Record<string, unknown>[];
    const dates = new Set(carded("date").map((fact) => String(fact.edtf).replace("~", "")));
    const pairs = new Set(
      carded("backer").map((fact) => [actor(fact.backer), actor(fact.backed), fact.stance].join("|")),
    );
    for (const label of gold.dates.filter((each) => each.cardworthy && !each.optional)) {
      wanted.dates += 1;
      if ([label.edtf, label.edtf_resolved].some((edtf) => dates.has(String(edtf ?? "").replace("~", ""))))
        asked.dates += 1;
    }
    const required = new Set(
      gold.backers
        .filter((each) => each.cardworthy && !each.optional && !each.inferred)
        .map((each) => [actor(each.backer), actor(each.backed), each.stance].join("|")),
    );
    wanted.backers += required.size;
    asked.backers += [...required].filter((pair) => pairs.has(pair)).length;
    for (const label of gold.quotes.filter(
      (each) => each.kind !== "partial" && String(each.text).split(" ").length >= 8,
    )) {
      const of = quoted.get(experts.find((name) => surname(name) === surname(label.speaker)) ?? "");
      if (!of) continue;
      of.wanted += 1;
      const said = plain(label.text);
      if (
        carded("quote").some(
          (fact) => surname(fact.speaker) === surname(label.speaker) && said.includes(plain(fact.text)),
        )
      )
        of.asked += 1;
    }
  }
  for (const [name, { wanted: all, asked: some }] of quoted)
    console.log(`${name}: ${some} of ${all} direct quotations asked`);
  console.log(`dates: ${asked.dates} of ${wanted.dates}; backers: ${asked.backers} of ${wanted.backers}`);
  for (const [name, { wanted: all, asked: some }] of quoted) expect(some, name).toBe(all);
  expect(asked.dates / wanted.dates).toBeGreaterThanOrEqual(0.8);
  expect(asked.backers / wanted.backers).toBeGreaterThanOrEqual(0.6);
});
