import { getDocumentProxy } from "unpdf";
import { err, ok } from "../../domain/kernel/result.ts";
import type { Given, Read } from "../imported.ts";
import type { Piece } from "../markdown/piece.ts";
import { writeMarkdown } from "../markdown/write.ts";
import { refusals } from "../refusals.ts";
import { type Page, type Run, runOf, segmentsOf, type TextItem } from "./glyphs.ts";
import { layOut } from "./layout.ts";
import { metaOf } from "./meta.ts";

export const MOST_PAGES = 2_000;
const MS_A_PAGE = 2_000;
const OPENING_MS = 20_000;
/** Laying out and finding facts, after the last page. */
const REST_MS = 60_000;
/** Stretches of type on one page; a plot can be made of more letters than a book. */
const MOST_RUNS = 40_000;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A PDF's text as Markdown, with the pages it came from. Text only: no fonts, pictures, forms or scripts are run. */
export async function readPdf(bytes: Uint8Array, { tell = () => {} }: Given): Read {
  tell({ stage: "convert", done: 0, within: OPENING_MS });
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  if (pdf.numPages > MOST_PAGES) return err(refusals.tooManyPages(MOST_PAGES));
  const pages: Page[] = [];
  let failed = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (number > MOST_PAGES) return err(refusals.tooManyPages(MOST_PAGES)); // the count is the file's own word
    tell({
      stage: "page",
      page: number,
      pages: pdf.numPages,
      done: (0.8 * (number - 1)) / pdf.numPages,
      within: MS_A_PAGE,
    });
    const page = await pageOf(pdf, number);
    if (!page) failed += 1;
    pages.push(page ?? { width: 0, height: 0, segments: [] });
  }
  if (failed === pages.length) return err(refusals.brokenPdf);
  const letters = pages.reduce(
    (sum, page) => sum + page.segments.reduce((n, segment) => n + segment.text.length, 0),
    0,
  );
  if (letters === 0 || (pages.length >= 3 && letters / pages.length < 15)) return err(refusals.scan);
  tell({ stage: "convert", done: 0.8, within: REST_MS });
  const layout = layOut(pages);
  const info = await pdf.getMetadata().then(
    ({ info }) => info as Readonly<Record<string, unknown>>,
    () => ({}),
  );
  const meta = metaOf(info, layout);
  return ok(writeMarkdown("pdf", meta, titled(layout.pieces, meta.title), true));
}

async function open(bytes: Uint8Array) {
  try {
    // A copy: pdf.js takes the bytes it is given away from their owner.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    });
    return ok(pdf);
  } catch (error) {
    return err((error as Error).name === "PasswordException" ? refusals.encryptedPdf : refusals.brokenPdf);
  }
}

async function pageOf(pdf: Pdf, number: number): Promise<Page | null> {
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs: Run[] = [];
    for (const item of items.slice(0, MOST_RUNS)) {
      const run = "str" in item ? runOf(item as TextItem, transform) : null;
      if (run) runs.push(run);
    }
    page.cleanup();
    return { width, height, segments: segmentsOf(runs) };
  } catch {
    return null; // one damaged page is no reason to refuse the others
  }
}

/** A title that is printed nowhere stands on top all the same. */
function titled(pieces: readonly Piece[], title: string | null): Piece[] {
  const printed = pieces.slice(0, 6).some((piece) => piece.kind === "heading" && piece.level === 1);
  return title && !printed ? [{ kind: "heading", level: 1, text: title }, ...pieces] : [...pieces];
}
