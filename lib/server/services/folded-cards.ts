import "server-only";
import { fold, inCollection } from "#lib/domain/review/fold.ts";
import type { Db } from "../db/open.ts";
import { type DoneChange, type DueChange, doneChange, dueChange } from "../repos/counts.ts";
import { eventsOfCard } from "../repos/events.ts";
import { allSettings } from "../repos/learners.ts";
import type { CardPlace, StoredMemory } from "../repos/memory.ts";
import { isUnmet } from "./projection.ts";

interface FoldedCards {
  readonly memories: readonly StoredMemory[];
  readonly due: readonly DueChange[];
  readonly done: readonly DoneChange[];
  /** Events read. */
  readonly events: number;
}

/** What a learner's log says about some cards, where they are now: their memories, and what they add to the counters. */
export async function foldedCards(trx: Db, learner: string, places: readonly CardPlace[]): Promise<FoldedCards> {
  const settings = await allSettings(trx, learner);
  const due: DueChange[] = [];
  const done: DoneChange[] = [];
  const memories: StoredMemory[] = [];
  let events = 0;
  for (const place of places) {
    const log = await eventsOfCard(trx, learner, place.card);
    const last = log.at(-1);
    if (!last) continue;
    events += log.length;
    const { memory, tallies } = fold(log, inCollection(settings, place.collection));
    done.push(...tallies.map((tally) => doneChange(place.collection, tally, 1)));
    if (isUnmet(memory)) continue;
    const { effective, device, seq } = last;
    const stored = { ...place, memory, last: { effective, device, seq } };
    memories.push(stored);
    due.push(...dueChange(stored, 1));
  }
  return { memories, due, done, events };
}
