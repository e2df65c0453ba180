import { expect, test } from "vitest";
import { excerptOf, excerptsWithin } from "#lib/domain/source/excerpt.ts";
import type { PassageParagraph } from "#lib/domain/source/passage.ts";

const words = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}${i}`).join(" ");
const paragraph = (before: string, answer: string, after: string, rest: Partial<PassageParagraph> = {}) => ({
  locator: "4",
  page: "2",
  here: true,
  ...rest,
  runs: [
    { text: before, as: "plain" as const },
    { text: answer, as: "answer" as const },
    { text: after, as: "plain" as const },
  ],
});
const shown = (excerpts: ReturnType<typeof excerptOf>) =>
  excerpts.map(({ runs }) => runs.map((run) => run.text).join(""));

test("only what holds the evidence, sixty words around the answer, in the source's own words", () => {
  const neighbour = { locator: "3", here: false, runs: [{ text: words("n", 10), as: "plain" as const }] };
  const [excerpt, ...others] = excerptOf({
    paragraphs: [neighbour, paragraph(`${words("b", 100)} `, "the answer", ` ${words("a", 100)}`)],
  });
  expect(others).toEqual([]);
  expect(excerpt).toMatchObject({ locator: "4", page: "2", cutBefore: true, cutAfter: true });
  const text = excerpt?.runs.map((run) => run.text).join("") ?? "";
  expect(text.split(" ")).toHaveLength(60);
  expect(text).toMatch(/^b71 .* b99 the answer a0 .* a28$/);
  expect(excerpt?.runs.map((run) => run.as)).toEqual(["plain", "answer", "plain"]);
});

test("short paragraphs are whole; near an end the window moves; a long answer is cut", () => {
  expect(shown(excerptOf({ paragraphs: [paragraph("In ", "May 2019", " it rained.")] }))).toEqual([
    "In May 2019 it rained.",
  ]);
  expect(shown(excerptOf({ paragraphs: [paragraph("", "first", ` ${words("a", 100)}`)] }))[0]).toMatch(
    /^first a0 .* a58$/,
  );
  expect(shown(excerptOf({ paragraphs: [paragraph(`${words("b", 100)} `, "last", "")] }))[0]).toMatch(/^b41 .* last$/);
  const [all] = shown(excerptOf({ paragraphs: [paragraph("", words("w", 90), "")] }));
  expect(all?.split(" ")).toHaveLength(60);
});

test("two paragraphs share the sixty, the one with the answer first; without marks the first that proves", () => {
  const evidence = { locator: "1", here: true, runs: [{ text: words("e", 50), as: "evidence" as const }] };
  const cut = excerptOf({ paragraphs: [evidence, paragraph(`${words("b", 30)} `, "answer", "")] });
  expect(cut.map(({ words: each }) => each.length)).toEqual([29, 31]);
  const plain = { locator: null, here: true, runs: [{ text: "Told plainly.", as: "plain" as const }] };
  expect(shown(excerptOf({ paragraphs: [plain] }))).toEqual(["Told plainly."]);
  expect(excerptOf({ paragraphs: [] })).toEqual([]);
});

test("a share of the document at most, each word counted once: shorter before fewer", () => {
  const passages = Array.from({ length: 10 }, (_, i) => ({
    paragraphs: [paragraph(`${words(`p${i}b`, 49)} `, `answer${i}`, ` ${words(`p${i}a`, 50)}`)],
  }));
  const different = (excerpts: ReturnType<typeof excerptsWithin>) =>
    new Set(excerpts.flatMap((pieces) => pieces.flatMap((piece) => piece.words))).size;
  const all = excerptsWithin(passages, 1000, 0.25);
  expect(all.map((pieces) => pieces[0]?.words.length)).toEqual(Array.from({ length: 10 }, () => 25));
  expect(different(all)).toBe(250);
  const few = excerptsWithin(passages, 400, 0.25);
  expect(few.map((pieces) => pieces.length)).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
  // The same paragraph for every card costs once.
  const [one = { paragraphs: [] }] = passages;
  expect(excerptsWithin([one, one, one], 240, 0.25).every((pieces) => pieces[0]?.words.length === 60)).toBe(true);
  expect(excerptsWithin(passages, 40, 0.25).flat()).toEqual([]);
});
