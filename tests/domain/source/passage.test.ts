import { expect, test } from "vitest";
import { passageOf } from "#lib/domain/source/passage.ts";
import { readText } from "#lib/domain/source/read-text.ts";

const text =
  "---\ntitle: The Pier\npublished: 1999\n---\n\n## Early years\n\nBefore it. [¶1]\n\nThe [pier](#) cost \\$5 and “opened” in 1901. [¶2]\n\nAfter it. [¶3]\n\nFar away. [¶4]\n";

test("the evidence stands between its neighbours, clean, with evidence and answer marked", () => {
  const result = readText(text, "markdown");
  if (!result.ok) throw new Error("unread");
  const start = text.indexOf("The [pier]");
  const evidence = [{ start, end: text.indexOf(" [¶2]") }];
  const year = text.indexOf("1901");
  const passage = passageOf(result.value, { evidence, answer: [{ start: year, end: year + 4 }] });
  expect(passage).toMatchObject({ title: "The Pier", published: "1999", section: "Early years", standing: "summary" });
  expect(passage.paragraphs.map((paragraph) => [paragraph.locator, paragraph.here])).toEqual([
    ["1", false],
    ["2", true],
    ["3", false],
  ]);
  expect(passage.paragraphs[1]?.runs).toEqual([
    { text: "The pier cost $5 and “opened” in ", as: "evidence" },
    { text: "1901", as: "answer" },
    { text: ".", as: "evidence" },
  ]);
});
