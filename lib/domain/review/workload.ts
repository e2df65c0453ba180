import type { Day } from "./day.ts";
import { retrievability } from "./fsrs.ts";
import type { CardMemory } from "./memory.ts";
import type { ReviewSettings } from "./settings.ts";
import { answeredOn, chance } from "./simulate.ts";

const HORIZON = 90;

/**
 * Reviews a day, on average over the coming 90 days, that these cards and as many new ones a day as the settings allow
 * would ask for. Each card is played forward through FSRS itself: due, remembered with the chance FSRS gives it, and so on.
 * @param sample memories of some of the learner's cards in review @param of how many cards they stand for
 */
export function workload(sample: readonly CardMemory[], of: number, settings: ReviewSettings, today: Day): number {
  if (sample.length === 0) return 0;
  const random = chance(sample.length * 7919 + Math.round(settings.desiredRetention * 1000));
  let reviews = 0;
  for (const [index, memory] of sample.entries()) reviews += playedForward(memory, index, settings, today, random);
  return (reviews / HORIZON) * (of / sample.length);
}

function playedForward(
  start: CardMemory,
  index: number,
  settings: ReviewSettings,
  today: Day,
  random: () => number,
): number {
  let memory = rescheduled(start, settings, today);
  let reviews = 0;
  while (memory.dueDay !== null && memory.dueDay < today + HORIZON && reviews < HORIZON) {
    const day = Math.max(today, memory.dueDay);
    const elapsed = Math.max(0, day - (memory.lastDay ?? day));
    const recall = memory.stability > 0 ? retrievability(elapsed, memory.stability, settings) : 1;
    memory = answeredOn(memory, random() < recall ? 3 : 1, day, settings, `w${index}`);
    reviews += 1;
  }
  return reviews;
}

/** Due when these settings would have it due: otherwise the first weeks would tell of the old ones. */
function rescheduled(memory: CardMemory, settings: ReviewSettings, today: Day): CardMemory {
  if (memory.lastDay === null || !(memory.stability > 0)) return memory;
  let days = 1;
  const most = Math.min(settings.maximumInterval, 2 * HORIZON);
  while (days < most && retrievability(days, memory.stability, settings) > settings.desiredRetention) days += 1;
  return { ...memory, state: "review", dueAt: null, dueDay: Math.max(today, memory.lastDay + days) };
}
