import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonical } from "#lib/domain/review/event.ts";

/**
 * SHA-256 (hex) of a value's canonical text, as lib/server/digest.ts computes it. Not crypto.subtle: that is missing on
 * plain http in a local network, and it cannot be awaited inside an IndexedDB transaction.
 */
export const digestOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonical(value))));
