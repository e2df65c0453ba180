import { describe, expect, test } from "vitest";
import { asPdf, wrapped } from "#lib/cli/bench/documents/article.ts";
import { makePdf, type Words } from "#lib/cli/bench/documents/pdf.ts";
import { readingOf } from "#lib/domain/reading/reading.ts";
import { importDocument } from "#lib/import/import-document.ts";
import type { Imported, Step } from "#lib/import/imported.ts";

async function read(bytes: Uint8Array, tell: (step: Step) => void = () => {}): Promise<Imported> {
  const read = await importDocument(bytes, { name: "a.pdf", tell });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}
const body = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n\n?/, "").trim();

/** Lines set from a point down. */
const set = (text: string, x: number, y: number, letters: number, size = 10): Words[] =>
  wrapped(text, letters, false).map((line, i) => ({ x, y: y + i * size * 1.3, text: line, size }));

const left =
  "The harbour of Vik was built in 1848 by the fishermen of the village, who carried every stone down from the hill themselves, and it has been repaired twice since then.";
const right =
  "In 1912 the town bought the harbour from their grandchildren and opened it to the ships of other towns, which had waited for it for a long time and paid well.";

describe("Reading order", () => {
  test("two columns are read one after the other, below a title that spans both", async () => {
    const words = [
      { x: 60, y: 60, text: "The harbour of Vik and how it came to the town", size: 16, bold: true },
      ...set(left, 60, 110, 38),
      ...set(right, 320, 110, 38),
    ];
    const { text } = await read(makePdf([words]));
    expect(body(text)).toBe(`# The harbour of Vik and how it came to the town\n\n${left}\n\n${right}`);
  });

  test("a sentence goes on over the end of a column and of a page, and each page begins where it begins", async () => {
    const at = left.indexOf(" down from");
    const [first, second] = [left.slice(0, at), left.slice(at + 1)];
    const { text, pages } = await read(makePdf([set(first, 60, 700, 70), set(`${second} ${right}`, 60, 80, 70)]));
    expect(body(text)).toBe(`${left} ${right}`);
    expect(pages).toEqual([0, text.indexOf(second)]);
  });

  test("lines further apart, and indented ones, begin a paragraph", async () => {
    const apart = await read(makePdf([[...set(left, 60, 80, 70), ...set(right, 60, 150, 70)]]));
    expect(body(apart.text)).toBe(`${left}\n\n${right}`);
    const [head, ...rest] = set(right, 60, 80 + 3 * 13, 70);
    const indented = await read(makePdf([[...set(left, 60, 80, 70), { ...(head as Words), x: 80 }, ...rest]]));
    expect(body(indented.text)).toBe(`${left}\n\n${right}`);
  });

  test("words turned on their side are no part of the text", async () => {
    const bytes = Buffer.from(makePdf([[...set(left, 60, 80, 70), { x: 20, y: 400, text: "TURNED 1 May 2020" }]]));
    const turned = Buffer.from(bytes.toString("latin1").replace("1 0 0 1 20.00", "0 1 -1 0 20.00"), "latin1");
    expect((await read(bytes)).text).toContain("TURNED");
    expect((await read(turned)).text).not.toContain("TURNED");
  });
});

describe("Words cut at a line's end", () => {
  const cut = async (...lines: string[]) =>
    body((await read(makePdf([lines.map((text, i) => ({ x: 60, y: 80 + i * 13, text }))]))).text);

  test.each([
    [
      "the document has the word whole elsewhere",
      ["The government met and the govern-", "ment fell in the year 1999."],
      "The government met and the government fell",
    ],
    [
      "the halves are no words",
      ["Everybody there spoke of the inde-", "pendence of the small island."],
      "the independence of",
    ],
    [
      "it is written with its hyphen elsewhere",
      ["A well-known man met another well-", "known man in the year 1999."],
      "another well-known man",
    ],
    [
      "both halves are words of the document",
      ["The long term was over, a long-", "term plan was made by them."],
      "a long-term plan",
    ],
    [
      "a capital follows",
      ["They all spoke of the Franco-", "German treaty of the year 1963."],
      "the Franco-German treaty",
    ],
    ["a year follows", ["It was in the years of 1990-", "1995 that the town was built."], "1990-1995 that"],
  ])("%s", async (_, lines, words) => {
    expect(await cut(...lines)).toContain(words);
  });
});

describe("What is printed on every page", () => {
  const pages = Array.from({ length: 5 }, (_, i): Words[] => [
    { x: 60, y: 40, text: i % 2 ? "A History of Vik" : "Ann Lee", size: 8 },
    ...set(`${left} In ${1900 + i} it was repaired.`, 60, 100, 70),
    { x: 290, y: 815, text: String(i + 11), size: 8 },
  ]);

  test("running heads and page numbers are left out, on left and right pages", async () => {
    const { text } = await read(makePdf(pages));
    expect(text).not.toMatch(/A History of Vik|Ann Lee|\b1[1-5]\b/);
    expect(text.match(/it was repaired/g)).toHaveLength(5);
  });

  test("a word of justified text that stands at one height on every page stays", async () => {
    const justified = Array.from({ length: 5 }, (_, i): Words[] => [
      ...set(`${left} In ${1900 + i} it was repaired.`, 60, 100, 70),
      { x: 60, y: 790, text: `That year they signed` },
      { x: 230, y: 790, text: "a" },
      { x: 280, y: 790, text: `treaty number ${"one two three four five".split(" ")[i]}.` },
    ]);
    expect((await read(makePdf(justified))).text.match(/they signed a treaty number/g)).toHaveLength(5);
  });

  test("a note's raised figure is not glued to its word, and a note does not cut the sentence above it", async () => {
    const words: Words[] = [
      ...set("The harbour was built by the fishermen", 60, 700, 70),
      { x: 60 + 38 * 6, y: 696, text: "3", size: 6 },
      { x: 60, y: 780, text: "3 Lee, History, 1950, page 12.", size: 7 },
    ];
    const { text } = await read(
      makePdf([words, set("of the village in the year 1848, and it still stands there today.", 60, 80, 70)]),
    );
    expect(text).toContain("built by the fishermen of the village in the year 1848");
  });
});

test("columns of cells are a table, its head in as many lines as it needs", async () => {
  const rows = [
    ["Port", "Ships", "Tonnes"],
    ["Vik", "12", "3,400"],
    ["North Harbour", "7", "1,250"],
    ["Sand", "31", "9,900"],
  ];
  const table = rows.flatMap((row, r) => row.map((text, c) => ({ x: 60 + c * 120, y: 200 + r * 15, text })));
  const { text } = await read(makePdf([[...set(left, 60, 80, 70), ...table, ...set(right, 60, 300, 70)]]));
  expect(body(text)).toBe(
    [
      left,
      "| Port | Ships | Tonnes |\n| --- | --- | --- |\n| Vik | 12 | 3,400 |\n| North Harbour | 7 | 1,250 |\n| Sand | 31 | 9,900 |",
      right,
    ].join("\n\n"),
  );
});

describe("What a PDF says of itself", () => {
  const article = { title: "Harbours of the North", parts: [{ kind: "paragraph", text: left }] } as const;
  test.each([
    [
      "title, author and day",
      { Title: "Harbours of the North", Author: "Ann Lee", CreationDate: "D:20200119083000Z" },
      { title: "Harbours of the North", author: "Ann Lee", published: "2020-01-19" },
    ],
    [
      "a word processor's leavings are no title and no author",
      { Title: "Microsoft Word - final2.docx", Author: "user" },
      { title: "Harbours of the North", author: null, published: null },
    ],
  ])("%s", async (_, info, meta) => {
    expect((await read(asPdf(article, {}, { info }))).meta).toMatchObject(meta);
  });

  test("the day a browser printed it is not the day it was published", async () => {
    const info = { CreationDate: "D:20261122", Producer: "Skia/PDF m130" };
    expect((await read(asPdf(article, {}, { info }))).meta.published).toBeNull();
  });

  test("a date printed at the top is believed before the file's own", async () => {
    const words = [
      { x: 60, y: 60, text: "Harbours", size: 18 },
      { x: 60, y: 85, text: "19 January 2020" },
      ...set(left, 60, 120, 70),
    ];
    expect((await read(makePdf([words], { info: { CreationDate: "D:2024" } }))).meta.published).toBe("2020-01-19");
  });
});

test("a fact's passage and foot name the page it stands on", async () => {
  const fact = "On 3 May 2019 President Ann Lee met King Karl Berg in Oslo.";
  const { text, format, pages } = await read(
    makePdf([set(left, 60, 80, 70), set(`${fact} They spoke for a long time.`, 60, 80, 70)]),
  );
  const reading = readingOf({ text, format, pages, title: "Talks" });
  const card = reading.ok ? reading.value.cards.find(({ stem }) => stem.includes("Karl Berg")) : undefined;
  expect(card?.passage.paragraphs.find(({ here }) => here)?.page).toBe("2");
  expect(card?.passage.paragraphs.find(({ here }) => !here)?.page).toBe("1");
  expect(card?.note).toContain("p. 2");
});

test("each page is told as it is read", async () => {
  const steps: Step[] = [];
  await read(makePdf(Array.from({ length: 3 }, (_, i) => set(`${left} ${i}`, 60, 80, 70))), (step) => steps.push(step));
  expect(steps.flatMap(({ page, pages }) => (page ? `${page}/${pages}` : []))).toEqual(["1/3", "2/3", "3/3"]);
  expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).sort((a, b) => a - b));
});
