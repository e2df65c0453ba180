import type { ReviewSession } from "#lib/contract/review.ts";
import type { Wish } from "#lib/domain/review/learner-day.ts";
import { cardsNamed, dayAt, type Held } from "./held.ts";
import { planOnDevice } from "./plan.ts";

/** When and where the device stands. */
export interface Moment {
  /** Server's clock as far as the device knows, epoch ms. */
  readonly now: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** A sitting from what the device holds: the same reply as GET /api/review. */
export async function sessionOnDevice(
  held: Held,
  { now, offset }: Moment,
  { cards: picked, ...wish }: Wish & { readonly cards?: readonly string[] | undefined },
): Promise<ReviewSession> {
  const day = dayAt(held, now, offset);
  const { settings } = held;
  if (picked) {
    const cards = await cardsNamed(held, new Set(picked));
    const there = new Set(cards.map(({ id }) => id));
    const order = [...new Set(picked)].filter((id) => there.has(id));
    return { now, day, settings, learning: [], order, cards, picked: true };
  }
  const { plan, early, seen } = await planOnDevice(held, day, wish);
  const cards = [...plan.learning, ...plan.order].flatMap((id) => seen.get(id) ?? []);
  return {
    now,
    day,
    settings,
    learning: [...plan.learning],
    order: [...plan.order],
    cards,
    ...(early.length > 0 ? { early: [...early] } : {}),
  };
}
