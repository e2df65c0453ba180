import { deleteDB } from "idb";
import type { Outbox } from "../outbox/outbox.ts";

/** Longest wait for another tab that still has it open, ms. */
const PATIENCE_MS = 1_000;

/**
 * Before somebody uses a phone that is not theirs: what this browser has kept for nobody goes. Answers that wait there
 * for somebody else stay. @returns false: there are such
 */
export const clearForBorrowing = (outbox: Outbox): Promise<boolean> => outbox.forget();

/**
 * When they have begun, and this page is about to be left: the emptied database goes as a whole, which says that nothing was
 * kept. It closes under every page that has it open, so not before: whoever mistyped a password still needs the outbox.
 */
export async function dropEmptied(name = "footnote"): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([deleteDB(name), late]).catch(() => undefined);
}
