import { isEdtf } from "../kernel/edtf.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { readBlocks } from "./blocks.ts";
import { explicitDate, frontMatter } from "./header.ts";
import type { ReadError, SourceText } from "./source-text.ts";

export type { ReadError, SourceText } from "./source-text.ts";

const readable = /[\p{L}\p{N}]/u;

/** Share of characters that no text holds: NULs, other controls, or the marks a failed decoding leaves. */
function looksBinary(raw: string): boolean {
  const sample = raw.slice(0, 8192);
  if (sample.includes("\0")) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting them is the point
  const odd = sample.match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > sample.length * 0.02;
}

/** S0–S2: the raw text untouched, its blocks, and what it says about itself. */
export function readText(
  raw: string,
  format: "text" | "markdown",
  given: { title?: string; published?: string; pages?: readonly number[] | null } = {},
): Result<SourceText, ReadError> {
  if (raw.trim() === "")
    return err({ code: "empty", message: "The text is empty. Choose a file that has words in it." });
  if (looksBinary(raw)) {
    return err({
      code: "binary",
      message: "This is not plain text. Save it as UTF-8 text or Markdown, or choose the format it is in.",
    });
  }
  if (given.published !== undefined && !isEdtf(given.published)) {
    return err({
      code: "bad-date",
      message: `“${given.published}” is not a date. Write it as 2020, 2020-01 or 2020-01-19.`,
    });
  }
  const { fields, bodyAt } = frontMatter(raw);
  if (!readable.test(raw.slice(bodyAt, bodyAt + 1_000_000))) {
    return err({
      code: "no-prose",
      message: "There are no words in this text. Choose a file that has sentences in it.",
    });
  }
  const found = readBlocks(raw, bodyAt, format === "markdown");
  const stated = fields.get("published") ?? fields.get("date") ?? null;
  const fromFront = stated === null ? null : isEdtf(stated) ? stated : explicitDate(stated);
  const published = given.published ?? fromFront ?? found.published;
  const basis = given.published ? "given" : fromFront ? "front-matter" : found.published ? "header" : "unknown";
  return ok({
    text: raw,
    format,
    meta: {
      title: given.title ?? fields.get("title") ?? found.title,
      author: fields.get("author") ?? found.author,
      publisher: fields.get("publisher") ?? found.agency,
      published,
      publishedBasis: basis,
      standing: found.blocks.some((block) => block.locator !== null) ? "summary" : "document",
    },
    blocks: found.blocks,
    pages: given.pages ?? null,
  });
}
