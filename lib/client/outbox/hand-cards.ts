import type { HandCard, handFaults } from "#lib/contract/hand-card.ts";
import type { Api } from "../api.ts";
import { type OutboxStore, STRICT } from "./store.ts";
import type { Outbox } from "./what-it-does.ts";

/** Why the server made none: its own reasons, a document that is not there, or a request it does not understand. */
export type HandRefusal = (typeof handFaults)[number] | "no-document" | "unreadable";

/** A card somebody made by hand that the server does not have. */
export interface KeptHandCard {
  readonly id: string;
  readonly card: HandCard;
  /** Device's clock, epoch ms. */
  readonly at: number;
  /** Null while it waits; what was refused is kept until its author has seen why. */
  readonly refused: HandRefusal | null;
}

/** The outbox' part that is about them. @param changed something was written down or thrown away */
export const createHandCards = (
  opened: Promise<OutboxStore | null>,
  clock: () => number,
  changed: (db: OutboxStore) => Promise<void>,
): Pick<Outbox, "keepHandCard" | "handCards" | "dropHandCard"> => ({
  async keepHandCard(card) {
    const db = await opened;
    if (!db) return "direct";
    try {
      await keep(db, card, clock());
    } catch {
      return "not-saved"; // no room, or the browser took the database away
    }
    await changed(db);
    return "kept";
  },
  async handCards() {
    const db = await opened;
    return db ? db.getAll("hand") : [];
  },
  async dropHandCard(id) {
    const db = await opened;
    if (!db) return;
    await db.delete("hand", id);
    await changed(db);
  },
});

/** Resolves when the browser says that it is on disk. */
async function keep(db: OutboxStore, card: HandCard, at: number): Promise<void> {
  const tx = db.transaction("hand", "readwrite", STRICT);
  void tx.store.put({ id: card.id, card, at, refused: null });
  await tx.done;
}

export async function handCardsIn(
  db: OutboxStore,
): Promise<{ readonly waiting: readonly KeptHandCard[]; readonly refused: readonly KeptHandCard[] }> {
  const all = await db.getAll("hand");
  return {
    waiting: all.filter(({ refused }) => refused === null),
    refused: all.filter(({ refused }) => refused !== null),
  };
}

/** `failed`: at this one, which says nothing of the next. `later`: whatever is asked. */
export type Fate =
  | { readonly kind: "made"; readonly known: boolean }
  | { readonly kind: "refused"; readonly why: HandRefusal }
  | { readonly kind: "failed" | "later" | "away" | "lost" | "gone" };

/** Asks the server for one. Asked again it is the same card, so a reply that was lost costs nothing. */
export async function sendHandCard(api: Pick<Api, "makeHandCard">, card: HandCard): Promise<Fate> {
  const reply = await api.makeHandCard(card);
  if (reply.ok) {
    const { value } = reply.value;
    return value.ok ? { kind: "made", known: value.known } : { kind: "refused", why: value.why };
  }
  const { error } = reply;
  if (error.kind === "network") return { kind: "away" };
  if (error.status === 500) return { kind: "failed" };
  if (error.kind === "unreadable") return { kind: "later" };
  switch (error.code) {
    case "no_learner":
      return { kind: "lost" };
    case "gone":
      return { kind: "gone" };
    case "not_found":
      return { kind: "refused", why: "no-document" };
    case "bad_request":
      return { kind: "refused", why: "unreadable" };
    default:
      return { kind: "later" };
  }
}

/**
 * Sends what waits, oldest first; one at which the server fails holds up none behind it. Only one may run at a time.
 * @returns why something waits still; `sent` when nothing does
 */
export async function sendHandCards(db: OutboxStore, api: Api): Promise<"sent" | "later" | "away" | "lost" | "gone"> {
  let failed = false;
  for (const { id, card } of (await handCardsIn(db)).waiting) {
    const fate = await sendHandCard(api, card);
    if (fate.kind === "failed") {
      failed = true;
      continue;
    }
    if (fate.kind !== "made" && fate.kind !== "refused") return fate.kind;
    const tx = db.transaction("hand", "readwrite", STRICT);
    const kept = await tx.store.get(id);
    if (kept && fate.kind === "made") void tx.store.delete(id);
    if (kept && fate.kind === "refused") void tx.store.put({ ...kept, refused: fate.why });
    await tx.done;
  }
  return failed ? "later" : "sent";
}
