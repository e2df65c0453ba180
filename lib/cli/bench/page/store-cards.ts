import { openDB } from "idb";
import { applyPage } from "#lib/client/device/apply.ts";
import { readHeld } from "#lib/client/device/held.ts";
import { sessionOnDevice } from "#lib/client/device/session.ts";
import { type OutboxStore, openOutboxStore, readDevice } from "#lib/client/outbox/store.ts";
import type { DeviceCard, DevicePage, DeviceState } from "#lib/contract/device.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";

// Runs in the browser's page: bundled by in-page.ts.

const DAY_MS = 86_400_000;
const PACK = 500;
const COLLECTION = "bench";
const SINGLE = "bench-single";
const today = (): number => Math.floor(Date.now() / DAY_MS);
const text = "The council met on the morning of the third and heard what the harbour had cost the town so far. ".repeat(
  6,
);

/** Most of them in review, so many of those due by today, four tenths never met. */
export function makeCards(n: number, due: number): DeviceCard[] {
  const day = today();
  const met = Math.floor(n * 0.6);
  return Array.from({ length: n }, (_, i) => {
    const dueDay = i < due ? day - (i % 5) : day + 1 + Math.floor(((i - due) / (met - due)) * 400);
    const remembered = { state: "review" as const, stability: 20, difficulty: 5, reps: 3, interval: 20 };
    return {
      id: `bench-${String(i).padStart(7, "0")}`,
      collection: COLLECTION,
      document: `d-${i >> 7}`,
      fact: `f-${i}`,
      rank: i,
      form: "basic" as const,
      stem: `What had the harbour cost by the year ${i}?`,
      key: `${i} crowns`,
      answerType: "text" as const,
      accept: [],
      rivals: [],
      options: [],
      owned: false,
      others: null,
      hint: null,
      note: "The town book, ¶ 3",
      passage: {
        title: "The town book",
        author: null,
        published: null,
        section: null,
        standing: "document" as const,
        paragraphs: [{ locator: "¶ 3", here: true, runs: [{ text: text + i, as: "plain" as const }] }],
      },
      memory: i < met ? { ...newMemory, ...remembered, dueDay, lastDay: day - 20 } : newMemory,
    };
  });
}

const freshState = (): DeviceState => ({
  day: today(),
  settings: { version: "default-1", values: defaultSettings },
  collections: [],
  done: { fresh: 0, reviews: 0, again: 0, answered: 0, took: 0, by: {} },
  yesterday: { answered: 0, remembered: 0 },
  facts: [],
  answeredDays: [],
  pace: 8000,
  proposals: 0,
});

/** As a first download writes them: a page of the feed at a time, then the state. */
async function download(db: OutboxStore, cards: readonly DeviceCard[], state: DeviceState): Promise<void> {
  const { id } = await readDevice(db);
  const page = { now: Date.now(), gone: [], cursor: "bench", more: true, state: null };
  for (let i = 0; i < cards.length; i += PACK) {
    const part = cards.slice(i, i + PACK);
    const days = part.flatMap(({ memory }) => memory.dueDay ?? []);
    const pack: DevicePage["pack"] = {
      collection: COLLECTION,
      first: i === 0,
      days: days.length > 0 ? [Math.min(...days), Math.max(...days)] : null,
    };
    await applyPage(db, { ...page, pack, cards: part }, id);
  }
  await applyPage(db, { ...page, more: false, pack: null, cards: [], state }, id);
}

const open = (name: string): Promise<OutboxStore> =>
  openOutboxStore(
    name,
    () => crypto.randomUUID(),
    () => {},
  );

const openSingle = () => openDB(SINGLE, 1, { upgrade: (db) => void db.createObjectStore("card", { keyPath: "id" }) });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Into the app's own database, in place of what it held: `due` cards of `n` wait today. */
export async function fillApp(n: number, due: number): Promise<void> {
  const db = await open("footnote");
  const about = await db.get("about", "self");
  const state = about?.state ?? freshState();
  if (about) await db.put("about", { ...about, cursor: null, filling: null }, "self");
  await download(db, makeCards(n, due), { ...state, collections: [{ id: COLLECTION, title: "Bench" }] });
  db.close();
}

/** Writing and reading `n` cards, in packs and one by one, ms. Reading in packs goes the way the app goes. */
export async function writeAndRead(n: number) {
  const name = `bench-packs-${crypto.randomUUID()}`;
  const cards = makeCards(n, 150);
  const db = await open(name);
  const state = { ...freshState(), collections: [{ id: COLLECTION, title: "Bench" }] };
  const write = await timed(() => download(db, cards, state));
  let found = 0;
  const read = await timed(async () => {
    const held = await readHeld(db);
    for await (const card of held?.all() ?? []) found += card.collection === COLLECTION ? 1 : 0;
  });
  db.close();
  const single = await openSingle();
  await single.clear("card");
  const writeEach = await timed(async () => {
    const tx = single.transaction("card", "readwrite");
    for (const card of cards) void tx.store.put(card);
    await tx.done;
  });
  const readEach = await timed(async () => {
    found += (await single.getAll("card")).length;
  });
  single.close();
  return { write, writeEach, read, readEach, whole: found === 2 * n, name };
}

/** In a tab that has opened nothing yet: the plan of the day with its first card, ms. */
export async function nextCard(name: string): Promise<number> {
  let stem: string | undefined;
  const ms = await timed(async () => {
    const db = await open(name);
    const held = await readHeld(db);
    const session = held && (await sessionOnDevice(held, { now: Date.now(), offset: 0 }, { anyway: false }));
    stem = session?.cards[0]?.stem;
    db.close();
  });
  if (!stem) throw new Error("bench: no card");
  return ms;
}

/** The same for one card that is known by name. */
export function oneGet(): Promise<number> {
  return timed(async () => {
    const db = await openSingle();
    if (!(await db.get("card", "bench-0000000"))) throw new Error("bench: no card");
    db.close();
  });
}
