import { makeDocx } from "./docx.ts";
import { EM, makePdf, PAGE, type PdfOptions, type Words } from "./pdf.ts";

/** An article in parts: what each format is made of. */
export type Part =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph" | "item"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

export interface Article {
  readonly title: string;
  readonly author?: string;
  readonly published?: string;
  readonly parts: readonly Part[];
}

/** A brief of ours without its front matter and locators. */
export function articleOf(markdown: string): Article {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(markdown);
  const field = (name: string) => new RegExp(`^${name}: *"?(.*?)"?$`, "m").exec(front?.[1] ?? "")?.[1];
  const parts = markdown
    .slice(front?.[0].length ?? 0)
    .split(/\n{2,}/)
    .map((part) => part.replace(/\s*\[¶[^\]]*\]/g, "").trim())
    .filter(Boolean)
    .flatMap((part): Part[] => {
      const heading = /^(#+) (.*)$/.exec(part);
      if (heading) return [{ kind: "heading", level: heading[1]?.length ?? 1, text: heading[2] ?? "" }];
      if (part.startsWith("- ")) return part.split("\n").map((line) => ({ kind: "item", text: line.slice(2) }));
      if (part.startsWith("|"))
        return [
          {
            kind: "table",
            rows: part
              .split("\n")
              .filter((line) => !/^\|[ :|-]+\|$/.test(line))
              .map((line) =>
                line
                  .slice(1, -1)
                  .split("|")
                  .map((cell) => cell.trim()),
              ),
          },
        ];
      return [{ kind: "paragraph", text: part.replace(/\n/g, " ").replace(/\\(.)/g, "$1").replace(/[*]/g, "") }];
    });
  const [first, ...rest] = parts;
  const titled = first?.kind === "heading";
  const published = field("published");
  return {
    title: titled ? first.text : (field("title") ?? "Untitled"),
    ...(published ? { published } : {}),
    parts: titled ? rest : parts,
  };
}

export const asText = ({ title, parts }: Article): string =>
  `${[title, ...parts.map((part) => (part.kind === "table" ? part.rows.map((row) => row.join("\t")).join("\n") : part.kind === "item" ? `- ${part.text}` : part.text))].join("\n\n")}\n`;

const html = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export function asHtml({ title, author, published, parts }: Article): string {
  const body = parts
    .map((part) =>
      part.kind === "heading"
        ? `<h${part.level}>${html(part.text)}</h${part.level}>`
        : part.kind === "item"
          ? `<ul><li>${html(part.text)}</li></ul>`
          : part.kind === "table"
            ? `<table>${part.rows.map((row, index) => `<tr>${row.map((cell) => `<t${index ? "d" : "h"}>${html(cell)}</t${index ? "d" : "h"}>`).join("")}</tr>`).join("")}</table>`
            : `<p>${html(part.text)}</p>`,
    )
    .join("\n");
  const data = JSON.stringify({
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "NewsArticle",
        headline: title,
        author: author && { "@type": "Person", name: author },
        datePublished: published,
      },
    ],
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${html(title)} | The Daily</title><script type="application/ld+json">${data}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>${html(title)}</h1>${body}</article>
<aside><h2>Most read</h2><p>Subscribe to our newsletter.</p></aside><footer><p>© The Daily. All rights reserved.</p></footer></body></html>`;
}

export const asDocx = ({ title, author, published, parts }: Article): Uint8Array =>
  makeDocx([{ kind: "heading", level: 1, text: title }, ...parts], {
    title,
    ...(author ? { author } : {}),
    ...(published && /^\d{4}-\d\d-\d\d$/.test(published) ? { created: `${published}T08:00:00Z` } : {}),
  });

export interface Setting {
  readonly columns?: number;
  readonly head?: string;
  readonly size?: number;
  /** Cuts words that do not fit. */
  readonly hyphenate?: boolean;
}

/** The article set in Courier: justified columns, running head, page numbers, words cut at line ends. */
export function asPdf({ title, parts }: Article, setting: Setting = {}, options: PdfOptions = {}): Uint8Array {
  return makePdf(setPages(title, parts, setting), options);
}

function setPages(
  title: string,
  parts: readonly Part[],
  { columns = 1, head = "The Daily", size = 10, hyphenate = true }: Setting,
): Words[][] {
  const gutter = 24;
  const width = (PAGE.width - 120 - gutter * (columns - 1)) / columns;
  const letters = Math.floor(width / (size * EM));
  const leading = size * 1.3;
  const pages: Words[][] = [];
  let [column, y] = [0, 0];
  const page = (): Words[] => pages.at(-1) as Words[];
  const top = (): number => (pages.length === 1 ? 130 : 90);
  const turn = (): void => {
    pages.push([]);
    page().push(
      { x: 60, y: 40, text: head, size: 8 },
      { x: 290, y: PAGE.height - 30, text: String(pages.length), size: 8 },
    );
    [column, y] = [0, top()];
  };
  const down = (by: number): void => {
    y += by;
    if (y <= PAGE.height - 70) return;
    if (column < columns - 1) [column, y] = [column + 1, top()];
    else turn();
  };
  const x = (): number => 60 + column * (width + gutter);
  turn();
  for (const [index, line] of wrapped(title, Math.floor(475 / (18 * EM)), false).entries())
    page().push({ x: 60, y: 70 + index * 22, text: line, size: 18, bold: true });
  y = top() + 10;
  for (const part of parts) {
    if (part.kind === "table") {
      const long = (cell: string, whole: boolean): number =>
        Math.max(...(whole ? [cell] : cell.split(" ")).map((one) => one.length));
      const head = part.rows[0] ?? [];
      const wides = head.map((_, n) => 3 + Math.max(...part.rows.map((row, r) => long(row[n] ?? "", r > 0))));
      // A table too wide for its column is set in smaller type, as printers do.
      const small = size * Math.min(1, letters / wides.reduce((total, one) => total + one, 0));
      for (const row of part.rows) {
        const cells = row.map((cell, n) => wrapped(cell, (wides[n] ?? 9) - 3, false));
        for (let deep = 0; deep < Math.max(...cells.map((cell) => cell.length)); deep += 1) {
          let left = x();
          for (const [n, cell] of cells.entries()) {
            const words = cell[deep];
            if (words) page().push({ x: left, y, text: words, size: small });
            left += (wides[n] ?? 9) * small * EM;
          }
          down(leading);
        }
        down(leading * 0.4);
      }
      down(leading * 0.6);
      continue;
    }
    const heading = part.kind === "heading";
    const kind = heading ? size + 3 : size;
    if (heading) down(leading * 0.6);
    const words = part.kind === "item" ? `• ${part.text}` : part.text;
    for (const line of wrapped(words, Math.floor((letters * size) / kind), hyphenate && !heading)) {
      page().push({ x: x(), y, text: line, size: kind, bold: heading });
      down(leading);
    }
    down(leading * 0.6);
  }
  return pages;
}

export function wrapped(text: string, letters: number, hyphenate: boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const room = letters - line.length - (line ? 1 : 0);
    if (word.length <= room) line += (line ? " " : "") + word;
    else if (hyphenate && room > 5 && /^\p{Ll}{9,}[.,;]?$/u.test(word)) {
      const at = Math.min(room - 1, word.length - 4);
      lines.push(`${line} ${word.slice(0, at)}-`);
      line = word.slice(at);
    } else {
      if (line) lines.push(line);
      line = word;
    }
  }
  return line ? [...lines, line] : lines;
}
