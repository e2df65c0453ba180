import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ReadCard, type Reading, readingOf } from "#lib/domain/reading/reading.ts";
import { type CardClass, type KnownReading, planVersion, type VersionPlan } from "#lib/domain/reading/version.ts";

const files = globSync("content/libya/documents/*.md").sort();
const brief = (file: string): string => readFileSync(file, "utf8");
const read = (text: string): Reading => {
  const reading = readingOf({ text, format: "markdown" });
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value;
};

/** A reading as it would be stored: `f<index>` and `c<index>` for ids. */
const stored = (text: string, { facts, cards }: Reading): KnownReading => ({
  text,
  facts: facts.map(({ kind, key, start, end }, i) => ({ id: `f${i}`, kind, key, mention: { start, end } })),
  cards: cards.map((card, i) => ({ ...card, id: `c${i}`, fact: `f${card.fact}`, gone: false })),
});

interface Compared {
  readonly plan: VersionPlan;
  readonly before: Reading;
  readonly after: Reading;
}

const compare = (before: string, after: string): Compared => {
  const [old, now] = [read(before), read(after)];
  return { plan: planVersion(stored(before, old), after, now), before: old, after: now };
};

const counts = ({ plan }: Compared): Partial<Record<CardClass, number>> => {
  const all: Partial<Record<CardClass, number>> = {};
  for (const each of plan.classes.values()) all[each] = (all[each] ?? 0) + 1;
  return all;
};

const cardOf = (reading: Reading, id: string): ReadCard => reading.cards[Number(id.slice(1))] as ReadCard;

/** No card keeps an id whose answer is not its own: recall would be told of something else. */
const misplaced = ({ plan, before, after }: Compared): string[] =>
  plan.cards.flatMap((id, index) => {
    if (id === null) return [];
    const [was, now] = [cardOf(before, id), after.cards[index] as ReadCard];
    const same = was.key === now.key || was.accept.includes(now.key) || now.accept.includes(was.key);
    return same && was.prompt === now.prompt ? [] : [`${was.stem} ${was.key} → ${now.stem} ${now.key}`];
  });

const bodyAt = (text: string): number => text.indexOf("\n---", 4) + 5;

describe.each(files)("a new version of %s", (file) => {
  const text = brief(file);
  const all = read(text).cards.length;

  test("the same text: every card unchanged", () => {
    expect(counts(compare(text, text))).toEqual({ unchanged: all });
  });

  test("shift: a paragraph before it moves every card and loses none", () => {
    const at = bodyAt(text);
    const shifted = `${text.slice(0, at)}\nThis brief was checked once more against its source before it was printed.\n\n${text.slice(at)}`;
    const compared = compare(text, shifted);
    expect(counts(compared)).toEqual({ moved: all });
    expect(misplaced(compared)).toEqual([]);
  });

  test("lines broken anew: no card lost, none reworded", () => {
    const at = bodyAt(text);
    const wrapped =
      text.slice(0, at) +
      text.slice(at).replace(/^(?![|#]).*$/gm, (line) => line.replace(/(.{60,80}) (?=\S)/g, "$1\n"));
    const compared = compare(text, wrapped);
    const { moved = 0, unchanged = 0, ...other } = counts(compared);
    expect(other).toEqual({});
    expect(moved + unchanged).toBe(all);
    expect(misplaced(compared)).toEqual([]);
  });

  test("re-paragraph: each second sentence begins a paragraph: nine of ten cards are kept, none for another answer", () => {
    const at = bodyAt(text);
    let n = 0;
    const split = text.slice(at).replace(/(?<=[a-z]{3}\.) (?=[A-Z])/g, () => (n++ % 2 === 0 ? "\n\n" : " "));
    const compared = compare(text, text.slice(0, at) + split);
    const { moved = 0, unchanged = 0, reworded = 0 } = counts(compared);
    expect((moved + unchanged + reworded) / all).toBeGreaterThanOrEqual(0.9);
    expect(misplaced(compared)).toEqual([]);
  });

  test("the last section first: what moved is found again", () => {
    const parts = text.slice(bodyAt(text)).split(/(?=^## )/m);
    const [head = "", ...sections] = parts;
    const turned =
      text.slice(0, bodyAt(text)) +
      head +
      [...sections.slice(1), sections[0] ?? ""].map((part) => `${part.trim()}\n\n`).join("");
    const compared = compare(text, turned);
    const { moved = 0, unchanged = 0, reworded = 0, ...lost } = counts(compared);
    // What a sentence leans on may stand after it now ("he", "that year"), so a few cards are asked in other words or not.
    const lostN = Object.values(lost).reduce((sum, n) => sum + n, 0);
    expect((moved + unchanged + reworded) / all).toBeGreaterThanOrEqual(0.9);
    expect(lostN + moved + unchanged + reworded).toBe(all);
    expect(misplaced(compared)).toEqual([]);
  });

  test("deletion: the cards of a paragraph that is gone are removed, all others kept", () => {
    const reading = read(text);
    const paragraphs = text.slice(bodyAt(text)).split("\n\n");
    const [victim] = reading.cards.map((card) => reading.facts[card.fact]);
    const gone = paragraphs.find((paragraph) => {
      const at = text.indexOf(paragraph, bodyAt(text));
      return victim !== undefined && at <= victim.start && victim.start < at + paragraph.length;
    });
    expect(gone).toBeDefined();
    const [from, to] = [text.indexOf(gone ?? ""), text.indexOf(gone ?? "") + (gone?.length ?? 0)];
    const compared = compare(text, text.slice(0, from) + text.slice(to + 2));
    const standing = new Set(
      [...compared.plan.classes].flatMap(([id, each]) => (each === "removed" || each === "changed" ? id : [])),
    );
    const inside = reading.cards.flatMap((card, i) => {
      const start = reading.facts[card.fact]?.start ?? -1;
      return start >= from && start < to ? `c${i}` : [];
    });
    expect(inside.length).toBeGreaterThan(0);
    // Said elsewhere too, a fact lives on there.
    const survivors = inside.filter((id) => !standing.has(id));
    for (const id of survivors) expect(text.slice(to)).toContain(cardOf(reading, id).key.split(" ")[0]);
    const others = [...standing].filter((id) => !inside.includes(id));
    expect(others.length / all).toBeLessThanOrEqual(0.05);
    expect(misplaced(compared)).toEqual([]);
  });

  test("a typo mended in a sentence: its cards are reworded at most, and keep their ids", () => {
    const reading = read(text);
    const broken = typoIn(text, reading);
    const compared = compare(broken, text);
    const { moved = 0, unchanged = 0, reworded = 0 } = counts(compared);
    expect(moved + unchanged + reworded).toBe(compared.before.cards.length);
    expect(misplaced(compared)).toEqual([]);
  });

  test("a changed figure or year: its cards are learned anew, nothing else is", () => {
    const reading = read(text);
    const dated = reading.facts.flatMap((fact, i) =>
      fact.kind === "date" && reading.cards.some((card) => card.fact === i) ? fact : [],
    );
    let [changed, tried] = [0, 0];
    for (const fact of dated.slice(0, 6)) {
      const words = text.slice(fact.start, fact.end);
      const other = words.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
      if (other === words) continue;
      tried += 1;
      const compared = compare(text, text.slice(0, fact.start) + other + text.slice(fact.end));
      expect(misplaced(compared), words).toEqual([]);
      const touched = [...compared.plan.classes].flatMap(([id, each]) =>
        each === "changed" || each === "removed" ? id : [],
      );
      // The fact itself, and what another sentence dates by it.
      if (touched.some((id) => reading.facts[cardOf(reading, id).fact] === fact)) changed += 1;
      expect(touched.length, words).toBeLessThanOrEqual(Math.max(4, all * 0.1));
    }
    if (tried > 0) expect(changed / tried).toBeGreaterThanOrEqual(0.8);
  });
});

/** Two letters changed places inside a word of a sentence that carries a card, outside every fact and name. */
function typoIn(text: string, { facts, cards }: Reading): string {
  const carrying = new Set(cards.map((card) => card.fact));
  for (const [i, fact] of facts.entries()) {
    if (!carrying.has(i)) continue;
    const sentence = text.slice(fact.end, text.indexOf(". ", fact.end));
    for (const word of sentence.matchAll(/(?<= )[a-z]{7,}(?= )/g)) {
      const at = fact.end + word.index + 3;
      if (facts.some(({ start, end }) => start <= at && at < end)) continue;
      return text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2);
    }
  }
  throw new Error("no place for a typo");
}
