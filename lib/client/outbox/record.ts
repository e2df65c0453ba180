import type { LearnerEvent, StampedEvent } from "#lib/domain/review/event.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import { targetOf } from "#lib/domain/review/undone.ts";
import type { LocalTally } from "../device/schema.ts";
import { type Draft, numbered, stamped, tallyOf } from "./draft.ts";
import { type OutboxStore, STRICT } from "./store.ts";

/** The card's memory once the event counts; null when the event is about no card. */
export type Projection = (event: StampedEvent) => CardMemory | null;

export interface Recorded {
  readonly event: LearnerEvent;
  readonly memory: CardMemory | null;
}

/**
 * Writes events down together with what they do to their cards, all or none. Resolves when the browser says that
 * everything is on disk, and not before: only then may the next card be shown. IndexedDB runs such transactions one after
 * another across tabs, so no two events get one seq.
 */
export async function writeDown(
  db: OutboxStore,
  drafts: readonly Draft[],
  rollover: number,
  project: Projection,
  newId: () => string,
): Promise<Recorded[]> {
  const tx = db.transaction(["device", "outbox", "memory", "tally"], "readwrite", STRICT);
  let device = await tx.objectStore("device").get("self");
  if (!device) throw new Error("Inconsistent: the outbox has no device");
  const recorded: Recorded[] = [];
  for (const draft of drafts) {
    const event = numbered(draft, device, newId());
    const standing = stamped(event, device, rollover);
    const memory = project(standing);
    device = {
      ...device,
      nextSeq: device.nextSeq + 1,
      last: { effective: standing.effective, day: standing.day },
    };
    void tx.objectStore("outbox").add(event);
    if (event.card !== null && memory) void tx.objectStore("memory").put({ card: event.card, memory });
    const tally = tallyOf(draft, standing);
    if (tally) void tx.objectStore("tally").put(tally);
    const target = targetOf(event);
    if (target !== null) await takeBack(tx.objectStore("tally"), target, event.id);
    recorded.push({ event, memory });
  }
  void tx.objectStore("device").put(device, "self");
  await tx.done;
  return recorded;
}

/** An undo takes an answer out of the day's counts; the undo of that undo puts it back. */
async function takeBack(tallies: Tallies, target: string, undo: string): Promise<void> {
  const answer = await tallies.get(target);
  if (answer) void tallies.put({ ...answer, undone: undo });
  for (const tally of answer ? [] : await tallies.getAll())
    if (tally.undone === target) void tallies.put({ ...tally, undone: null });
}

interface Tallies {
  get(event: string): Promise<LocalTally | undefined>;
  getAll(): Promise<LocalTally[]>;
  put(tally: LocalTally): Promise<unknown>;
}
