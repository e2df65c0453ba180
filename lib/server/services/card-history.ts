import "server-only";
import type { CardHistory, HistoryEntry } from "#lib/contract/card-history.ts";
import { dayOf, offsetIn } from "#lib/domain/review/day.ts";
import { settingsOf } from "#lib/domain/review/fold.ts";
import { retrievability } from "#lib/domain/review/fsrs.ts";
import { type CardMemory, newMemory } from "#lib/domain/review/memory.ts";
import { type ReviewSettings, settingsIn } from "#lib/domain/review/settings.ts";
import { targetOf, undoneIds } from "#lib/domain/review/undone.ts";
import type { Deps } from "../deps.ts";
import { visibleCards } from "../repos/cards.ts";
import { eventsOfCard, type StoredEvent } from "../repos/events.ts";
import { type Learner, settingsVersions } from "../repos/learners.ts";
import { memoriesOf } from "../repos/memory.ts";
import { toReviewCard } from "./review-session.ts";

const NEWEST = 200;
/** Points of the forgetting curve at most. */
const POINTS = 120;

/** A card with its memory, its log and its forgetting curve; null when the learner may not see it. */
export async function cardHistory(deps: Deps, learner: Learner, id: string, zone: string): Promise<CardHistory | null> {
  const { db } = deps.store;
  const card = (await visibleCards(db, learner.id, [id])).get(id);
  if (!card) return null;
  const now = deps.clock();
  const inForce = settingsOf(learner.settings, await settingsVersions(db, learner.id, [learner.settings]));
  const settings = settingsIn(inForce, card.collection);
  const memory = (await memoriesOf(db, learner.id, [id])).get(id)?.memory ?? newMemory;
  const log = await eventsOfCard(db, learner.id, id);
  return {
    now,
    day: dayOf(now, offsetIn(zone, now) ?? 0, settings.rollover),
    card: toReviewCard(card, memory, learner.id),
    entries: entriesOf(log),
    curve: curveOf(memory, settings),
  };
}

function entriesOf(log: readonly StoredEvent[]): HistoryEntry[] {
  const undone = undoneIds(log);
  return log
    .filter((event) => targetOf(event) === null)
    .slice(-NEWEST)
    .reverse()
    .map((event) => {
      const payload = event.payload as {
        rating?: 1 | 2 | 3 | 4;
        took?: number;
        typed?: string;
        chosen?: string;
        said?: string;
      };
      const answer = event.kind === "review";
      const apart = event.kind === "quiz" || event.kind === "practice";
      return {
        id: event.id,
        kind: event.kind,
        at: event.effective,
        rating: answer ? (payload.rating ?? null) : null,
        took: answer || apart ? (payload.took ?? null) : null,
        said: (answer && (payload.typed || payload.chosen)) || (apart && payload.said) || null,
        undone: undone.has(event.id),
      };
    });
}

/** Recall for each day to half as long again as the interval. */
function curveOf({ stability, interval }: CardMemory, settings: ReviewSettings): number[] {
  if (!(stability > 0)) return [];
  const days = Math.min(POINTS, Math.max(7, Math.ceil(Math.max(interval, stability) * 1.5)));
  return Array.from({ length: days + 1 }, (_, day) => retrievability(day, stability, settings));
}
