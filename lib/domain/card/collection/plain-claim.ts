import { fold } from "../../nlp/fold.ts";
import type { Claim } from "../../prompt/claim.ts";

const frame = /^(?:as of [^,]{1,40}, )?(?:according to (?:“[^”]*”|[^,]{1,120}), )?/i;

/** "As of July 2020, according to Ann Lee, which state …" → "which state …". */
export const unframed = (stem: string): string => stem.replace(frame, "");

/** What a card claims when its kind says nothing finer: its question and its answer as words. */
export const plainClaim = (prompt: string, stem: string, key: string): Claim => ({
  about: `${prompt}|${fold(unframed(stem))}`,
  says: fold(key),
  when: null,
  several: prompt.endsWith("one-of"),
});
