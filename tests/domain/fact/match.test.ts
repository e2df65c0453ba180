import { expect, test } from "vitest";
import { extract } from "#lib/domain/fact/extract.ts";
import { factKey, matchFacts } from "#lib/domain/fact/match.ts";
import { sourceOf } from "./read.ts";

const text =
  "In March 1921 Oskar Lind opened the first observatory on the island. France supports Hamas. In May 1930 Oskar Lind left the island for good.";
const known = (source: ReturnType<typeof sourceOf>) =>
  extract(source).facts.map((fact, index) => ({
    id: `f${index}`,
    kind: fact.kind,
    key: factKey(fact, source.text),
    mention: fact.mention,
  }));

test("[I9] the same text keeps every id", () => {
  const source = sourceOf(text);
  const old = known(source);
  expect(matchFacts(old, known(source))).toEqual(old.map((fact) => fact.id));
});

test("[I9] a paragraph put before moves the anchors and keeps the ids", () => {
  const old = known(sourceOf(text));
  const moved = sourceOf(`A new paragraph comes first, and it says nothing of interest.\n\n${text}`);
  expect(matchFacts(old, known(moved))).toEqual(old.map((fact) => fact.id));
});

test("[I9] a changed date keeps its id by place; a new fact has none; no id is given twice", () => {
  const old = known(sourceOf(text));
  const changed = sourceOf(
    text.replace("March 1921", "April 1921").replace("for good.", "for good. In June 1931 Oskar Lind died in Rome."),
  );
  const ids = matchFacts(old, known(changed));
  expect(ids).toEqual([...old.map((fact) => fact.id), null]);
});
