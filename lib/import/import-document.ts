import { err, ok, type Result } from "../domain/kernel/result.ts";
import { latin, startsWith } from "./bytes.ts";
import type { Format } from "./formats/format.ts";
import { formats } from "./formats/index.ts";
import type { Given, ImportError, Imported, Read } from "./imported.ts";
import { otherLanguage } from "./language.ts";
import { refusals } from "./refusals.ts";

/** The longest text that is stored, characters: a long book. */
export const MOST_CHARACTERS = 2_000_000;

/**
 * A file or a page of the web as the text that is stored, or why it cannot be read. What it is called and what it is
 * must agree: a web page named as a picture, or a PDF named as text, is somebody's mistake or somebody's trick.
 */
export async function importDocument(bytes: Uint8Array, given: Given): Read {
  if (bytes.length === 0) return err(refusals.empty);
  const format = formatOf(bytes, given);
  if (!format.ok) return format;
  const read = await format.value.read(bytes, given);
  return read.ok ? checked(read.value) : read;
}

function checked(imported: Imported): Result<Imported, ImportError> {
  if (imported.text.length > MOST_CHARACTERS) return err(refusals.tooLarge(MOST_CHARACTERS));
  if (!/[\p{L}\p{N}]/u.test(imported.text.slice(0, 1_000_000))) return err(refusals.noWords);
  const language = otherLanguage(imported.text);
  return language ? err(refusals.language(language)) : ok(imported);
}

/** The format a file's name or a server's Content-Type names, if the bytes bear it out. */
export function formatOf(bytes: Uint8Array, { name, type }: Given): Result<Format, ImportError> {
  const ending = /\.([a-z\d]{1,8})$/i.exec(name ?? "")?.[1]?.toLowerCase() ?? null;
  const mime = type?.split(";")[0]?.trim().toLowerCase() ?? null;
  const isOffice = startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
  // Word wraps an encrypted .docx in the container of its older files, under this name in two-byte letters.
  if (isOffice)
    return err(
      latin(bytes, 0, bytes.length).includes("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e")
        ? refusals.encryptedWord
        : refusals.oldWord,
    );
  const named = formats.find((format) =>
    ending ? format.extensions.includes(ending) : mime && format.types.includes(mime),
  );
  const known = formats.find((format) => format.recognise(bytes)) ?? null;
  if (!named) return ending === null && known ? ok(known) : err(refusals.unknown);
  const plain = named.name === "text" || named.name === "markdown";
  const own = known === named || (plain && (known === null || known.name === "markdown" || known.name === "text"));
  if (own) return ok(named);
  if (named.name === "markdown" && known?.name === "html") return ok(named); // Markdown may begin with a tag
  // A fragment of a page has no <html>; its name, or the server, says what it is.
  if (
    named.name === "html" &&
    (known?.name === "text" || known?.name === "markdown") &&
    /<[a-z][^>]*>/i.test(latin(bytes, 0, 8192))
  )
    return ok(named);
  return err(refusals.mismatch(ending ?? named.extensions[0] ?? "", known?.holds ?? null));
}
