import { latin, startsWith } from "../bytes.ts";

/**
 * A page's letters. As browsers do: a byte order mark, else what the server says, else what the page says of itself in
 * its first kilobyte, else UTF-8 if that fits, else Windows-1252.
 */
export function decodeHtml(bytes: Uint8Array, type: string | undefined | null): string {
  const label = marked(bytes) ?? charset(type ?? "") ?? inPage(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
  return decoder(label).decode(bytes);
}

function marked(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  return startsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : null;
}

const charset = (text: string): string | null => /charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(text)?.[1] ?? null;

function inPage(bytes: Uint8Array): string | null {
  const head = latin(bytes, 0, 4096);
  const said =
    /<meta\s[^>]{0,300}charset[^>]{0,100}>/i.exec(head)?.[0] ??
    /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[0];
  const label = said ? (charset(said) ?? /encoding\s*=\s*["']([\w-]+)/i.exec(said)?.[1] ?? null) : null;
  // A page that could be read this far is not UTF-16, whatever it says.
  return label && /^utf-?16/i.test(label) ? "utf-8" : label;
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder("utf-8");
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
