import "server-only";
import { byStanding, type StampedEvent } from "#lib/domain/review/event.ts";
import { type Folded, fold, inCollection, type SettingsByVersion, step } from "#lib/domain/review/fold.ts";
import { type CardMemory, newMemory } from "#lib/domain/review/memory.ts";
import { targetOf } from "#lib/domain/review/undone.ts";
import type { Db } from "../db/open.ts";
import { addCounts, type DoneChange, type DueChange, doneChange, dueChange } from "../repos/counts.ts";
import { eventsOfCard, namedByUndo } from "../repos/events.ts";
import { advanceFrontier, lowerFrontier } from "../repos/frontier.ts";
import { settingsVersions } from "../repos/learners.ts";
import { type CardPlace, forgetMemories, memoriesOf, type StoredMemory, storeMemories } from "../repos/memory.ts";

/** What an event batch means for one card. */
interface CardChange {
  readonly place: CardPlace;
  /** The batch's own events about this card; already in the log. */
  readonly events: readonly StampedEvent[];
  /** Fold the whole log again whatever the events are (a settings version came after events that went by it). */
  readonly anew: boolean;
}

export type Changes = ReadonlyMap<string, CardChange>;

/**
 * Brings memories and counters up to a log that just grew, in the caller's transaction. A card whose new events all
 * stand after what is folded, none of them an undo, takes them one by one; any other is folded anew from its log, and
 * its counters move by the difference.
 * @param arrived versions of the settings that came with this batch: the counters were counted without them
 */
export async function project(db: Db, learner: string, changes: Changes, arrived: ReadonlySet<string>): Promise<void> {
  const cards = [...changes.keys()].sort(); // one order of locks; and neighbours in the index are written together
  const stored = await memoriesOf(db, learner, cards);
  const memories: StoredMemory[] = [];
  const unmet: string[] = [];
  const begun = new Set<string>();
  const due: DueChange[] = [];
  const done: DoneChange[] = [];
  const events = [...changes.values()].flatMap((change) => change.events);
  const settings = await settingsVersions(
    db,
    learner,
    events.map((event) => event.settings),
  );
  const named = await namedByUndo(
    db,
    learner,
    events.map((event) => event.id),
  );
  for (const card of cards) {
    const change = changes.get(card);
    if (!change) continue;
    const before = stored.get(card);
    const { collection } = change.place;
    const next =
      before && continues(before, change, named)
        ? onTop(before, change, inCollection(settings, collection))
        : await anew(db, learner, change, arrived);
    if (before) due.push(...dueChange(before, -1));
    done.push(...next.gone.map((tally) => doneChange(before?.collection ?? collection, tally, -1)));
    done.push(...next.come.map((tally) => doneChange(collection, tally, 1)));
    if (isUnmet(next.memory.memory)) {
      unmet.push(card);
      continue;
    }
    if (!before) begun.add(collection);
    due.push(...dueChange(next.memory, 1));
    memories.push(next.memory);
  }
  await storeMemories(db, learner, memories);
  await forgetMemories(db, learner, unmet);
  await lowerFrontier(db, learner, unmet);
  for (const collection of [...begun].sort()) await advanceFrontier(db, learner, collection);
  await addCounts(db, learner, due, done);
}

interface Next {
  readonly memory: StoredMemory;
  readonly gone: Folded["tallies"];
  readonly come: Folded["tallies"];
}

// When everything that happened to a card was taken back it is as if never met: no row, and its place among the new.
const unmetText = JSON.stringify(newMemory);
export const isUnmet = (memory: CardMemory): boolean => JSON.stringify(memory) === unmetText;

function continues(before: StoredMemory, change: CardChange, named: ReadonlySet<string>): boolean {
  if (change.anew || change.events.some((event) => targetOf(event) !== null || named.has(event.id))) return false;
  return change.events.every((event) => byStanding(before.last as StampedEvent, event) < 0);
}

function onTop(before: StoredMemory, change: CardChange, settings: SettingsByVersion): Next {
  const events = [...change.events].sort(byStanding);
  const come: Folded["tallies"][number][] = [];
  let memory = before.memory;
  for (const event of events) {
    const applied = step(memory, event, settings);
    memory = applied.memory;
    if (applied.tally) come.push(applied.tally);
  }
  return { memory: { ...change.place, memory, last: standingOf(events.at(-1) ?? before.last) }, gone: [], come };
}

async function anew(db: Db, learner: string, change: CardChange, arrived: ReadonlySet<string>): Promise<Next> {
  const log = await eventsOfCard(db, learner, change.place.card);
  const last = log.at(-1);
  if (!last) throw new Error("Inconsistent: an event just stored is not in the log");
  const settings = inCollection(
    await settingsVersions(
      db,
      learner,
      log.map((event) => event.settings),
    ),
    change.place.collection,
  );
  const fresh = new Set(change.events.map((event) => event.id));
  const before = fold(
    log.filter((event) => !fresh.has(event.id)),
    (version) => (arrived.has(version) ? undefined : settings(version)),
  );
  const now = fold(log, settings);
  return {
    memory: { ...change.place, memory: now.memory, last: standingOf(last) },
    gone: before.tallies,
    come: now.tallies,
  };
}

const standingOf = ({ effective, device, seq }: StoredMemory["last"]): StoredMemory["last"] => ({
  effective,
  device,
  seq,
});
