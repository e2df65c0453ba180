import mammoth from "mammoth";
import { isEdtf } from "../../domain/kernel/edtf.ts";
import { err, ok, type Result } from "../../domain/kernel/result.ts";
import { headerDate } from "../../domain/source/header.ts";
import { parsePage } from "../html/parse.ts";
import { piecesOf } from "../html/pieces.ts";
import type { ImportError, Imported, ImportedMeta, Read } from "../imported.ts";
import { type Piece, wordsOf } from "../markdown/piece.ts";
import { writeMarkdown } from "../markdown/write.ts";
import { refusals } from "../refusals.ts";
import { refuseXml, wordsIn } from "./xml.ts";
import { type Archive, openZip } from "./zip.ts";

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Caption'] => p:fresh",
  "comment-reference => ",
];

/** A Word document as Markdown. Its pictures, links to elsewhere, comments and embedded files are left where they are. */
export async function readDocx(bytes: Uint8Array): Read {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  if (
    !zip.value.names.includes("[Content_Types].xml") ||
    !zip.value.names.some((name) => /(?:^|\/)document\d*\.xml$/.test(name))
  )
    return err(refusals.unknown);
  const parts = safeParts(zip.value);
  if (!parts.ok) return parts;
  const html = await htmlOf(parts.value);
  if (html === null) return err(refusals.brokenWord);
  const page = parsePage(html);
  if (!page.ok) return page;
  const { document } = page.value.defaultView ?? { document: page.value };
  for (const note of document.querySelectorAll("li[id^=footnote-], li[id^=endnote-]")) note.remove();
  return written(
    piecesOf(document.body),
    wordsIn.bind(null, parts.value.get("docProps/core.xml")?.toString("utf8") ?? ""),
  );
}

/** Every part of XML, inflated and looked at; whatever else is in the archive is not even inflated. */
function safeParts(zip: Archive): Result<Map<string, Buffer>, ImportError> {
  const parts = new Map<string, Buffer>();
  for (const name of zip.names) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const part = zip.read(name);
    if (!part.ok) return part;
    const data = Buffer.from(part.value ?? []);
    // Two bytes a letter would hide a DOCTYPE from the check below; Word writes UTF-8.
    if (data[0] === 0xff || data[0] === 0xfe || data.subarray(0, 64).includes(0)) return err(refusals.unsafeWord);
    const wrong = refuseXml(data.toString("utf8"));
    if (wrong) return err(wrong);
    parts.set(name, data);
  }
  return ok(parts);
}

/** Mammoth is given the checked parts in place of the archive, so that it opens nothing itself. */
async function htmlOf(parts: ReadonlyMap<string, Buffer>): Promise<string | null> {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: BufferEncoding) => {
      const part = parts.get(name);
      if (!part) throw new Error(`no ${name}`);
      return encoding ? part.toString(encoding) : new Uint8Array(part);
    },
  };
  try {
    const input = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: styles,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })), // its bytes are never asked for
    });
    return value;
  } catch {
    return null;
  }
}

function written(pieces: readonly Piece[], property: (name: string) => string | null): Result<Imported, ImportError> {
  if (!pieces.some((piece) => /\p{L}/u.test(wordsOf(piece)))) return err(refusals.noWords);
  const first = pieces.slice(0, 3).find((piece) => piece.kind === "heading" && piece.level === 1);
  const stated = property("dc:title");
  const title = first ? wordsOf(first) : stated;
  const meta: ImportedMeta = {
    title,
    author: property("dc:creator"),
    publisher: null,
    published: printedDate(pieces) ?? dayOf(property("dcterms:created")),
  };
  return ok(
    writeMarkdown("docx", meta, title && !first ? [{ kind: "heading", level: 1, text: title }, ...pieces] : pieces),
  );
}

function printedDate(pieces: readonly Piece[]): string | null {
  for (const piece of pieces.slice(0, 6)) {
    const date = wordsOf(piece).length < 80 ? headerDate(wordsOf(piece)) : null;
    if (date) return date.edtf;
  }
  return null;
}

const dayOf = (instant: string | null): string | null => {
  const day = instant?.slice(0, 10) ?? "";
  return isEdtf(day) ? day : null;
};
