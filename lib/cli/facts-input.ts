import { readFileSync } from "node:fs";
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

/** The file's (or standard input's) text, decoded as UTF-8 and read; ends the process when it cannot be. */
export function sourceFrom(file: string, given: { title?: string; published?: string }): SourceText {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    return fail(`${file}: ${reasons[code] ?? `it could not be read (${code}).`}`);
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail(`${file}: it is not UTF-8 text. Save it as UTF-8 text or Markdown, or import it in the app.`);
  }
  const result = readText(text, /\.(?:md|markdown)$/i.test(file) ? "markdown" : "text", given);
  return result.ok ? result.value : fail(`${file}: ${result.error.message}`);
}
