import type { DeviceCard, DevicePage } from "#lib/contract/device.ts";
import { queueOf, shownDay } from "#lib/domain/review/memory.ts";
import type { OutboxStore } from "../outbox/store.ts";
import { type About, nothingYet, type Pack } from "./schema.ts";

/** Cards of one record: what is wanted today should not bring half the library along. */
const PACK = 100;

/** Before a card that waits for no day stand all that do. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** First day on which a card may be shown; those that wait for none come last. */
export function wantedFrom({ memory }: DeviceCard): number {
  const queue = queueOf(memory);
  return queue === "learning" || queue === "review" ? shownDay(memory) : NEVER;
}

/**
 * Writes a page of the feed down, with the cursor that follows it: all or nothing, so that a page is never half known.
 * @param device as it was named when the page was asked for @returns false: somebody signed out meanwhile, and nothing was written
 */
export async function applyPage(db: OutboxStore, page: DevicePage, device: string): Promise<boolean> {
  const tx = db.transaction(["about", "pack", "loose", "memory", "tally", "outbox", "device"], "readwrite");
  if ((await tx.objectStore("device").get("self"))?.id !== device) return false;
  const about = (await tx.objectStore("about").get("self")) ?? nothingYet;
  const waiting = new Set((await tx.objectStore("outbox").getAll()).map((event) => event.card));
  const loose = tx.objectStore("loose");
  const packs = tx.objectStore("pack");
  let next: About = about.cursor === null ? { ...about, filling: about.generation + 1 } : about;

  if (page.pack) {
    const generation = next.filling ?? next.generation;
    const { collection, days, first } = page.pack;
    if (first && next.filling === null)
      for (const key of await packs.index("collection").getAllKeys(ofCollection(generation, collection)))
        void packs.delete(key);
    for (let at = 0; at < page.cards.length; at += PACK) {
      const cards = page.cards.slice(at, at + PACK);
      const [head] = cards;
      if (!head) continue;
      const kind = days ? "due" : "other";
      void packs.add({ generation, collection, kind, from: days ? wantedFrom(head) : head.rank, cards });
    }
    // What was told loose before is in the pack by now, newer.
    if (next.filling === null) for (const { id } of page.cards) void loose.delete(id);
  } else {
    if (next.filling !== null) {
      // The download from the beginning is complete; what was held before goes.
      for (const key of await packs.index("wanted").getAllKeys(IDBKeyRange.upperBound([next.filling])))
        void packs.delete(key);
      void loose.clear();
      next = { ...next, generation: next.filling, filling: null };
    }
    for (const card of page.cards) void loose.put({ id: card.id, from: wantedFrom(card), card });
    for (const id of page.gone) void loose.put({ id, from: NEVER, card: null });
  }
  if (page.state) {
    // All is told, and nothing is sent while this last page is (pull.ts): what was sent before is in it, whether its card was
    // told now or by a page before its reply came.
    for (const { card, sent } of await tx.objectStore("memory").getAll())
      if (sent && !waiting.has(card)) void tx.objectStore("memory").delete(card);
    const unsent = new Set((await tx.objectStore("outbox").getAll()).map(({ id }) => id));
    for (const { event, undone } of await tx.objectStore("tally").getAll())
      if (!unsent.has(event) && (undone === null || !unsent.has(undone))) void tx.objectStore("tally").delete(event);
    next = { ...next, state: page.state, at: page.now };
  }
  void tx.objectStore("about").put({ ...next, cursor: page.cursor }, "self");
  await tx.done;
  return true;
}

/** Packs of a collection, all or of one kind, as the index "collection" has them. */
export const ofCollection = (generation: number, collection: string, kind?: Pack["kind"]): IDBKeyRange =>
  kind === undefined
    ? IDBKeyRange.bound([generation, collection], [generation, collection, []])
    : IDBKeyRange.only([generation, collection, kind]);

/** Asked again from the beginning: what changed since the first download has grown too large to look through. */
const MOST_LOOSE = 3_000;

export async function beginAnewIfCrowded(db: OutboxStore): Promise<void> {
  if ((await db.count("loose")) > MOST_LOOSE) await beginAnew(db);
}

/** A device that was told everything and holds nothing has lost it, or there is nothing: asking again costs next to nothing. */
export async function beginAnewIfEmpty(db: OutboxStore): Promise<void> {
  if ((await db.count("pack")) + (await db.count("loose")) === 0) await beginAnew(db);
}

async function beginAnew(db: OutboxStore): Promise<void> {
  const tx = db.transaction("about", "readwrite");
  const about = await tx.store.get("self");
  if (about && about.filling === null) void tx.store.put({ ...about, cursor: null }, "self");
  await tx.done;
}
