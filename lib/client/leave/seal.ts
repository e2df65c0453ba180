import type { HandCard } from "#lib/contract/hand-card.ts";
import { MOST_SEALED, type Seal } from "#lib/contract/sealed.ts";
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
  for (let i = 0; i < entries.length; i += MOST_SEALED) {
    const part = entries.slice(i, i + MOST_SEALED);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = utf8(JSON.stringify(part));
    const locked = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(handle) }, secret, text);
    records.push({ handle, iv: textOf(iv), ciphertext: textOf(new Uint8Array(locked)), n: part.length });
  }
  return records;
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
