import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articleOf, asDocx, asHtml, asPdf, asText } from "#lib/cli/bench/documents/article.ts";
import { extract } from "#lib/domain/fact/extract.ts";
import { factKey } from "#lib/domain/fact/match.ts";
import { readText } from "#lib/domain/source/read-text.ts";
import { importDocument } from "#lib/import/import-document.ts";
import type { Imported } from "#lib/import/imported.ts";

const folder = "content/libya/documents";

/** Facts of a text by kind and key. */
function factsOf(text: string, format: "text" | "markdown", given: { published?: string } = {}): Set<string> {
  const source = readText(text, format, given);
  if (!source.ok) throw new Error(source.error.message);
  return new Set(extract(source.value).facts.map((fact) => `${fact.kind} ${factKey(fact, text)}`));
}

async function imported(bytes: Uint8Array, name: string): Promise<Imported> {
  const read = await importDocument(bytes, { name });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

describe("The same article as PDF, HTML and Word gives the facts of its text", () => {
  const formats: Readonly<Record<string, { name: string; least: number }>> = {
    "PDF in one column": { name: "a.pdf", least: 1 },
    "PDF in two columns, words cut at line ends": { name: "a.pdf", least: 0.98 },
    HTML: { name: "a.html", least: 1 },
    Word: { name: "a.docx", least: 1 },
  };

  test.each(Object.entries(formats))("%s", async (format, { name, least }) => {
    let [wanted, found, more] = [0, 0, 0];
    for (const file of readdirSync(folder)) {
      const article = articleOf(readFileSync(join(folder, file), "utf8"));
      const day = /^\d{4}-\d\d-\d\d$/.test(article.published ?? "") ? article.published : undefined;
      const printed = day ? { info: { CreationDate: `D:${day.replaceAll("-", "")}` } } : {};
      const made: Readonly<Record<string, () => Uint8Array>> = {
        "PDF in one column": () => asPdf(article, {}, printed),
        "PDF in two columns, words cut at line ends": () => asPdf(article, { columns: 2, size: 8 }, printed),
        HTML: () => new TextEncoder().encode(asHtml(article)),
        Word: () => asDocx(article),
      };
      const base = factsOf(asText(article), "text", day ? { published: day } : {});
      const { text } = await imported(made[format]?.() ?? new Uint8Array(), name);
      const own = factsOf(text, "markdown");
      wanted += base.size;
      found += [...base].filter((fact) => own.has(fact)).length;
      more += [...own].filter((fact) => !base.has(fact)).length;
    }
    console.log(`${format}: ${found} of ${wanted} facts (${((100 * found) / wanted).toFixed(1)} %), ${more} others`);
    expect(wanted).toBeGreaterThan(250);
    expect(found / wanted).toBeGreaterThanOrEqual(least);
    expect(more / wanted).toBeLessThan(0.02);
  });
});

describe("Our own Markdown", () => {
  const nasty = "A *star*, an _under_score, `code`, [a](link), <b>tag</b>, back\\slash, 5 * 3 and a | pipe.";
  const lines = [
    "# no heading",
    "- no item",
    "12. no item",
    "> no quotation",
    "| no | table |",
    "(a) no list",
    "--- no rule",
    nasty,
  ];

  test("reads back word for word what stood in the document, whatever Markdown would take it for", async () => {
    const html = `<html><body><article><h1>Marks</h1>${lines.map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`).join("")}</article></body></html>`;
    const { text, format } = await imported(new TextEncoder().encode(html), "marks.html");
    const source = readText(text, format);
    if (!source.ok) throw new Error(source.error.message);
    const { proseOf } = await import("#lib/domain/source/prose.ts");
    const read = source.value.blocks.map((block) => proseOf(text, block.spans, true).text);
    expect(read).toEqual(["Marks", ...lines.map((line) => line.replace("`code`", "'code'"))]);
    expect(source.value.blocks.map((block) => block.kind)).toEqual(["heading", ...lines.map(() => "paragraph")]);
  });
});
