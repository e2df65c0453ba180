import { wishIn } from "#lib/contract/self-test.ts";
import type { TestWish } from "#lib/domain/review/self-test/wish.ts";
import { WISH } from "./address.ts";

/** @param hash what an address ends in, "#" included @returns null: it wishes nothing */
export function wishInHash(hash: string): TestWish | null {
  if (!hash.startsWith(WISH)) return null;
  try {
    return wishIn(decodeURIComponent(hash.slice(WISH.length)));
  } catch {
    return null; // a lone %
  }
}
