import { deleteDB } from "idb";
import type { Outbox } from "../outbox/outbox.ts";

/**
 * Before somebody uses a phone that is not theirs: what this browser has kept for nobody goes. Answers that wait there
 * for somebody else stay. @returns false: there are such
 */
export async function clearForBorrowing(outbox: Outbox): Promise<boolean> {
  if (!(await outbox.forget())) return false;
  // It is empty now; that it goes as a whole says that nothing was kept. An open tab may hold it, and then it stays empty.
  void deleteDB("footnote").catch(() => undefined);
  return true;
}
