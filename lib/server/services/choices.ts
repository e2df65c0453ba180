import "server-only";
import * as z from "zod";
import { DEFAULT_SETTINGS } from "#lib/domain/review/settings.ts";
import { undoneIds } from "#lib/domain/review/undone.ts";
import type { Db } from "../db/open.ts";
import { eventsOfCard, type StoredEvent } from "../repos/events.ts";
import { setCurrentSettings } from "../repos/learners.ts";
import { setStudied } from "../repos/study.ts";

const StudyPayload = z.object({ collection: z.string(), on: z.boolean() });

/**
 * What a learner's events about no card come to: the settings in force are those of the last settings event, a collection
 * is studied as the last study event about it says; what is undone does not count. @returns how many events were read
 */
export async function makeChoices(trx: Db, learner: string): Promise<number> {
  const events = await eventsOfCard(trx, learner, null);
  const undone = undoneIds(events);
  const counting = events.filter((event) => !undone.has(event.id));
  await setCurrentSettings(
    trx,
    learner,
    counting.findLast((event) => event.kind === "settings")?.id ?? DEFAULT_SETTINGS,
  );
  const said = new Map(counting.flatMap(studyOf));
  // A collection whose every study event was taken back is again as it was offered.
  const named = new Map(events.flatMap(studyOf));
  for (const [collection, { since }] of [...named].sort(([a], [b]) => (a < b ? -1 : 1)))
    await setStudied(trx, learner, { collection, since, on: said.get(collection)?.on ?? null });
  return events.length;
}

function studyOf(event: StoredEvent): [string, { on: boolean; since: number }][] {
  if (event.kind !== "study") return [];
  const { collection, on } = StudyPayload.parse(event.payload);
  return [[collection, { on, since: event.effective }]];
}
