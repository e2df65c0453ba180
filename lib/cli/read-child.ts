// Reads one document for a server that must not stop meanwhile. On standard input a line of JSON that says what is known
// of the document, then its bytes; on descriptor 3 a line for each step; on standard output what came of it, as JSON. It
// has no database, no network and a memory limit, and is killed when its time is over.
import { writeSync } from "node:fs";
import { type DocumentText, readingOf } from "../domain/reading/reading.ts";
import { readText } from "../domain/source/read-text.ts";
import { importDocument } from "../import/import-document.ts";
import type { Imported, Step } from "../import/imported.ts";

interface Asked {
  readonly name: string | null;
  readonly type: string | null;
  /** Given by whoever brings it. */
  readonly title: string | null;
  /** When nothing else gives one. */
  readonly fallback: string;
  /** The bytes are a stored document's own text: it is read again, with what a model proposes. */
  readonly stored: Pick<DocumentText, "format" | "pages" | "proposals"> | null;
}

const FACTS_MS = 60_000;
const tell = (step: Step): void => {
  try {
    writeSync(3, `${JSON.stringify(step)}\n`);
  } catch {
    // nobody listens
  }
};

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
const input = Buffer.concat(parts);
const line = input.indexOf(10);
const asked = JSON.parse(input.toString("utf8", 0, line)) as Asked;
process.stdout.write(JSON.stringify(await read(input.subarray(line + 1), asked)));

async function read(bytes: Uint8Array, { name, type, title, fallback, stored }: Asked) {
  if (stored) return readAgain(new TextDecoder().decode(bytes), title ?? fallback, stored);
  const imported = await importDocument(bytes, { name, type, tell });
  if (!imported.ok) return imported;
  tell({ stage: "facts", done: 0.85, within: FACTS_MS });
  const { text, format, pages } = imported.value;
  const reading = readingOf({ text, format, pages, title: title ?? titleOf(imported.value) ?? fallback });
  return reading.ok ? { ok: true, value: { imported: imported.value, reading: reading.value } } : reading;
}

function titleOf({ text, format, meta }: Imported): string | null {
  if (meta.title) return meta.title;
  const source = readText(text.slice(0, 20_000), format);
  return source.ok ? source.value.meta.title : null;
}

function readAgain(
  text: string,
  title: string,
  { format, pages = null, proposals = [] }: NonNullable<Asked["stored"]>,
) {
  const reading = readingOf({ text, format, pages, title, proposals });
  const imported = { text, format, medium: format, pages };
  return reading.ok ? { ok: true, value: { imported, reading: reading.value } } : reading;
}
