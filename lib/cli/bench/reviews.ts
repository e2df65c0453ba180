import { v7 } from "uuid";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import { DEFAULT_SETTINGS } from "#lib/domain/review/settings.ts";

const MINUTE_MS = 60_000;

/** Reviews that a device kept while it had no network, oldest first, ending now; the cards come round and round. */
export function keptReviews(device: string, cards: readonly string[], n: number, now: number): LearnerEvent[] {
  return Array.from({ length: n }, (_, i) => {
    const at = now - (n - i) * MINUTE_MS;
    return {
      id: v7({ msecs: at }),
      device,
      seq: i + 1,
      kind: "review" as const,
      card: cards[i % cards.length] ?? "",
      payload: { rating: i % 7 === 0 ? 1 : 3, form: "basic", took: 3000 + ((i * 37) % 9000) },
      settings: DEFAULT_SETTINGS,
      at,
      zone: "Europe/Berlin",
      offset: 60,
    };
  });
}

/** Equal parts, the last one shorter. */
export const inParts = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
