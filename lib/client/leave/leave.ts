import { handCardsIn } from "../outbox/hand-cards.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { empty } from "../outbox/store.ts";
import type { LeaveApi } from "./api.ts";
import { dropHalf, half } from "./here.ts";
import { purgeRest } from "./purge.ts";
import { canSeal, sealed } from "./seal.ts";
import { beginLeaving, type LeaveStore, openLeaveStore, setLeaving } from "./store.ts";
import { tellTabs } from "./tabs.ts";

/**
 * What became of signing out. `unsent`: answers or cards wait, and cannot be locked away here (plain http, or no key was ever
 * told). `network`: a session from before there were two halves, which only the server can end.
 */
export type Left = "done" | "unsent" | "network";

/** Longest wait for what is on its way, and for the server to hear that somebody left, ms. */
const PATIENCE_MS = 2_500;

/**
 * Signs out, with a network or without: what the server does not have is locked away for its owner, all else of theirs
 * goes, and the session's second half with it. Interrupted at any point, the next page finishes it (finish.ts).
 * @param newId names this browser anew
 */
export async function leave(outbox: Outbox, api: LeaveApi, newId: () => string): Promise<Left> {
  await outbox.flushWithin(PATIENCE_MS);
  if (half() === null) {
    if (outbox.status().unsent + outbox.status().cards > 0) return "unsent";
    if (!(await api.signOut(false)).ok) return "network";
  }
  const gone = await outbox.alone(async (db) => {
    for (let begun = false; ; begun = true) {
      const events = await db.getAll("outbox");
      const cards = (await handCardsIn(db)).waiting.map(({ card }) => card);
      const waiting = [...events, ...cards.map((handCard) => ({ handCard }))];
      const seal = (await db.get("about", "self"))?.state?.seal;
      const locks = seal !== undefined && canSeal();
      const able = waiting.length === 0 || locks;
      // Nothing went yet; the next page must not finish what was called off.
      if (!able && begun) await withLeaveStore((store) => setLeaving(store, null));
      if (!able) return false;
      const records = waiting.length > 0 && seal ? await sealed(seal, waiting) : [];
      await withLeaveStore((store) => beginLeaving(store, records));
      // Left from here on, should the page die; where nothing can be locked away, only when nothing waits for certain.
      if (locks) dropHalf();
      // Answered meanwhile in another tab: locked away too, before anything goes.
      if (await empty(db, newId(), { upTo: events.at(-1)?.seq ?? 0, cards: cards.map(({ id }) => id) })) return true;
    }
  });
  if (gone === false) return "unsent";
  dropHalf();
  await purgeRest();
  tellTabs();
  const ended = Promise.race([api.signOut(true), after(PATIENCE_MS)]).catch(() => null);
  const told = (await ended)?.ok ?? false;
  // A browser that keeps nothing has nothing to remember either.
  await withLeaveStore((store) => setLeaving(store, told ? null : "left")).catch(() => undefined);
  return "done";
}

async function withLeaveStore(work: (store: LeaveStore) => Promise<void>): Promise<void> {
  const store = await openLeaveStore();
  await work(store).finally(() => store.close());
}

const after = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(resolve, ms, null));
