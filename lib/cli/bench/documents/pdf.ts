/** Small PDFs made in code: Courier only, whose letters are all 0.6 em wide, so that a test knows where each word ends. */
export interface Words {
  readonly x: number;
  /** From the top of the page, points. */
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** What the page tree says it holds. */
  readonly count?: number;
  /** Pretends to be encrypted. */
  readonly encrypted?: boolean;
}

export const PAGE = { width: 595, height: 842 };
export const EM = 0.6;

const win: Readonly<Record<string, number>> = {
  "‘": 0x91,
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
  "•": 0x95,
  "–": 0x96,
  "—": 0x97,
  "…": 0x85,
  "€": 0x80,
};

/** Letters beyond Windows-1252 get the codes that print nothing, by the name of their glyph. */
const others = new Map<string, number>();
function codeOf(letter: string): number {
  const code = win[letter] ?? letter.charCodeAt(0);
  if (code < 256) return code;
  const known = others.get(letter) ?? 14 + others.size;
  if (known > 30) throw new Error(`no room for ${letter} in this font`);
  others.set(letter, known);
  return known;
}
const differences = (): string =>
  [...others]
    .map(([letter, code]) => `${code} /uni${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`)
    .join(" ");

function literal(text: string): string {
  let out = "";
  for (const letter of text) {
    const code = codeOf(letter);
    out += code < 32 || code > 126 || "()\\".includes(letter) ? `\\${code.toString(8).padStart(3, "0")}` : letter;
  }
  return `(${out})`;
}

const contentOf = (words: readonly Words[]): string =>
  words
    .map(
      ({ x, y, text, size = 10, bold }) =>
        `BT /F${bold ? 2 : 1} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${(PAGE.height - y).toFixed(2)} Tm ${literal(text)} Tj ET`,
    )
    .join("\n");

export function makePdf(pages: readonly (readonly Words[])[], { info, count, encrypted }: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(" ");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${count ?? pages.length} >>`);
  const contents = pages.map(contentOf);
  for (const font of ["Courier", "Courier-Bold"])
    add(
      `<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${differences()}] >> >>`,
    );
  for (const [index, content] of contents.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  const extra: string[] = [];
  if (info)
    extra.push(
      `/Info ${add(
        `<< ${Object.entries(info)
          .map(([key, value]) => `/${key} ${literal(value)}`)
          .join(" ")} >>`,
      )} 0 R`,
    );
  if (encrypted) {
    const key = `<${"41".repeat(32)}>`;
    extra.push(
      `/Encrypt ${add(`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${key} /U ${key} >>`)} 0 R /ID [<${"42".repeat(16)}> <${"42".repeat(16)}>]`,
    );
  }
  return assembled(objects, extra.join(" "));
}

function assembled(objects: readonly string[], extra: string): Uint8Array {
  let out = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  out += offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(out, "latin1"));
}
