import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { docxParts, makeDocx, zipped } from "#lib/cli/bench/documents/docx.ts";
import { makePdf, type Words } from "#lib/cli/bench/documents/pdf.ts";
import { importDocument } from "#lib/import/import-document.ts";

const prose =
  "The harbour of Vik was built in 1848 by the fishermen of the village, who carried every stone down from the hill.";
const bytesOf = (text: string) => new TextEncoder().encode(text);
const refused = async (bytes: Uint8Array, name: string) => {
  const read = await importDocument(bytes, { name });
  return read.ok ? "read" : read.error.code;
};
const page: Words[] = [{ x: 60, y: 80, text: prose.slice(0, 70) }];
const part = { kind: "paragraph", text: prose } as const;
const office = (extra: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(extra, "utf16le")]);
const html = (body: string, head = "") =>
  bytesOf(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);

describe("[T21] what a file is called and what it is must agree", () => {
  test.each([
    ["a web page named as text", html(`<p>${prose}</p>`), "a.txt", "mismatch"],
    ["a PDF named as text", makePdf([page]), "a.txt", "mismatch"],
    [
      "a PDF that is a web page too",
      bytesOf(`%PDF-1.4\n<html><script>alert(1)</script><p>${prose}</p></html>`),
      "a.html",
      "mismatch",
    ],
    ["a Word file named as a PDF", makeDocx([part]), "a.pdf", "mismatch"],
    ["text named as a PDF", bytesOf(prose), "a.pdf", "mismatch"],
    ["a zip that is no Word file", zipped({ "a.txt": prose }), "a.docx", "unknown-format"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), "a.png", "unknown-format"],
    [
      "a picture named as text",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
      "a.txt",
      "encoding",
    ],
    ["an older Word file", office("Word.Document.8"), "a.doc", "unknown-format"],
    ["a program", Buffer.from("MZ\0\0"), "a.exe", "unknown-format"],
    ["nothing", new Uint8Array(), "a.txt", "empty"],
    ["text in letters of another encoding", Buffer.from([0x63, 0x61, 0x66, 0xe9]), "a.txt", "encoding"],
  ])("%s", async (_, bytes, name, code) => {
    expect(await refused(bytes, name)).toBe(code);
  });

  test("each says the cause and what to do", async () => {
    const read = await importDocument(makePdf([page]), { name: "minutes.txt" });
    expect(read.ok ? "" : read.error.message).toBe(
      "This file is named .txt, but it holds a PDF. Give it its right ending, then bring it again.",
    );
  });
});

describe("[T18] PDFs that cannot or must not be read", () => {
  test.each([
    ["a scan", makePdf([[], [], []]), "scan"],
    ["a password", makePdf([page], { encrypted: true }), "encrypted"],
    ["cut off in the middle", makePdf([page]).slice(0, 200), "broken"],
    ["garbage after its first line", bytesOf(`%PDF-1.7\n${"x".repeat(5000)}`), "broken"],
    ["2,001 pages", makePdf(Array.from({ length: 2001 }, () => page)), "too-many-pages"],
  ])("%s", async (_, bytes, code) => {
    expect(await refused(bytes, "a.pdf")).toBe(code);
  });

  test("a hundred thousand pages by its own count, and one in truth, take no longer than one", async () => {
    const begin = performance.now();
    expect(["read", "too-many-pages"]).toContain(await refused(makePdf([page], { count: 100_000 }), "a.pdf"));
    expect(performance.now() - begin).toBeLessThan(2_000);
  });

  test("a page tree that goes round in circles ends", async () => {
    const text = Buffer.from(makePdf([page]))
      .toString("latin1")
      .replace("/Kids [5 0 R]", "/Kids [2 0 R]");
    expect(["broken", "scan"]).toContain(await refused(Buffer.from(text, "latin1"), "a.pdf"));
  });
});

/** A directory entry's field, changed in place. */
function altered(zip: Uint8Array, name: string, field: number, value: number, bytes: 2 | 4): Uint8Array {
  const data = Buffer.from(zip);
  for (let at = data.indexOf("PK\x01\x02"); at >= 0; at = data.indexOf("PK\x01\x02", at + 4)) {
    if (data.toString("utf8", at + 46, at + 46 + data.readUInt16LE(at + 28)) !== name) continue;
    if (bytes === 2) data.writeUInt16LE(value, at + field);
    else data.writeUInt32LE(value, at + field);
  }
  return data;
}

describe("[T14] archives", () => {
  const parts = docxParts([part]);
  const good = zipped(parts);
  const main = "word/document.xml";

  test.each([
    [
      "more entries than a document has",
      zipped({ ...parts, ...Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`x/${i}`, ""])) }, 0),
      "bomb",
    ],
    ["packed beyond reason", zipped({ ...parts, "word/media/x.xml": "a".repeat(30_000_000) }, 9), "bomb"],
    [
      "a size it does not keep",
      altered(zipped({ ...parts, [main]: `${parts[main]}${" ".repeat(400_000)}` }, 9), main, 24, 1000, 4),
      "bomb",
    ],
    ["encrypted", altered(good, main, 8, 1, 2), "encrypted"],
    ["a symbolic link", altered(good, main, 38, (0xa1ff << 16) >>> 0, 4), "bomb"],
    ["a name that leaves the archive", zipped({ ...parts, "../../evil.xml": "x" }), "bomb"],
    ["a name from the root", zipped({ ...parts, "/etc/evil.xml": "x" }), "bomb"],
    ["entries that lie over each other", altered(good, main, 20, 100_000, 4), "bomb"],
    ["two entries over the same bytes", overlapping(good), "bomb"],
    [
      "another name in its own header",
      Buffer.from(Buffer.from(good).toString("latin1").replace("docProps/core.xml", "docProps/xxxx.xml"), "latin1"),
      "bomb",
    ],
    ["a packing nobody uses", altered(good, main, 10, 12, 2), "bomb"],
    ["a password of Word's own", office("EncryptedPackage"), "encrypted"],
    ["cut off", good.slice(0, good.length - 40), "broken"],
  ])("%s", async (_, bytes, code) => {
    expect(await refused(bytes, "a.docx")).toBe(code);
  });

  test("a bomb is refused by its directory, before a byte is inflated", async () => {
    const bomb = zipped({ ...parts, "word/media/x.xml": new Uint8Array(180_000_000) }, 9);
    const before = process.memoryUsage().arrayBuffers;
    const begin = performance.now();
    expect(await refused(bomb, "a.docx")).toBe("bomb");
    expect(performance.now() - begin).toBeLessThan(500);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });
});

/** The second entry's directory row points at the first one's bytes. */
function overlapping(zip: Uint8Array): Uint8Array {
  const data = Buffer.from(zip);
  const first = data.indexOf("PK\x01\x02");
  const second = data.indexOf("PK\x01\x02", first + 4);
  // Its own header stays right, so that only the overlap is wrong: it claims the bytes up to its neighbour's end.
  const start = data.readUInt32LE(first + 42);
  const end = data.readUInt32LE(second + 42) + 60;
  data.writeUInt32LE(end - start, first + 20);
  return data;
}

describe("[T15] XML of a Word file", () => {
  const parts = docxParts([part]);
  const main = "word/document.xml";
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("")}]>`;
  const body = parts[main] ?? "";
  test.each([
    ["a billion laughs", body.replace("?>", `?>${laughs}`), "doctype"],
    ["an external entity", body.replace("?>", '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'), "doctype"],
    ["a document type in small letters and another place", `${body}<!doctype x>`, "doctype"],
    [
      "nesting beyond 256",
      body
        .replace("<w:body>", `<w:body>${"<w:sdt><w:sdtContent>".repeat(200)}`)
        .replace("</w:body>", `${"</w:sdtContent></w:sdt>".repeat(200)}</w:body>`),
      "too-deep",
    ],
    ["a tag that never ends", `${body}<w:p`, "broken"],
  ])("%s", async (_, xml, code) => {
    expect(await refused(zipped({ ...parts, [main]: xml }), "a.docx")).toBe(code);
  });

  test("UTF-16, in which a document type could hide", async () => {
    expect(await refused(zipped({ ...parts, [main]: Buffer.from(`\ufeff${body}`, "utf16le") }), "a.docx")).toBe("bomb");
  });
});

describe("[T19] deep nesting of a page is a refusal, not a crash", () => {
  test.each([
    ["300 boxes", "<div>".repeat(300) + prose + "</div>".repeat(300)],
    ["a million boxes", "<div>".repeat(1_000_000)],
    ["a million lists in lists", "<ul><li>".repeat(100_000)],
    ["quotations", "<blockquote>".repeat(50_000)],
    ["tables in tables", "<table><tr><td>".repeat(20_000)],
  ])("%s", async (_, body) => {
    expect(["too-deep", "too-large"]).toContain(await refused(html(body), "a.html"));
  });

  test("Markdown of a million marks is read, quickly", async () => {
    const begin = performance.now();
    for (const mark of ["> ", "- ", "[", "*"]) await refused(bytesOf(`${mark.repeat(250_000)}\n\n${prose}`), "a.md");
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});

describe("[T17] twice the document takes twice the time", () => {
  const kinds = {
    "a page of many paragraphs": (n: number) =>
      [html(`<article>${`<p>${prose}</p>`.repeat(n)}</article>`), "a.html"] as const,
    "a page of one long paragraph": (n: number) =>
      [html(`<article><p>${`${prose} <b>a</b> `.repeat(n)}</p></article>`), "a.html"] as const,
    "a page of open brackets": (n: number) => [html(`<p>${prose}</p>${"< ".repeat(n * 60)}`), "a.html"] as const,
    "a page of comments that never end": (n: number) =>
      [html(`<p>${prose}</p>${"<!-- ".repeat(n * 20)}`), "a.html"] as const,
    "a Word file of many paragraphs": (n: number) =>
      [makeDocx(Array.from({ length: n }, () => part)), "a.docx"] as const,
    "a PDF of many pages": (n: number) =>
      [
        makePdf(
          Array.from({ length: Math.ceil(n / 20) }, (_, p) =>
            Array.from({ length: 40 }, (_, i) => ({ x: 60, y: 60 + i * 18, text: `${prose.slice(0, 60)} ${p}` })),
          ),
        ),
        "a.pdf",
      ] as const,
    "a PDF page of many words": (n: number) =>
      [
        makePdf([
          Array.from({ length: n * 4 }, (_, i) => ({
            x: 20 + (i % 50) * 11,
            y: 20 + Math.floor(i / 50) * (780 / (n / 12)),
            text: "w",
            size: 3,
          })),
        ]),
        "a.pdf",
      ] as const,
  };
  const timed = async ([bytes, name]: readonly [Uint8Array, string]) => {
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 4; i += 1) {
      const begin = performance.now();
      await importDocument(bytes, { name });
      best = Math.min(best, performance.now() - begin);
    }
    return best;
  };

  test.each(Object.entries(kinds))("%s", { timeout: 60_000 }, async (_, make) => {
    await timed(make(200));
    // Linear is 2, quadratic 4 at every try; a busy machine adds to either, so the best of three counts.
    const ratios: number[] = [];
    while (ratios.length < 3 && !ratios.some((ratio) => ratio < 3.2))
      ratios.push((1 / (await timed(make(1000)))) * (await timed(make(2000))));
    expect(Math.min(...ratios)).toBeLessThan(3.2);
  });
});

describe("Pages without the text they promise", () => {
  test.each([
    [
      "for subscribers, it says to machines",
      html(
        `<article><p>${prose.repeat(9)}</p></article>`,
        '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
      ),
      "paywall",
    ],
    [
      "for subscribers, it says to people",
      html(`<article><p>${prose}</p></article><div>Subscribe to continue reading.</div>`),
      "paywall",
    ],
    [
      "made by scripts",
      html(
        '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/app.js"></script>',
      ),
      "scripts-only",
    ],
    ["nothing at all", html("<p></p>"), "empty"],
  ])("%s", async (_, bytes, code) => {
    expect(await refused(bytes, "a.html")).toBe(code);
  });

  test("an article that speaks of subscribers is read", async () => {
    expect(
      await refused(
        html(`<article>${`<p>${prose} Already a subscriber of the paper, he moved on.</p>`.repeat(20)}</article>`),
        "a.html",
      ),
    ).toBe("read");
  });
});

describe("Another language is said, with its name", () => {
  const texts = {
    German:
      "Der Hafen von Vik wurde im Jahr 1848 von den Fischern des Dorfes gebaut, und er ist seitdem zweimal erneuert worden. Die Stadt hat ihn 1912 gekauft, weil sie ihn für die Schiffe aus anderen Städten öffnen wollte, die auf ihn gewartet hatten und nicht in das Dorf kamen.",
    French:
      "Le port de Vik a été construit en 1848 par les pêcheurs du village, qui ont porté toutes les pierres de la colline, et il a été réparé deux fois depuis. La ville l'a acheté en 1912 pour l'ouvrir aux navires des autres villes qui attendaient dans la baie depuis des années.",
    Spanish:
      "El puerto de Vik fue construido en 1848 por los pescadores del pueblo, que llevaron todas las piedras de la colina, y ha sido reparado dos veces desde entonces. La ciudad lo compró en 1912 para abrirlo a los barcos de otras ciudades que esperaban en la bahía desde hacía años.",
    "Russian or another language in Cyrillic":
      "Гавань Вика была построена в 1848 году рыбаками деревни, которые сами носили камни с холма, и с тех пор её дважды ремонтировали.",
    "Arabic or Persian":
      "تم بناء ميناء فيك عام 1848 على يد صيادي القرية الذين حملوا كل حجر من التل بأنفسهم، وتم إصلاحه مرتين منذ ذلك الحين.",
    "Chinese or Japanese": "维克港于1848年由村里的渔民建造，他们亲自从山上搬运每一块石头，此后又修缮了两次。",
  };
  test.each(Object.entries(texts))("%s", async (name, text) => {
    const read = await importDocument(bytesOf(text), { name: "a.txt" });
    expect(read.ok ? "" : read.error.message).toContain(`seems to be ${name}. Footnote reads English.`);
  });

  test.each([
    ["English with a paragraph of German", `${`${prose} It was then sold to the town. `.repeat(6)}${texts.German}`],
    ["a list of names and figures", Array.from({ length: 60 }, (_, i) => `Anna Bella ${i} Carl Dora`).join("\n")],
    ["a few words", "Vik, 1848"],
  ])("%s is read", async (_, text) => {
    expect(await refused(bytesOf(text), "a.txt")).toBe("read");
  });
});

test("the check itself sees a bomb: deflate packs zeros a thousand times", () => {
  expect(10_000_000 / deflateRawSync(new Uint8Array(10_000_000)).length).toBeGreaterThan(900);
});
