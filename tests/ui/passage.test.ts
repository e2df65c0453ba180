import { expect, test } from "vitest";
import type { PassageRun } from "#lib/domain/source/passage.ts";
import { sentencesWithEvidence } from "#lib/ui/first-run/excerpt.ts";
import { stretches } from "#lib/ui/review/marked-runs.tsx";
import { fillsGap } from "#lib/ui/review/stem.tsx";

const run = (text: string, as: PassageRun["as"] = "plain"): PassageRun => ({ text, as });
const passage = (...runs: PassageRun[]) => ({
  title: "T",
  author: null,
  published: null,
  section: null,
  standing: "document" as const,
  paragraphs: [{ locator: "1", here: true, runs }],
});

test("evidence is one stroke of the marker with its answer inside it", () => {
  const marked = stretches([
    run("Before "),
    run("In ", "evidence"),
    run("2011", "answer"),
    run(" it began.", "evidence"),
    run(" After."),
  ]);
  expect(marked.map(({ marked: is, runs }) => [is, runs.map(({ text }) => text).join("")])).toEqual([
    [false, "Before "],
    [true, "In 2011 it began."],
    [false, " After."],
  ]);
});

test("the marker ends with the last word, and no character is lost", () => {
  const marked = stretches([run("It began. ", "evidence"), run("Then")]);
  expect(marked.map(({ marked: is, runs }) => [is, runs.map(({ text }) => text).join("")])).toEqual([
    [true, "It began."],
    [false, " Then"],
  ]);
});

test("a first glance shows the evidence and, where it is part of a sentence, a little around it", () => {
  const long = "word ".repeat(40);
  const shown = sentencesWithEvidence(passage(run(long), run("in 2011", "evidence"), run(` ${long}`)));
  expect(shown[0]?.text.length).toBeLessThan(70);
  expect(shown.map(({ as }) => as)).toEqual(["plain", "evidence", "plain"]);
  const whole = sentencesWithEvidence(passage(run("In 2011 it began.", "evidence"), run(` ${long}`)));
  expect(whole.map(({ text }) => text)).toEqual(["In 2011 it began."]);
});

test("short keys fill the blank, long ones stand under the stem", () => {
  expect(fillsGap("In _____ it began.", "2011")).toBe(true);
  expect(fillsGap("When did it begin?", "2011")).toBe(false);
  expect(fillsGap("He called it “_____”.", "a long and winding description of it")).toBe(false);
});
