import type { DeviceCard } from "#lib/contract/device.ts";
import type { Day } from "#lib/domain/review/day.ts";
import { addTallies, type DayDone, nothingDone } from "#lib/domain/review/day-tally.ts";
import type { RoundCard } from "#lib/domain/review/exam/last-round.ts";
import { type DayCards, type PlannedDay, planLearnerDay, type Wish } from "#lib/domain/review/learner-day.ts";
import { queueOf, shownDay } from "#lib/domain/review/memory.ts";
import type { Held } from "./held.ts";

export interface DevicePlan extends PlannedDay {
  readonly done: DayDone;
  /** Every card that was looked at, the planned ones among them. */
  readonly seen: ReadonlyMap<string, DeviceCard>;
}

/** The same plan of the day as the server's (lib/domain/review/learner-day.ts), from what the device holds. */
export async function planOnDevice(held: Held, day: Day, wish: Wish): Promise<DevicePlan> {
  const seen = new Map<string, DeviceCard>();
  const shown = await held.shownBy(day);
  for (const card of shown) seen.set(card.id, card);
  const done = doneOn(held, day);
  const planned = await planLearnerDay({
    ...wish,
    day,
    settings: held.settings.values,
    done,
    collections: held.collections,
    cards: cardsOf(held, shown, seen),
  });
  return { ...planned, done, seen };
}

/** What was done on a day, as far as the device knows. */
export function doneOn({ state, tallies }: Held, day: Day): DayDone {
  const told = day === state.day ? { ...state.done, by: new Map(Object.entries(state.done.by)) } : nothingDone;
  return addTallies(told, day, tallies);
}

function cardsOf(held: Held, shown: readonly DeviceCard[], seen: Map<string, DeviceCard>): DayCards {
  const of = (collection: string, queue: "learning" | "review") =>
    shown.filter((card) => card.collection === collection && queueOf(card.memory) === queue);
  return {
    inSteps: async (collection) =>
      of(collection, "learning")
        .map(({ id, fact, memory }) => ({ card: id, fact, dueAt: memory.dueAt ?? 0, shownDay: shownDay(memory) }))
        .sort((a, b) => a.dueAt - b.dueAt || (a.card < b.card ? -1 : 1)),
    dueReviews: async (collection, day) =>
      of(collection, "review")
        .sort((a, b) => shownDay(a.memory) - shownDay(b.memory) || (a.id < b.id ? -1 : 1))
        .map(({ id, fact, memory }) => ({
          card: id,
          fact,
          stability: memory.stability,
          lastDay: memory.lastDay ?? day,
        })),
    async *freshCards(collection, day) {
      for await (const card of held.fresh(collection)) {
        if (shownDay(card.memory) > day) continue;
        seen.set(card.id, card);
        yield { card: card.id, fact: card.fact };
      }
    },
    answeredFacts: async (day) =>
      new Set([
        ...(held.state.day === day ? held.state.facts : []),
        ...held.tallies.flatMap((tally) => (tally.day === day ? tally.fact : [])),
      ]),
    async unmet(collection) {
      let n = 0;
      for await (const card of held.all(collection)) n += queueOf(card.memory) === "new" ? 1 : 0;
      return n;
    },
    async notSeenSince(collection, since, today) {
      const found: RoundCard[] = [];
      for await (const { id, fact, memory, ...card } of held.all(collection)) {
        const { lastDay } = memory;
        if (queueOf(memory) !== "review" || lastDay === null || lastDay >= since) continue;
        if ((memory.buriedUntil ?? 0) > today) continue;
        seen.set(id, { ...card, id, fact, memory });
        found.push({ card: id, fact, stability: memory.stability, lastDay, due: shownDay(memory) <= today });
      }
      return found;
    },
    async answeredIn(collection, day) {
      let n = 0;
      for await (const card of held.all(collection)) n += card.memory.lastDay === day ? 1 : 0;
      return n;
    },
  };
}
