import "server-only";
import { canonical } from "#lib/domain/review/event.ts";
import type { Db } from "../db/open.ts";
import { newId } from "../ids.ts";
import { storeAlias } from "../repos/aliases.ts";
import { visiblePlaces } from "../repos/cards.ts";
import { cardsUnderSettings, eventsByIds, keepConflict } from "../repos/events.ts";
import { lockLearner } from "../repos/learners.ts";
import {
  clashingDevices,
  deleteLearner,
  devicesOf,
  eventIdsByCard,
  idsInBoth,
  moveCollections,
  moveConflicts,
  moveDevices,
  moveEvents,
  moveImports,
  moveQuizzes,
  moveSettings,
  moveStudies,
  recountDevices,
  removeEvent,
  renameDevice,
} from "../repos/merge.ts";
import { moveReminders } from "../repos/reminders.ts";
import { makeChoices } from "./choices.ts";
import { type Changes, project } from "./projection.ts";

/** Cards are folded anew in parts of about so many events, so that no statement grows without bound. */
const EVENTS_AT_ONCE = 500;

/**
 * Makes one learner part of another, in the caller's transaction: events, settings, choices, devices and collections go
 * over, what both had counts once, what contradicts is kept as a conflict, memories are folded anew, and an alias says
 * where whatever is still on its way belongs.
 */
export async function mergeLearners(trx: Db, from: string, to: string, now: number): Promise<void> {
  for (const id of [from, to].sort()) await lockLearner(trx, id); // one order, or two merges wait for each other
  await settleTwins(trx, from, to, now);
  for (const device of await clashingDevices(trx, from, to))
    await renameDevice(trx, from, device, `${device.slice(0, 40)}.${newId().slice(0, 8)}`);
  const devices = await devicesOf(trx, from);
  const moved = await eventIdsByCard(trx, from);
  const arrived = await moveSettings(trx, from, to);
  await moveDevices(trx, from, to);
  await moveEvents(trx, from, to);
  await recountDevices(trx, to, devices);
  await moveConflicts(trx, from, to);
  await moveCollections(trx, from, to);
  await moveImports(trx, from, to);
  await moveQuizzes(trx, from, to);
  await moveReminders(trx, from, to);
  await moveStudies(trx, from, to);
  await foldAnew(trx, to, moved, arrived);
  await makeChoices(trx, to);
  await storeAlias(trx, from, to, now);
  await deleteLearner(trx, from);
}

/** An event that both have is one; with other content it is kept aside, as when it arrives that way. */
async function settleTwins(trx: Db, from: string, to: string, now: number): Promise<void> {
  const both = await idsInBoth(trx, from, to);
  for (const { id, same } of both) {
    if (!same) {
      const [event] = await eventsByIds(trx, from, [id]);
      if (!event) continue;
      const { digest, effective: _effective, day: _day, ...sent } = event;
      await keepConflict(trx, to, { id, digest, body: canonical(sent) }, now);
    }
    await removeEvent(trx, from, id);
  }
}

async function foldAnew(
  trx: Db,
  to: string,
  moved: ReadonlyMap<string, readonly string[]>,
  arrived: ReadonlySet<string>,
): Promise<void> {
  const all = new Map(moved);
  for (const version of arrived)
    for (const card of await cardsUnderSettings(trx, to, version)) if (!all.has(card)) all.set(card, []);
  let part: [string, readonly string[]][] = [];
  let size = 0;
  for (const entry of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
    part.push(entry);
    size += Math.max(1, entry[1].length);
    if (size < EVENTS_AT_ONCE) continue;
    await foldPart(trx, to, part, arrived);
    part = [];
    size = 0;
  }
  await foldPart(trx, to, part, arrived);
}

async function foldPart(
  trx: Db,
  to: string,
  part: readonly (readonly [string, readonly string[]])[],
  arrived: ReadonlySet<string>,
): Promise<void> {
  const places = await visiblePlaces(
    trx,
    to,
    part.map(([card]) => card),
  );
  const events = new Map(
    (
      await eventsByIds(
        trx,
        to,
        part.flatMap(([, ids]) => ids),
      )
    ).map((event) => [event.id, event]),
  );
  const changes = new Map<string, Changes extends ReadonlyMap<string, infer Change> ? Change : never>();
  for (const [card, ids] of part) {
    const place = places.get(card);
    if (place) changes.set(card, { place, events: ids.flatMap((id) => events.get(id) ?? []), anew: true });
  }
  if (changes.size > 0) await project(trx, to, changes, arrived);
}
