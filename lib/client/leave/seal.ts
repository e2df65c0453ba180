import type { HandCard } from "#lib/contract/hand-card.ts";
import { MOST_SEALED, MOST_SEALED_BYTES, type Seal } from "#lib/contract/sealed.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import type { SealedRecord } from "./store.ts";

/** Browsers give WebCrypto to https and localhost alone. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;

/** An answer, or a card by hand that waits. */
export type Entry = LearnerEvent | { readonly handCard: HandCard };

/** Locks what waits away: only the server opens them, and it knows whose they are. */
export async function sealed({ key, handle }: Seal, entries: readonly Entry[]): Promise<SealedRecord[]> {
  const records: SealedRecord[] = [];
  const secret = await crypto.subtle.importKey("raw", bytesOf(key), "AES-GCM", false, ["encrypt"]);
  for (const part of partsOf(entries)) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = utf8(JSON.stringify(part));
    const locked = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(handle) }, secret, text);
    records.push({ handle, iv: textOf(iv), ciphertext: textOf(new Uint8Array(locked)), n: part.length });
  }
  return records;
}

/** As many together as the server takes at once: it would never take a larger record, and what is in it would be lost. */
function partsOf(entries: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const bytes = utf8(JSON.stringify(entry)).length + 1; // and the comma
    const part = parts.at(-1);
    if (part && part.length < MOST_SEALED && bytes <= room) part.push(entry);
    else {
      parts.push([entry]);
      room = MOST_SEALED_BYTES - 1;
    }
    room -= bytes;
  }
  return parts;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (unit) => unit.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
