import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readQuizFiles } from "#lib/domain/exchange/formats/index.ts";
import type { ReadQuiz } from "#lib/domain/exchange/read-quiz.ts";
import { type Item, saidIn, solutionOf, unshuffled } from "#lib/domain/item/item.ts";

// Written by hand after the formats' own specifications, as Moodle and Canvas would export them.
const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8").replace(/^\ufeff/, "");

function read(name: string): { format: string; quiz: ReadQuiz } {
  const found = readQuizFiles([{ path: name, text: fixture(name) }]);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** Type, question and key, as one would read them out. */
const told = (item: Item): string => {
  const text = item.type === "cloze" ? item.text.replace(/\[\[[\w-]+\]\]/g, "_") : item.stem;
  const { answer, accept } = solutionOf(item, unshuffled);
  return [item.type, text.replaceAll("\n", " / "), [saidIn(item, answer, unshuffled), ...accept].join(" | ")].join(
    ": ",
  );
};
const toldOf = ({ items }: ReadQuiz) => items.map(({ item }) => told(item));

test("Moodle XML, with HTML, pictures, partial credit, a catch-all and a script that stays text", () => {
  const { format, quiz } = read("moodle.xml");
  expect(format).toBe("moodle-xml");
  expect(toldOf(quiz)).toEqual([
    "single: Who built the mole of Vik? / Choose…: Nils Berg",
    "true-false: The tide at Vik is <script>alert(1)</script> low.: False",
    "typed: Who was mayor?: Ola Krog | Krog",
    "number: How long is the mole?: 1.2 km",
    "match: Which goes with which?: Norway → Oslo; Italy → Rome",
    "cloze: The treaty of _ was signed by _ in _.: Oslo; Holm } Lund; May",
    "order: In which order?: The survey → The strike → The opening",
  ]);
  const [single, , typed, number, match, cloze] = quiz.items.map(({ item }) => item);
  expect(single).toMatchObject({
    points: 2,
    hints: ["It is in the name of a street."],
    feedback: "It was begun in 1904.",
    options: [{ feedback: "Yes." }, {}, { text: "a < b" }],
  });
  expect(typed).toMatchObject({ rivals: [], slips: false });
  expect(number).toMatchObject({
    tolerance: 0.05,
    unitAsked: true,
    units: [
      { text: "km", factor: 1 },
      { text: "m", factor: 0.001 },
    ],
  });
  expect(match).toMatchObject({ extras: ["Paris"] });
  expect(cloze).toMatchObject({
    points: 4,
    gaps: [{ accept: ["Oslo", "Christiania", "Bergen"] }, { options: ["Berg", "Holm } Lund", "Vik"] }, {}],
  });
  expect(quiz.items.every(({ section }) => section === "Sea & river / tides")).toBe(true);
  expect(quiz.refused).toEqual([
    { n: 8, begins: "Tell the story of the mole.", why: "type", what: "essay" },
    { n: 9, begins: "What is {a} + {b}?", why: "calculated", what: null },
  ]);
  expect(quiz.notes).toEqual({ pictures: 1, credit: 3, case: 1, wildcards: 1, "extra-feedback": 1, "text-only": 1 });
});

test("QTI 1.2 as Canvas writes it", () => {
  const { format, quiz } = read("canvas-12.xml");
  expect(format).toBe("qti-1.2");
  expect(quiz.title).toBe("Harbours");
  expect(toldOf(quiz)).toEqual([
    "single: Who built the mole?: Berg & sons",
    "true-false: The mole leaks.: False",
    "multiple: Which are rivers?: Otra; Nea",
    "typed: Who was mayor?: Ola Krog | Krog",
    "number: How long?: 1.2",
    "match: Which goes with which?: Norway → Oslo; Italy → Rome",
    "cloze: The treaty of _ was signed in _ [sic].: Oslo; 1904",
  ]);
  const [single, , , , number, match, cloze] = quiz.items.map(({ item }) => item);
  expect(single).toMatchObject({
    points: 2,
    feedback: "See the minutes.",
    options: [{ feedback: "" }, { feedback: "Holm paid for it." }],
  });
  expect(number).toMatchObject({ tolerance: 0.05 });
  expect(match).toMatchObject({ extras: ["Paris"] });
  expect(cloze).toMatchObject({ gaps: [{ accept: ["Oslo", "Christiania"] }, {}] });
  expect(quiz.refused.map(({ n, why, what }) => [n, why, what])).toEqual([[8, "type", "essay"]]);
  expect(quiz.notes).toEqual({ "text-only": 1 });
});

test("a package of QTI 2.1, in the order of its test", () => {
  const found = readQuizFiles([
    { path: "items/choice.xml", text: fixture("choice-21.xml") },
    { path: "items/gaps.xml", text: fixture("gaps-21.xml") },
    { path: "tests/test.xml", text: fixture("test-21.xml") },
  ]);
  expect(found.ok && found.value.format).toBe("qti-2.1");
  const quiz = found.ok ? found.value.quiz : null;
  expect(quiz?.title).toBe("Signs");
  expect(quiz && toldOf(quiz)).toEqual([
    "cloze: Made glorious summer by this sun of _; / and all the _ that lour'd.: York; clouds",
    "single: Look at the text in the picture. /  / What does it say?: Stay with your bags.",
  ]);
  expect(quiz?.items.map(({ section }) => section)).toEqual(["First", "Inner"]);
  expect(quiz?.refused).toEqual([{ n: 3, begins: "../items/missing.xml", why: "file-missing", what: null }]);
  expect(quiz?.notes).toEqual({ pictures: 1 });
});

test("GIFT as Moodle writes it and as its manual does", () => {
  const { format, quiz } = read("moodle-gift.txt");
  expect(format).toBe("gift");
  expect(toldOf(quiz)).toEqual([
    "single: Who built the mole?: Nils Berg",
    "cloze: Grant is _ in Grant's tomb.: entombed",
    "typed: Who's buried in Grant's tomb?: no one | nobody | a general",
    "number: When was Ulysses S. Grant born?: 1,822",
    "number: What is the value of pi (to 3 decimal places)? _____.: 3.1415",
    "true-false: The sun rises in the east.: True",
    "match: Match the countries with their capitals.: Canada → Ottawa; Italy → Rome; Japan → Tokyo",
    "order: Put these in order.: The survey → The strike → The opening",
    "multiple: Two rivers:: Otra; Nea",
  ]);
  const [single, , , , pi, tf] = quiz.items.map(({ item }) => item);
  expect(single).toMatchObject({
    feedback: "It was begun in 1904.",
    options: [{ feedback: "Yes." }, {}, { text: "a < b" }],
  });
  expect((pi as { tolerance: number }).tolerance).toBeCloseTo(0.0005, 10);
  expect(tf).toMatchObject({ onTrue: "Indeed.", onFalse: "Look again." });
  expect(quiz.refused.map(({ n, why, what }) => [n, why, what])).toEqual([
    [10, "type", "essay"],
    [12, "broken", null],
  ]);
  expect(quiz.items[0]?.section).toBe("Default for Harbours");
});

test("Aiken, with a question that has no answer", () => {
  const { format, quiz } = read("aiken.txt");
  expect(format).toBe("aiken");
  expect(toldOf(quiz)).toEqual(["single: Which one is / the capital of Norway?: Oslo", "single: What is it?: One"]);
  expect(quiz.refused).toEqual([{ n: 2, begins: "Is there an answer here?", why: "no-answer", what: null }]);
});

test("a table somebody wrote by hand, with semicolons, without types", () => {
  const { format, quiz } = read("by-hand.csv");
  expect(format).toBe("csv");
  expect(toldOf(quiz)).toEqual([
    "single: Who built the mole?: Holm",
    "multiple: Which are rivers?: Otra; Nea",
    "typed: Who was mayor?: Ola Krog | Krog",
  ]);
  expect(quiz.items[0]?.item).toMatchObject({ points: 2, footnote: { note: "Minutes of 1904, p. 3", passage: null } });
  expect(quiz.refused.map(({ why, what }) => [why, what])).toEqual([["type", "riddle"]]);
});

test("what is no quiz says so", () => {
  expect(readQuizFiles([{ path: "", text: "Just a text.\n\nAnd another one." }])).toMatchObject({
    ok: false,
    error: { code: "nothing" },
  });
  expect(readQuizFiles([{ path: "", text: "<quiz>\n<question>\n</quiz>" }])).toMatchObject({
    ok: false,
    error: { code: "xml", line: 3 },
  });
});
