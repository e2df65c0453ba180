import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readText } from "../domain/source/read-text.ts";
import type { SourceText } from "../domain/source/source-text.ts";

/** One line on standard error that says why and what to do, exit status 2: the commands' contract. */
export function fail(message: string): never {
  process.stderr.write(`${message.replace(/\s+/g, " ")}\n`);
  process.exit(2);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file. Check the path.",
  EISDIR: "this is a folder. Name a file in it.",
  EACCES: "reading it is not allowed. Change its permissions.",
};

interface GivenMeta {
  readonly title?: string;
  readonly published?: string;
}

/** The file's (or standard input's) text, read; ends the process when it cannot be. Plain text and Markdown are taken as they are. */
export async function sourceFrom(file: string, given: GivenMeta): Promise<SourceText> {
  const bytes = bytesOf(file);
  return isPlain(file, bytes) ? plainSource(file, bytes, given) : importedSource(file, bytes, given);
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    return fail(`${file}: ${reasons[code] ?? `it could not be read (${code}).`}`);
  }
}

/** Everything whose name is of no other format; standard input has no name, but a PDF or a zip begins with what it is. */
const isPlain = (file: string, bytes: Buffer): boolean =>
  file === "-"
    ? !["%PDF-", "PK\u0003\u0004"].some((mark) => bytes.toString("latin1", 0, mark.length) === mark)
    : !/\.(?:pdf|html?|xhtml|docx?)$/i.test(file);

function plainSource(file: string, bytes: Buffer, given: GivenMeta): SourceText {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail(`${file}: it is not UTF-8 text. Save it as UTF-8 text or Markdown, or import it in the app.`);
  }
  const result = readText(text, /\.(?:md|markdown)$/i.test(file) ? "markdown" : "text", given);
  return result.ok ? result.value : fail(`${file}: ${result.error.message}`);
}

/** Readers of formats are loaded only here: plain text must not wait for them. */
async function importedSource(file: string, bytes: Buffer, given: GivenMeta): Promise<SourceText> {
  const { importDocument } = await import("../import/import-document.ts");
  const imported = await importDocument(bytes, { name: file === "-" ? null : basename(file) });
  if (!imported.ok) return fail(`${file}: ${imported.error.message}`);
  const { text, format, pages } = imported.value;
  const result = readText(text, format, { ...given, pages });
  return result.ok ? result.value : fail(`${file}: ${result.error.message}`);
}
