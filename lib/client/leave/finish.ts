import type { Outbox } from "../outbox/outbox.ts";
import { empty } from "../outbox/store.ts";
import type { LeaveApi } from "./api.ts";
import { dropHalf } from "./here.ts";
import { purgeRest } from "./purge.ts";
import { isThereLeaveStore, type LeaveStore, openLeaveStore, setLeaving } from "./store.ts";

/**
 * What signing out left undone in this browser, whoever has it now: a purge that was interrupted, a server that was not
 * told, and locked answers that are to be brought to their owner. Tried at each page and whenever the network comes back.
 */
export async function finishLeaving(
  outbox: Outbox,
  api: LeaveApi,
  newId: () => string,
  clock: () => number = Date.now,
): Promise<void> {
  const db = (await isThereLeaveStore()) ? await openLeaveStore().catch(() => null) : null;
  if (!db) return;
  try {
    if ((await db.get("leaving", "self")) === "purging") {
      dropHalf();
      await outbox.alone((held) => empty(held, newId(), "all"));
      await purgeRest();
      await setLeaving(db, "left");
    }
    if ((await db.get("leaving", "self")) === "left" && (await endSession(outbox, api))) await setLeaving(db, null);
    await bringSealed(db, api, clock);
  } finally {
    db.close();
  }
}

/**
 * The reply takes a cookie away. While it is on its way nobody begins in this browser: it would be the newcomer's.
 * @returns false: the server was not told
 */
async function endSession(outbox: Outbox, api: LeaveApi): Promise<boolean> {
  const ended = (await outbox.alone(() => api.signOut(true))) ?? (await api.signOut(true));
  return ended.ok;
}

/** One after another; a record goes when the server has answered for what is in it, or its owner was deleted. */
export async function bringSealed(db: LeaveStore, api: LeaveApi, clock: () => number): Promise<void> {
  for (const key of await db.getAllKeys("sealed")) {
    const record = await db.get("sealed", key);
    if (!record) continue;
    const { n: _n, ...rest } = record;
    const reply = await api.bringSealed({ ...rest, sentAt: clock() });
    const gone = !reply.ok && reply.error.kind === "problem" && reply.error.code === "gone";
    if (reply.ok || gone) await db.delete("sealed", key);
    // What cannot be opened stays: it may have been this server's secret that changed, and it may change back.
    else if (reply.error.kind === "network") return;
  }
}
