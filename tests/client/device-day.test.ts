import "fake-indexeddb/auto";
import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";

import { applyPage } from "#lib/client/device/apply.ts";
import { sessionOnDevice } from "#lib/client/device/session.ts";
import { todayOnDevice } from "#lib/client/device/today.ts";
import { answerOf } from "#lib/client/outbox/draft.ts";
import { createOutbox, type Outbox } from "#lib/client/outbox/outbox.ts";
import { openOutboxStore, readDevice } from "#lib/client/outbox/store.ts";
import { testDocumentsQuery } from "#lib/client/queries/test-start.ts";
import type { DevicePage } from "#lib/contract/device.ts";
import type { ReviewCard } from "#lib/contract/review.ts";
import { err } from "#lib/domain/kernel/result.ts";
import { dayOf } from "#lib/domain/review/day.ts";
import { step } from "#lib/domain/review/fold.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import { DEFAULT_SETTINGS, defaultSettings } from "#lib/domain/review/settings.ts";
import { fakeServer } from "./support/fake-server.ts";
import { fakeWorld } from "./support/fake-world.ts";
import { cardOf, draftOf } from "./support/review.ts";

const ids = Array.from({ length: 250 }, (_, n) => `card-${String(n).padStart(3, "0")}`);

/** A phone that was told everything, and then lost its network. */
async function phone(name: string) {
  const browser = fakeWorld();
  const outbox = createOutbox(fakeServer().api, browser.world, name);
  browser.goOffline();
  const db = await openOutboxStore(
    name,
    () => "unused",
    () => {},
  );
  const now = browser.world.clock();
  const page: DevicePage = { now, pack: null, cards: [], gone: [], cursor: "1", more: true, state: null };
  const { id } = await readDevice(db);
  const cards = ids.map((card, rank) => {
    const made = cardOf(card);
    const [document, title] = rank % 2 ? ["d-1", "Winter"] : ["d-0", "Autumn"];
    return { ...made, document, passage: { ...made.passage, title }, rank };
  });
  await applyPage(db, { ...page, pack: { collection: "c", first: true, days: null }, cards }, id);
  const state = {
    day: dayOf(now, 0, defaultSettings.rollover),
    settings: { version: DEFAULT_SETTINGS, values: defaultSettings },
    collections: [{ id: "c", title: "C" }],
    done: { fresh: 2, reviews: 0, again: 0, answered: 2, took: 4000, by: { c: { fresh: 2, reviews: 0 } } },
    yesterday: { answered: 0, remembered: 0 },
    facts: [],
    answeredDays: [],
    pace: 8000,
    proposals: 0,
  };
  await applyPage(db, { ...page, more: false, state }, id);
  return { outbox, browser, packs: await db.count("pack") };
}

const held = async (outbox: Outbox) => {
  const found = await outbox.held();
  if (!found) throw new Error("nothing is held");
  return found;
};
const at = (outbox: Outbox) => ({ now: outbox.now(), offset: 0 });
const numbers = async (outbox: Outbox) => todayOnDevice(await held(outbox), at(outbox));

async function answer(outbox: Outbox, card: ReviewCard): Promise<string> {
  const done = await outbox.record(
    draftOf(card.id, { at: outbox.now(), of: answerOf(card, card.memory) }),
    defaultSettings.rollover,
    (event) => step(card.memory, event, () => defaultSettings).memory,
  );
  if (!done.ok) throw new Error(done.error);
  return done.value.event.id;
}

test("without a network the day goes on: limits, counts, what is taken back and what is brought back", async () => {
  const { outbox, packs } = await phone("device-day");
  expect(packs, "a hundred to a pack").toBe(3);
  // Two of the ten new cards of the day were met elsewhere.
  const session = await sessionOnDevice(await held(outbox), at(outbox), {});
  expect(session.order).toEqual(ids.slice(0, 8));

  const [first, second] = session.cards as [ReviewCard, ReviewCard];
  const one = await answer(outbox, first);
  await answer(outbox, second);
  expect(await numbers(outbox)).toMatchObject({
    done: { answered: 4, remembered: 4 },
    waiting: { learning: 2, reviews: 0, fresh: 6 },
  });
  const later = await sessionOnDevice(await held(outbox), at(outbox), {});
  expect(later.learning.toSorted()).toEqual([first.id, second.id].toSorted());
  expect(later.order).toEqual(ids.slice(2, 8));

  const back = await outbox.record(
    draftOf(first.id, { kind: "undo", payload: { event: one }, at: outbox.now() }),
    defaultSettings.rollover,
    () => newMemory,
  );
  if (!back.ok) throw new Error(back.error);
  expect(await numbers(outbox)).toMatchObject({ done: { answered: 3 }, waiting: { learning: 1, fresh: 7 } });

  const again = await outbox.record(
    draftOf(first.id, { kind: "undo", payload: { event: back.value.event.id }, at: outbox.now() }),
    defaultSettings.rollover,
    (event) => step(first.memory, event, () => defaultSettings).memory,
  );
  expect(again.ok).toBe(true);
  expect((await numbers(outbox)).done.answered).toBe(4);
});

test("cards of many packs come each once, best-ranked first", async () => {
  const found: string[] = [];
  for await (const card of (await held((await phone("device-packs")).outbox)).fresh("c")) found.push(card.id);
  expect(found).toEqual(ids);
});

test("tomorrow begins with nothing done, and with what is due then", async () => {
  const { outbox, browser } = await phone("device-tomorrow");
  const session = await sessionOnDevice(await held(outbox), at(outbox), {});
  await answer(outbox, session.cards[0] as ReviewCard);
  browser.tick(86_400_000);
  expect(await numbers(outbox)).toMatchObject({
    done: { answered: 0 },
    yesterday: { answered: 3 },
    waiting: { learning: 1, fresh: 10 },
  });
});

test("more than the day holds, and just these, are answered from the device too", async () => {
  const { outbox } = await phone("device-more");
  const more = await sessionOnDevice(await held(outbox), at(outbox), { more: 5 });
  expect(more.order).toHaveLength(13);
  const picked = await sessionOnDevice(await held(outbox), at(outbox), {
    cards: [ids[240] as string, "nowhere", ids[3] as string],
  });
  expect(picked.order).toEqual([ids[240], ids[3]]);
  expect(picked.picked).toBe(true);
});

test("what a test can be about is named without a network, documents by their passages", async () => {
  const { outbox } = await phone("device-titles");
  const api = { collection: async () => err({ kind: "network" } as const) };
  const documents = (of: string) => new QueryClient().fetchQuery({ ...testDocumentsQuery(api, outbox, of), retry: 0 });
  expect(await documents("c")).toEqual([
    { id: "d-0", title: "Autumn" },
    { id: "d-1", title: "Winter" },
  ]);
  await expect(documents("elsewhere")).rejects.toThrow("network");
});
