import { describe, expect, test } from "vitest";
import { proseOf } from "#lib/domain/source/prose.ts";
import { readText } from "#lib/domain/source/read-text.ts";
import type { SourceText } from "#lib/domain/source/source-text.ts";

const read = (text: string, format: "text" | "markdown" = "text"): SourceText => {
  const result = readText(text, format);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const kinds = (text: string) => read(text).blocks.map((block) => block.kind);
const clean = (source: SourceText, index: number) =>
  proseOf(source.text, source.blocks[index]?.spans ?? [], source.format === "markdown").text;

describe("readText", () => {
  test.each([
    ["", "empty"],
    [" \n\t", "empty"],
    ["a\0b", "binary"],
    ["--- \n ... !!!", "no-prose"],
  ])("refuses %j as %s and says what to do", (text, code) => {
    const result = readText(text, "text");
    expect(result.ok ? null : result.error.code).toBe(code);
    expect(result.ok ? "" : result.error.message).toMatch(/\. \p{Lu}/u);
  });

  test("a date that is none is refused by name", () => {
    const result = readText("Words.", "text", { published: "soon" });
    expect(result.ok ? null : result.error.code).toBe("bad-date");
  });

  test("front matter gives the metadata and stays out of the blocks", () => {
    const source = read(
      "---\ntitle: The Pier\nauthor: Ann Lee\npublished: 2020-07~\n---\n\n# The Pier\n\nThe pier opened in 1901. [¶3]\n",
      "markdown",
    );
    expect(source.meta).toMatchObject({
      title: "The Pier",
      author: "Ann Lee",
      published: "2020-07~",
      publishedBasis: "front-matter",
      standing: "summary",
    });
    expect(source.blocks.at(-1)).toMatchObject({ kind: "paragraph", locator: "3" });
    expect(clean(source, 1)).toBe("The pier opened in 1901.");
  });

  test("a range of paragraphs is one locator", () =>
    expect(read("It rained. [¶14–15]").blocks[0]?.locator).toBe("14–15"));
  test("without locators it is the document itself", () => expect(read("It rained.").meta.standing).toBe("document"));

  test("header date, byline and dateline are told apart from prose", () => {
    const source = read(
      "Storm hits coast\n\nBy Ann Lee\n12 May 2022\n\nLISBON (REUTERS) - A storm reached the coast on Monday and closed the harbour.",
    );
    expect(source.meta).toMatchObject({
      title: "Storm hits coast",
      author: "Ann Lee",
      published: "2022-05-12",
      publisher: "Reuters",
    });
    expect(clean(source, source.blocks.length - 1)).toMatch(/^A storm reached/);
  });

  test("[27] an export's date stamp glued to the first sentence", () => {
    const source = read(" date 2019-12-25 The new offensive on the east of the province has raised question marks.");
    expect([source.meta.published, clean(source, 0).slice(0, 7)]).toEqual(["2019-12-25", "The new"]);
  });

  test("[2] a page break inside a sentence joins, with a lower-case word or a name after it", () => {
    const long =
      "The committee had worked on the report for more than a year and nobody in the town expected it to say anything new about the harbour, from a strategic";
    expect(kinds(`${long}\n\nstandpoint, the harbour was lost.`)).toEqual(["paragraph"]);
    expect(kinds(`${long} Muammar\n\nGaddafi in 2011, restoring the old order.`)).toEqual(["paragraph"]);
  });

  test("[3] a caption is lifted out of the sentence it interrupts", () => {
    const source = read(
      "Haftar promised lucrative exports if he could\n\nA minister (R) meets an envoy in Moscow on January 13, 2020. (Ministry / Handout - News Agency)\n\ntake control of the fields.",
    );
    expect(source.blocks.map((block) => block.kind)).toEqual(["paragraph", "caption"]);
    expect(clean(source, 0)).toBe("Haftar promised lucrative exports if he could take control of the fields.");
  });

  test("[35] boilerplate, lists, tables and headings", () => {
    expect(
      kinds(
        "A title without a stop\n\nJoin our Telegram channel and get the news.\n\n- one thing\n- another\n\na\tb\n1\t2\n\nWill it rain?",
      ),
    ).toEqual(["heading", "boilerplate", "list", "list", "table", "heading"]);
  });

  test("[38] links, escapes, soft hyphens and odd spaces are clean in the view, raw in the text", () => {
    const raw = "Moscow was [accused](#) of print\u00ading \\$5\u00a0billion, the Kremlin ’s own 😀 said.";
    const prose = proseOf(raw, [{ start: 0, end: raw.length }], false);
    expect(prose.text).toBe("Moscow was accused of printing $5 billion, the Kremlin's own 😀 said.");
    expect(raw.slice(prose.map[11], (prose.map[17] ?? 0) + 1)).toBe("accused");
  });

  test("[39] one line of half a million characters and a text that is only a table both end", () => {
    expect(read("word ".repeat(100_000)).blocks).toHaveLength(1);
    expect(kinds("a\tb\n1\t2")).toEqual(["table"]);
  });
});
