import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { articleOf, asDocx, asHtml, asPdf, asText } from "./documents/article.ts";
import { corpus, repeated } from "./extract.ts";
import type { Finding } from "./harness.ts";

const MB = 2 ** 20;
const FLAGS = ["--max-semi-space-size=4", "--conditions=react-server", "--disable-warning=ExperimentalWarning"];

// In a process of its own: what was read before, loaded before or optimised before is no part of the figure. `parser` is
// the library's own work on the same bytes: Readability on linkedom's tree, unpdf's text of every page, mammoth's HTML.
const script = (name: string, file: string) => `
import { readFileSync } from "node:fs";
import { importDocument } from "./lib/import/import-document.ts";
const bytes = readFileSync(${JSON.stringify(file)});
const parsers = {
  pdf: async () => { const { getDocumentProxy } = await import("unpdf"); const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    for (let n = 1; n <= pdf.numPages; n += 1) await (await pdf.getPage(n)).getTextContent(); },
  html: async () => { const { parseHTML } = await import("linkedom"); const { Readability } = await import("@mozilla/readability");
    new Readability(parseHTML(bytes.toString("utf8")).document, { serializer: (node) => node }).parse(); },
  docx: async () => { const mammoth = (await import("mammoth")).default; await mammoth.convertToHtml({ buffer: bytes }); },
};
const parser = parsers[${JSON.stringify(name)}] ?? (async () => {});
await parser(); await importDocument(bytes, { name: "a.${name}" }); // loads
const timed = async (work) => { const begin = performance.now(); await work(); return performance.now() - begin; };
const [own, theirs] = [[], []];
let length = 0;
for (let i = 0; i < 3; i += 1) {
  own.push(await timed(async () => { const read = await importDocument(bytes, { name: "a.${name}" }); if (!read.ok) throw new Error(read.error.message); length = read.value.text.length; }));
  theirs.push(await timed(parser));
}
console.log(JSON.stringify({ length, own: Math.min(...own), parser: Math.min(...theirs), peak: process.resourceUsage().maxRSS }));
`;

/** Characters a second and peak memory of reading each format, and the libraries' share of the time. */
export async function benchFormats(quick: boolean): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-formats-"));
  const article = articleOf(repeated(corpus(), quick ? 200_000 : 1_000_000));
  const files: Readonly<Record<string, Uint8Array>> = {
    txt: new TextEncoder().encode(asText(article)),
    html: new TextEncoder().encode(asHtml(article)),
    docx: asDocx(article),
    pdf: asPdf(article),
  };
  const lines = Object.entries(files).map(([name, bytes]) => {
    const file = join(folder, `a.${name}`);
    writeFileSync(file, bytes);
    const done = spawnSync(process.execPath, [...FLAGS, "--input-type=module", "--eval", script(name, file)], {
      encoding: "utf8",
    });
    if (done.status !== 0) throw new Error(done.stderr);
    const { length, own, parser, peak } = JSON.parse(done.stdout) as Record<
      "length" | "own" | "parser" | "peak",
      number
    >;
    const share = name === "txt" ? "" : `, of which the library ${Math.min(100, (100 * parser) / own).toFixed(0)} %`;
    return `${name.padEnd(5)}${(length / 1e6).toFixed(2)} M characters in ${own.toFixed(0)} ms: ${(length / own / 1000).toFixed(2)} M chars/s${share}; peak ${((peak * 1024) / MB).toFixed(0)} MB`;
  });
  rmSync(folder, { recursive: true, force: true });
  return { name: "Reading documents by format, facts apart", lines, met: null };
}
