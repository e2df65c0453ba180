import { err, ok } from "../../domain/kernel/result.ts";
import { startsWith } from "../bytes.ts";
import { type Given, type Medium, noMeta, type Read } from "../imported.ts";
import { refusals } from "../refusals.ts";
import type { Format } from "./format.ts";

/** UTF-8, or UTF-16 with its mark; null for anything else. The mark stays, so that offsets are the file's own. */
export function decoded(bytes: Uint8Array): string | null {
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(bytes, [0xfe, 0xff])
      ? "utf-16be"
      : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/** Text as it is: the file itself is what is stored. */
export async function readPlain(bytes: Uint8Array, medium: Medium & ("text" | "markdown"), _: Given): Read {
  const text = decoded(bytes);
  if (text === null) return err(refusals.encoding);
  if (text.trim() === "") return err(refusals.empty);
  return ok({ text, format: medium, medium, meta: noMeta, pages: null });
}

export const text: Format = {
  name: "text",
  extensions: ["txt", "text"],
  types: ["text/plain"],
  holds: "plain text",
  recognise: (bytes) => decoded(bytes) !== null,
  read: (bytes, given) => readPlain(bytes, "text", given),
};
