import * as z from "zod/mini";

/** Most entries in one sealed record. */
export const MOST_SEALED = 200;
/** Most bytes of one before it is sealed: with GCM's tag and in base64url it must fit into a request. */
export const MOST_SEALED_BYTES = 600_000;

const base64url = z.string().check(z.regex(/^[\w-]+$/));

/** What a device seals with: AES-GCM under `key`; `handle` tells the server, and nobody else, whose it is. */
export const Seal = z.object({ key: base64url, handle: base64url });
export type Seal = z.infer<typeof Seal>;

/** A card by hand among what is sealed; every other entry is an event. */
export const SealedCard = z.strictObject({ handCard: z.unknown() });

/** POST /api/sealed: answers and cards somebody left behind at signing out, from whoever uses the browser next. */
export const Sealed = z.strictObject({
  handle: base64url.check(z.minLength(40), z.maxLength(600)),
  /** 96 bits. */
  iv: base64url.check(z.length(16)),
  /** JSON list of entries with GCM's tag, `handle` as additional data. */
  ciphertext: base64url.check(z.maxLength(900_000)),
  /** The device's clock when it sent this, epoch ms. */
  sentAt: z.number().check(z.int(), z.minimum(0), z.maximum(8.64e15)),
});
export type Sealed = z.infer<typeof Sealed>;
