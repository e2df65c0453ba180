import "server-only";
import { createHash } from "node:crypto";
import { canonical } from "#lib/domain/review/event.ts";

/** SHA-256 (hex) of a value's canonical text. The device computes the same (lib/client/digest.ts). */
export const digestOf = (value: unknown): string => sha256(canonical(value));

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
