import { describe, expect, test } from "vitest";
import { extract } from "#lib/domain/fact/extract.ts";
import { verifyProposals } from "#lib/domain/propose/verify-proposals.ts";
import { readingOf } from "#lib/domain/reading/reading.ts";
import { sourceOf } from "../fact/read.ts";

const text = `The harbour of Lune

After the storm of 14 March 2011 the old pier of Lune lay under water for the rest of that spring. Maria Costa, who had come to the town as a surveyor, became harbour master of Lune. "We shall build it again," she told the council. "Nobody here wants a new harbour," Peter Okafor wrote to her.

The Lune Harbour Trust (LHT) paid for the works. Norway did not support the Council of Lune. Did Iceland back the Council of Lune? Denmark supported the Council of Lune. Some 400 men worked on the quay.`;

const source = sourceOf(text, "2012-01-01");
const check = (...proposals: unknown[]) => verifyProposals(source, [], proposals);
const only = (proposal: unknown) => check(proposal).facts[0];
const why = (proposal: unknown) => Object.keys(check(proposal).dropped)[0];

describe("what a model says is looked for in the text and read there", () => {
  test("a date is dated by the engine, at the place it stands", () => {
    const fact = only({ kind: "date", date: "14 March 2011", event: "the old pier of Lune lay under water" });
    expect(fact).toMatchObject({ kind: "date", edtf: "2011-03-14", tier: "proposed", rule: "model" });
    expect(source.text.slice(fact?.mention.start, fact?.mention.end)).toBe("14 March 2011");
  });
  test("a quotation stands in its marks and beside its speaker, typographic marks or not", () => {
    const fact = only({ kind: "quote", quote: "“Nobody here wants a new harbour,”", speaker: "Peter Okafor" });
    expect(fact).toMatchObject({ kind: "quote", speaker: "Peter Okafor", mood: "reported" });
  });
  test("figure, role, acronym, backer", () => {
    expect(only({ kind: "figure", figure: "400 men", what: "worked on the quay" })).toMatchObject({
      value: 400,
      unit: "men",
    });
    expect(only({ kind: "role", person: "Maria Costa", role: "surveyor" })).toMatchObject({
      person: "Maria Costa",
      role: "surveyor",
    });
    expect(only({ kind: "acronym", short: "LHT", long: "Lune Harbour Trust" })).toMatchObject({ short: "LHT" });
    expect(only({ kind: "backer", backer: "Denmark", backed: "Council of Lune" })).toMatchObject({ stance: "backs" });
  });
});

describe("every way a model lies", () => {
  test.each([
    ["a kind there is none of", { kind: "opinion", quote: "x" }, "malformed"],
    ["an element that is no object", "quote", "malformed"],
    ["a value that is no text", { kind: "date", date: 2011, event: ["x"] }, "malformed"],
    ["a prototype in its keys", JSON.parse('{"__proto__":{"kind":"date"},"date":"14 March 2011"}'), "malformed"],
    [
      "words the text does not hold",
      { kind: "quote", quote: "We shall never build it again", speaker: "Maria Costa" },
      "not-in-text",
    ],
    ["a word more", { kind: "figure", figure: "about 400 men", what: "worked on the quay" }, "not-in-text"],
    ["half a word", { kind: "role", person: "Maria Cost", role: "surveyor" }, "not-in-text"],
    [
      "a date of its own",
      { kind: "date", date: "15 March 2011", event: "the old pier of Lune lay under water" },
      "not-in-text",
    ],
    ["a time that is none", { kind: "date", date: "the old pier", event: "lay under water" }, "no-time"],
    ["slots of two sentences", { kind: "date", date: "14 March 2011", event: "paid for the works" }, "not-together"],
    ["narration for speech", { kind: "quote", quote: "paid for the works", speaker: "Maria Costa" }, "not-quoted"],
    ["a speaker who is nobody", { kind: "quote", quote: "We shall build it again", speaker: "council" }, "no-speaker"],
    ["a number that is none", { kind: "figure", figure: "the quay", what: "Some 400 men" }, "no-number"],
    ["a denial for a fact", { kind: "backer", backer: "Norway", backed: "Council of Lune" }, "negated"],
    ["a question for a fact", { kind: "backer", backer: "Iceland", backed: "Council of Lune" }, "question"],
    [
      "the relation the wrong way round",
      { kind: "backer", backer: "Council of Lune", backed: "Denmark" },
      "no-relation",
    ],
    ["a post for a place", { kind: "role", person: "Lune", role: "harbour master" }, "no-person"],
    ["letters that do not fit", { kind: "acronym", short: "LHT", long: "the works" }, "no-acronym"],
  ])("%s: dropped with its reason", (_, proposal, reason) => {
    expect(check(proposal).facts).toEqual([]);
    expect(why(proposal)).toBe(reason);
  });

  test("what the engine knows is not taken twice, nor what the model says twice", () => {
    const date = { kind: "date", date: "14 March 2011", event: "the old pier of Lune lay under water" };
    expect(check(date, date)).toMatchObject({ facts: [{ kind: "date" }], dropped: { known: 1 } });
    expect(verifyProposals(source, extract(source).facts, [date]).dropped).toEqual({ known: 1 });
  });

  test("a flood of proposals costs a bounded time, and each card of one waits for a person", () => {
    const flood = Array.from({ length: 100_000 }, (_, i) => ({ kind: "quote", quote: `word ${i}`, speaker: "a" }));
    const verdict = check(...flood.slice(0, 20_000));
    expect(Object.values(verdict.dropped).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(500);
    const proposals = [
      { kind: "role", person: "Maria Costa", role: "harbour master of Lune" },
      { kind: "figure", figure: "400 men", what: "worked on the quay" },
    ];
    const reading = readingOf({ text: source.text, format: "text", proposals });
    const [with_, without] = [reading, readingOf({ text: source.text, format: "text" })];
    if (!with_.ok || !without.ok) throw new Error("unread");
    const fresh = with_.value.cards.filter(({ stem }) => !without.value.cards.some((card) => card.stem === stem));
    expect(fresh.filter(({ tier }) => tier !== "proposed")).toEqual([]);
    expect(without.value.proposed).toBeNull();
  });
});
