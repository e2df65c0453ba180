import { v7 } from "uuid";
import { expect } from "vitest";
import type { LeaveApi } from "#lib/client/leave/api.ts";
import { createOutbox, type Outbox } from "#lib/client/outbox/outbox.ts";
import type { DevicePage } from "#lib/contract/device.ts";
import type { HandCard } from "#lib/contract/hand-card.ts";
import { err, ok } from "#lib/domain/kernel/result.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";
import { fakeServer } from "./fake-server.ts";
import { fakeWorld } from "./fake-world.ts";
import { cardOf, draftOf } from "./review.ts";

/** Stands in whatever belongs to who leaves. */
export const canary = "kanarienvogel";
export const sealKey = Buffer.alloc(32, 7).toString("base64url");

/** A browser's cookies, as far as its scripts see them, and the document they are seen by. */
export const cookies = new Map<string, string>();
export const jarOfDocument = {
  get cookie() {
    return [...cookies].map(([key, value]) => `${key}=${value}`).join("; ");
  },
  set cookie(line: string) {
    const [, key = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/Max-Age=0/.test(line)) cookies.delete(key);
    else cookies.set(key, value);
  },
};

/** What a device is told. @param account whose: with one it is told what to lock its answers away with */
export function pageOfCards(account = true): DevicePage {
  return {
    now: 1,
    pack: null,
    cards: [{ ...cardOf("a", newMemory), stem: canary, document: "d", rank: 1 }],
    gone: [],
    cursor: "c",
    more: false,
    state: {
      day: 1,
      settings: { version: "v", values: defaultSettings },
      collections: [{ id: "c", title: canary }],
      done: { fresh: 0, reviews: 0, again: 0, answered: 0, took: 0, by: {} },
      yesterday: { answered: 0, remembered: 0 },
      facts: [],
      answeredDays: [],
      pace: 8000,
      proposals: 0,
      ...(account ? { seal: { key: sealKey, handle: "handle" } } : {}),
    },
  };
}

/** Somebody whose browser holds cards. @param name of its database */
export async function settled(name: string, account = true) {
  const server = fakeServer();
  const browser = fakeWorld();
  const outbox = createOutbox(server.api, browser.world, name, {
    next: async () => ok({ value: pageOfCards(account), clockOffset: 0 }),
  });
  await server.api.beginLearner();
  await outbox.heardKnown(true);
  await outbox.syncWithin(1000);
  expect(await outbox.held()).not.toBeNull();
  return { server, browser, outbox };
}

export async function answer(outbox: Outbox, ...cards: string[]): Promise<void> {
  for (const card of cards) {
    const done = await outbox.record(draftOf(card), 4, () => ({ ...newMemory, state: "learning", dueAt: 5 }));
    if (!done.ok) throw new Error(done.error);
  }
}

export const handCard = (): HandCard => ({
  id: v7(),
  document: "d",
  near: null,
  quote: { before: "", words: canary, after: "" },
  stem: "Which bird?",
});

/** No server. */
export const away: LeaveApi = {
  bringSealed: async () => err({ kind: "network" }),
  signOut: async () => err({ kind: "network" }),
};
export const newId = () => "another";
