import type { DeviceCard, DeviceState } from "#lib/contract/device.ts";
import { type Day, dayOf } from "#lib/domain/review/day.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import { type CardMemory, queueOf, shownDay } from "#lib/domain/review/memory.ts";
import { ReviewSettings } from "#lib/domain/review/settings.ts";
import type { OutboxStore } from "../outbox/store.ts";
import { ofCollection } from "./apply.ts";
import { type About, type LocalTally, nothingYet, type Pack } from "./schema.ts";

/** What a device holds, as it is now: the server's word with what was done here since laid over it. */
export interface Held {
  readonly state: DeviceState;
  readonly settings: DeviceState["settings"];
  readonly collections: DeviceState["collections"];
  /** Answers that are not in the state's counts. */
  readonly tallies: readonly LocalTally[];
  /** Cards in their steps or in review that are shown by a day, of what is studied. */
  shownBy(day: Day): Promise<readonly DeviceCard[]>;
  /** New cards of a collection, best-ranked first. */
  fresh(collection: string): AsyncIterable<DeviceCard>;
  /** Every card of a collection; every card there is when none is named. */
  all(collection?: string): AsyncIterable<DeviceCard>;
}

/** Packs read together. */
const AT_ONCE = 8;

/** @returns null while the device has not been told everything once */
export async function readHeld(db: OutboxStore): Promise<Held | null> {
  const tx = db.transaction(["about", "memory", "tally", "loose", "outbox"]);
  const [about = nothingYet, overlay, tallies, looseIds, waiting] = await Promise.all([
    tx.objectStore("about").get("self"),
    tx.objectStore("memory").getAll(),
    tx.objectStore("tally").getAll(),
    tx.objectStore("loose").getAllKeys(),
    tx.objectStore("outbox").getAll(),
  ]);
  if (about.state === null || about.generation === 0) return null;
  return heldOf(db, about, about.state, {
    memories: new Map(overlay.map(({ card, memory }) => [card, memory])),
    tallies: tallies.filter(({ undone }) => undone === null),
    loose: new Set(looseIds),
    waiting,
  });
}

interface Over {
  readonly memories: ReadonlyMap<string, CardMemory>;
  readonly tallies: readonly LocalTally[];
  /** Cards whose pack is out of date. */
  readonly loose: ReadonlySet<string>;
  readonly waiting: readonly LearnerEvent[];
}

function heldOf(db: OutboxStore, about: About, state: DeviceState, over: Over): Held {
  const { generation } = about;
  const collections = chosen(state, over.waiting);
  const studied = new Set(collections.map(({ id }) => id));
  const asItIs = (card: DeviceCard): DeviceCard => {
    const memory = over.memories.get(card.id);
    return memory ? { ...card, memory } : card;
  };
  const current = ({ cards }: Pack): DeviceCard[] =>
    cards.flatMap((card) => (over.loose.has(card.id) || !studied.has(card.collection) ? [] : [asItIs(card)]));
  const looseCards = async (range?: IDBKeyRange): Promise<DeviceCard[]> =>
    (await db.getAllFromIndex("loose", "wanted", range)).flatMap(({ card }) =>
      card && studied.has(card.collection) ? [asItIs(card)] : [],
    );
  async function* packsOf(collection?: string, kind?: Pack["kind"]): AsyncGenerator<Pack> {
    const keys = collection
      ? await db.getAllKeysFromIndex("pack", "collection", ofCollection(generation, collection, kind))
      : await db.getAllKeysFromIndex("pack", "wanted", IDBKeyRange.bound([generation], [generation, []]));
    // The first one alone, since often nobody asks on, then some at a time: all at once would be a library in memory.
    for (let at = 0, n = 1; at < keys.length; at += n, n = Math.min(2 * n, AT_ONCE)) {
      const { store } = db.transaction("pack");
      for (const pack of await Promise.all(keys.slice(at, at + n).map((key) => store.get(key)))) if (pack) yield pack;
    }
  }
  const held: Held = {
    state,
    settings: settingsNow(state, over.waiting),
    collections,
    tallies: over.tallies,
    async shownBy(day) {
      const [due, loose] = await Promise.all([
        db.getAllFromIndex(
          "pack",
          "wanted",
          IDBKeyRange.bound([generation, "due", Number.NEGATIVE_INFINITY], [generation, "due", day]),
        ),
        looseCards(IDBKeyRange.upperBound(day)),
      ]);
      const found = new Map([...due.flatMap(current), ...loose].map((card) => [card.id, card]));
      // What was answered here may have come from anywhere: a new card is in its steps now.
      const missing = new Set(
        [...over.memories].flatMap(([id, memory]) => (!found.has(id) && waitsBy(memory, day) ? id : [])),
      );
      if (missing.size > 0) for (const card of await cardsNamed(held, missing)) found.set(card.id, card);
      return [...found.values()].filter(({ memory }) => waitsBy(memory, day));
    },
    async *fresh(collection) {
      const loose = (await looseCards(IDBKeyRange.lowerBound(Number.MAX_SAFE_INTEGER))).filter(
        (card) => card.collection === collection && queueOf(card.memory) === "new",
      );
      // Begun anew before never met, as on the server.
      yield* loose.filter(({ memory }) => shownDay(memory) > 0).sort((a, b) => shownDay(a.memory) - shownDay(b.memory));
      const unmet = loose.filter(({ memory }) => shownDay(memory) === 0).sort(byRank);
      for await (const pack of packsOf(collection, "other")) {
        for (const card of current(pack)) {
          if (queueOf(card.memory) !== "new") continue;
          while (unmet[0] && byRank(unmet[0], card) < 0) yield unmet.shift() as DeviceCard;
          yield card;
        }
      }
      yield* unmet;
    },
    async *all(collection) {
      for await (const pack of packsOf(collection)) yield* current(pack);
      for (const card of await looseCards()) if (!collection || card.collection === collection) yield card;
    },
  };
  return held;
}

/** Cards by id, those that are held. Looks through everything until all are found. */
export async function cardsNamed(held: Held, ids: ReadonlySet<string>): Promise<DeviceCard[]> {
  const found: DeviceCard[] = [];
  for await (const card of held.all()) {
    if (ids.has(card.id)) found.push(card);
    if (found.length === ids.size) break;
  }
  return found;
}

const byRank = (a: DeviceCard, b: DeviceCard): number => a.rank - b.rank || (a.id < b.id ? -1 : 1);

function waitsBy(memory: CardMemory, day: Day): boolean {
  const queue = queueOf(memory);
  return (queue === "learning" || queue === "review") && shownDay(memory) <= day;
}

/** The last settings event that is still on its way holds. */
function settingsNow(state: DeviceState, waiting: readonly LearnerEvent[]): DeviceState["settings"] {
  const last = waiting.findLast(({ kind }) => kind === "settings");
  const values = last && ReviewSettings.safeParse(last.payload);
  return last && values?.success ? { version: last.id, values: values.data } : state.settings;
}

/** Collections without those laid aside by events that are still on their way. */
function chosen(state: DeviceState, waiting: readonly LearnerEvent[]): DeviceState["collections"] {
  const aside = new Set<string>();
  for (const event of waiting) {
    if (event.kind !== "study") continue;
    const { collection, on } = event.payload as { collection: string; on: boolean };
    if (on) aside.delete(collection);
    else aside.add(collection);
  }
  return state.collections.filter(({ id }) => !aside.has(id));
}

/** The learner's day at an instant of the server's clock. @param offset minutes east of UTC */
export const dayAt = (held: Held, now: number, offset: number): Day =>
  dayOf(now, offset, held.settings.values.rollover);
