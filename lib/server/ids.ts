import "server-only";
import { randomUUID } from "node:crypto";

/** An opaque id. Never a hash of what it names: an edited card stays the same card. */
export const newId = (): string => randomUUID();
