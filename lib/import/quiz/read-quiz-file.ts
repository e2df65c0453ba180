import type { WrittenFile } from "../../domain/exchange/formats/format.ts";
import { type ReadFormat, readQuizFiles } from "../../domain/exchange/formats/index.ts";
import type { Unreadable } from "../../domain/exchange/read-quiz.ts";
import { err, ok, type Result } from "../../domain/kernel/result.ts";
import { startsWith } from "../bytes.ts";
import { openZip } from "../docx/zip.ts";
import { decoded } from "../formats/text.ts";
import type { ImportErrorCode } from "../imported.ts";

/** The longest text, bytes; of a package, of all its XML together. */
const MOST_TEXT = 2_000_000;
const MOST_PACKED_TEXT = 10_000_000;

/** The questions of a file: text, or a package of texts. */
export function readQuizFile(bytes: Uint8Array): Result<ReadFormat, Unreadable> {
  const files = startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ? packed(bytes) : single(bytes);
  return files.ok ? readQuizFiles(files.value) : files;
}

const unreadable = (code: Unreadable["code"]): Result<never, Unreadable> => err({ code, line: null });

function single(bytes: Uint8Array): Result<WrittenFile[], Unreadable> {
  if (bytes.length > MOST_TEXT) return unreadable("too-large");
  const text = decoded(bytes);
  return text === null ? unreadable("encoding") : ok([{ path: "", text: text.replace(/^\ufeff/, "") }]);
}

const codes: Partial<Record<ImportErrorCode, Unreadable["code"]>> = { bomb: "bomb", encrypted: "encrypted" };

/** The XML of a package; pictures and whatever else is in it are left where they are. */
function packed(bytes: Uint8Array): Result<WrittenFile[], Unreadable> {
  const zip = openZip(bytes);
  if (!zip.ok) return unreadable(codes[zip.error.code] ?? "package");
  const files: WrittenFile[] = [];
  let size = 0;
  for (const path of zip.value.names.filter((name) => /\.(?:xml|qti)$/i.test(name))) {
    const part = zip.value.read(path);
    if (!part.ok) return unreadable(codes[part.error.code] ?? "package");
    size += part.value?.length ?? 0;
    if (size > MOST_PACKED_TEXT) return unreadable("too-large");
    const text = part.value && decoded(part.value);
    if (text === null) return unreadable("encoding");
    files.push({ path, text: text.replace(/^\ufeff/, "") });
  }
  return files.length > 0 ? ok(files) : unreadable("package");
}
