import { shiftedClock } from "./day.ts";
import { byStanding, type StampedEvent } from "./event.ts";
import type { Applied, EventContext, EventKind, Tally } from "./events/event-kind.ts";
import { eventKinds } from "./events/index.ts";
import { type CardMemory, newMemory } from "./memory.ts";
import { DEFAULT_SETTINGS, defaultSettings, type ReviewSettings, settingsIn } from "./settings.ts";
import { undoneIds } from "./undone.ts";

/** Settings by version. An event of an unknown version (its settings event is still on the way) goes by the defaults until that arrives. */
export type SettingsByVersion = (version: string) => ReviewSettings | undefined;

/** The same for the cards of one collection, which may have settings of its own. */
export const inCollection =
  (settings: SettingsByVersion, collection: string): SettingsByVersion =>
  (version) => {
    const values = settings(version);
    return values && settingsIn(values, collection);
  };

export interface Folded {
  readonly memory: CardMemory;
  /** One per answer that counts, in order. */
  readonly tallies: readonly Tally[];
}

/** One event on top of a memory. The event must stand after everything the memory already holds and must not be undone. */
export function step(memory: CardMemory, event: StampedEvent, settings: SettingsByVersion): Applied {
  const inForce = settingsOf(event.settings, settings);
  const context: EventContext = {
    card: event.card ?? "",
    at: event.effective,
    shifted: shiftedClock(event.effective, event.offset, inForce.rollover),
    day: event.day,
    settings: inForce,
  };
  // Each kind's payload was parsed by that kind's schema at the edge; the table cannot say so to the compiler.
  return (eventKinds[event.kind] as EventKind).apply(memory, event.payload, context);
}

/**
 * Everything that ever happened to one learner's card, in whatever order it is given: sorted by (effective, device,
 * seq), without what is undone. @param events of one card, and undos that name them
 */
export function fold(events: readonly StampedEvent[], settings: SettingsByVersion): Folded {
  const undone = undoneIds(events);
  const tallies: Tally[] = [];
  let memory = newMemory;
  for (const event of [...events].sort(byStanding)) {
    if (undone.has(event.id)) continue;
    const applied = step(memory, event, settings);
    memory = applied.memory;
    if (applied.tally) tallies.push(applied.tally);
  }
  return { memory, tallies };
}

export function settingsOf(version: string, settings: SettingsByVersion): ReviewSettings {
  return version === DEFAULT_SETTINGS ? defaultSettings : (settings(version) ?? defaultSettings);
}
