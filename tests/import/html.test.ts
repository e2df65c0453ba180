import { describe, expect, test } from "vitest";
import { importDocument } from "#lib/import/import-document.ts";
import type { Given } from "#lib/import/imported.ts";

const prose =
  "The harbour of Vik was built in 1848 by the fishermen of the village, who carried every stone down from the hill themselves, and it has been repaired twice since then by their grandchildren.";
const read = async (html: string | Uint8Array, given: Partial<Given> = {}) => {
  const bytes = typeof html === "string" ? new TextEncoder().encode(html) : html;
  const read = await importDocument(bytes, { name: "page.html", ...given });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};
const page = (body: string, head = "") => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const body = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n\n?/, "").trim();
const script = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe("What a page says of itself", () => {
  const meta = async (head: string, inner = "") =>
    (await read(page(`<article>${inner}<p>${prose}</p></article>`, head))).meta;
  const full = { title: "Dams fall", author: "Ann Lee", publisher: "The Daily", published: "2020-01-19" };

  test.each([
    [
      "JSON-LD",
      script({
        "@type": "NewsArticle",
        headline: "Dams fall",
        author: { name: "Ann Lee" },
        publisher: { name: "The Daily" },
        datePublished: "2020-01-19T08:00:00Z",
      }),
    ],
    [
      "JSON-LD in a graph, its author by reference",
      script({
        "@graph": [
          { "@type": "WebPage", name: "Dams fall – The Daily" },
          {
            "@type": ["Article"],
            headline: "Dams fall",
            author: [{ "@id": "#ann" }],
            publisher: { "@id": "#daily" },
            datePublished: "2020-01-19",
          },
          { "@id": "#ann", "@type": "Person", name: "Ann Lee" },
          { "@id": "#daily", "@type": "Organization", name: "The Daily" },
        ],
      }),
    ],
    [
      "meta tags",
      `<meta property="og:title" content="Dams fall | The Daily"><meta property="og:site_name" content="The Daily"><meta name="author" content="By Ann Lee"><meta property="article:published_time" content="2020-01-19T23:30:00+02:00">`,
    ],
  ])("%s", async (_, head) => {
    expect(await meta(head)).toEqual(full);
  });

  test("a page without any of it: its heading, its byline and its time", async () => {
    expect(
      await meta("", '<h1>Dams fall</h1><p class="byline">By Ann Lee</p><time datetime="2020-01-19">last week</time>'),
    ).toMatchObject({
      title: "Dams fall",
      author: "Ann Lee",
      published: "2020-01-19",
    });
  });

  test("what it says wrongly is not said", async () => {
    expect(
      await meta(`<script type="application/ld+json">{"@type": "Article", </script><meta name="date" content="soon">`),
    ).toMatchObject({ author: null, published: null });
  });
});

describe("What is read", () => {
  test("headings, lists, quotations and tables; no menus, scripts, pictures, hidden words or marks of notes", async () => {
    const { text } = await read(
      page(`<nav><a href="/">Home</a></nav><article><h1>Vik</h1><p>${prose}<sup><a href="#n1">1</a></sup> It is 5 km<sup>2</sup> wide.</p>
        <h2>Its <em>ships</em></h2><ul><li>Anna<ul><li>built in Oslo</li></ul></li><li>Bella</li></ul><ol start="3"><li>third</li></ol>
        <blockquote><p>We built it ourselves.</p></blockquote><p hidden>HIDDEN</p><p style="display: none">HIDDEN</p>
        <table><caption>Ships</caption><tr><th>Name</th><th>Tonnes</th></tr><tr><td>Anna | Bella</td><td>3,400</td></tr></table>
        <script>alert("SCRIPT")</script><img src=x alt="PICTURE"><p>${prose.replace("1848", "1912")}<br><br>A second part.</p></article><footer>© 2020 Vik</footer>`),
    );
    expect(body(text)).toBe(
      [
        "# Vik",
        `${prose} It is 5 km² wide.`,
        "## Its ships",
        "- Anna\n  - built in Oslo\n- Bella\n3. third",
        "> We built it ourselves.",
        "Ships",
        "| Name | Tonnes |\n| --- | --- |\n| Anna \\| Bella | 3,400 |",
        prose.replace("1848", "1912"),
        "A second part.",
      ].join("\n\n"),
    );
  });

  const sentence = "Café Noël paid £5 in 1848.";
  const paragraph = (words: string) => page(`<article><p>${words} ${prose}</p></article>`);
  test.each([
    ["UTF-8 by its mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(paragraph(sentence))]), {}],
    ["UTF-16 by its mark", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(paragraph(sentence), "utf16le")]), {}],
    [
      "what the server says",
      Buffer.from(paragraph(sentence), "latin1"),
      { type: "text/html; charset=iso-8859-1", name: null },
    ],
    [
      "what the page says",
      Buffer.from(paragraph(sentence).replace("<head>", '<head><meta charset="windows-1252">'), "latin1"),
      {},
    ],
    ["nobody says it, and it is no UTF-8", Buffer.from(paragraph(sentence), "latin1"), {}],
    ["nobody says it, and it is UTF-8", Buffer.from(paragraph(sentence)), {}],
  ])("letters: %s", async (_, bytes, given) => {
    expect((await read(bytes, given)).text).toContain(sentence);
  });
});
