/** How far ahead a card inside its steps may be shown when nothing else is left, ms. */
export const LEARN_AHEAD_MS = 20 * 60_000;

/** A card that waits in this sitting. */
export interface Sitting {
  /** Not yet shown, in order. */
  readonly order: readonly string[];
  /** Inside their steps: the instant each comes back (epoch ms). */
  readonly learning: ReadonlyMap<string, number>;
}

/**
 * The card to show next, or null when the sitting is over: a card whose step is up, else the next in order, else a card
 * whose step ends within the learn-ahead time. The caller keeps a card on screen until it is answered; nothing that
 * happens meanwhile may change it under the finger. @param ahead ms a step may be cut short when nothing else is left
 */
export function nextCard(sitting: Sitting, now: number, ahead = LEARN_AHEAD_MS): string | null {
  const soonest = [...sitting.learning].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))[0];
  if (soonest && soonest[1] <= now) return soonest[0];
  const first = sitting.order[0];
  if (first !== undefined) return first;
  return soonest && soonest[1] - now <= ahead ? soonest[0] : null;
}

/** How many cards are still to come in this sitting, those beyond the learn-ahead time left out. */
export function remaining(sitting: Sitting, now: number): number {
  const soon = [...sitting.learning.values()].filter((due) => due - now <= LEARN_AHEAD_MS);
  return sitting.order.length + soon.length;
}
