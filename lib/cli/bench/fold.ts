import { DAY_MS } from "#lib/domain/review/day.ts";
import type { StampedEvent } from "#lib/domain/review/event.ts";
import { fold } from "#lib/domain/review/fold.ts";
import { answered } from "#lib/domain/review/fsrs.ts";
import { type CardMemory, newMemory } from "#lib/domain/review/memory.ts";
import type { Rating } from "#lib/domain/review/rating.ts";
import { DEFAULT_SETTINGS, defaultSettings } from "#lib/domain/review/settings.ts";
import { type Finding, timed } from "./harness.ts";

const MOST_SECONDS = 10;
const REVIEWS_A_CARD = 20;
const START = Date.UTC(2026, 0, 5, 9);

/** A million reviews, twenty a card, folded through ts-fsrs; a part of them also the plain way, to compare the end. */
export async function benchFold(quick: boolean): Promise<Finding> {
  const total = quick ? 200_000 : 1_000_000;
  const cards = total / REVIEWS_A_CARD;
  let lapses = 0;
  const ms = await timed(() => {
    for (let card = 0; card < cards; card += 1) lapses += fold(logOf(card), () => undefined).memory.lapses;
  });
  const same = [0, 7, 1234].every(
    (card) => JSON.stringify(fold(logOf(card), () => undefined).memory) === JSON.stringify(plainly(card)),
  );
  const seconds = ms / 1000;
  const forMillion = (seconds * 1_000_000) / total;
  return {
    name: `Fold of 1,000,000 reviews through ts-fsrs ≤ ${MOST_SECONDS} s`,
    lines: [
      `${total.toLocaleString("en")} reviews of ${cards.toLocaleString("en")} cards in ${seconds.toFixed(2)} s, ${Math.round(total / seconds).toLocaleString("en")} a second${quick ? `; a million: ${forMillion.toFixed(1)} s` : ""}`,
      `${lapses.toLocaleString("en")} lapses; the same memories as answer by answer: ${same ? "yes" : "NO"}`,
    ],
    met: same && forMillion <= MOST_SECONDS,
  };
}

/** Mostly Good, now and then forgotten, a little further apart each time. */
const ratingOf = (card: number, n: number): Rating =>
  (card * 31 + n * 17) % 10 === 0 ? 1 : (card + n) % 7 === 0 ? 4 : 3;
const instantOf = (card: number, n: number): number => START + (n * n + n) * DAY_MS + (card % 3_600) * 1000;

const logOf = (card: number): StampedEvent[] =>
  Array.from({ length: REVIEWS_A_CARD }, (_, n) => {
    const at = instantOf(card, n);
    return {
      id: `e-${card}-${n}`,
      device: "bench",
      seq: n + 1,
      kind: "review",
      card: `card-${card}`,
      payload: { rating: ratingOf(card, n), form: "basic", took: 4000 },
      settings: DEFAULT_SETTINGS,
      at,
      zone: "UTC",
      offset: 0,
      effective: at,
      day: dayAt(at),
    };
  });

const ROLLOVER_MS = defaultSettings.rollover * 3_600_000;
const dayAt = (at: number): number => Math.floor((at - ROLLOVER_MS) / DAY_MS);

function plainly(card: number): CardMemory {
  let memory = newMemory;
  for (let n = 0; n < REVIEWS_A_CARD; n += 1) {
    const at = instantOf(card, n);
    memory = answered(
      memory,
      ratingOf(card, n),
      { at, shifted: at - ROLLOVER_MS, day: dayAt(at) },
      defaultSettings,
      `card-${card}`,
    );
  }
  return memory;
}
