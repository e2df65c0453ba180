import type { ReviewSession } from "#lib/contract/review.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";

/** Most cards one sitting can be asked for by name. */
export const MOST_PICKED = 200;

/** The cards a sitting is asked for, and when it began; null until it has. Epoch ms. */
export interface Picked {
  readonly cards: readonly string[];
  readonly since: number | null;
}

// Behind "#", so that the names are never sent with the page's address, and a reload still has them.
const CARDS = "#cards=";

/** Where a sitting of just these cards is. */
export const pickedAddress = (cards: readonly string[]): string =>
  `/review${CARDS}${cards.slice(0, MOST_PICKED).join(",")}`;

/** @param hash what an address ends in, "#" included @returns null: it names no cards */
export function pickedIn(hash: string): Picked | null {
  if (!hash.startsWith(CARDS)) return null;
  const [names = "", since] = hash.slice(CARDS.length).split("&since=");
  const cards = names.split(",").filter((id) => /^[\w.:-]{1,64}$/.test(id));
  if (cards.length === 0) return null;
  return { cards: cards.slice(0, MOST_PICKED), since: since && /^\d{1,15}$/.test(since) ? Number(since) : null };
}

/** The same hash with the moment the sitting began, so that a reload goes on with what is left. */
export const begun = (hash: string, now: number): string =>
  pickedIn(hash)?.since === null ? `${hash}&since=${Math.round(now)}` : hash;

/** A sitting without the cards it has had: those inside their steps come back by the clock, the others do not. */
export function leftOf(
  session: ReviewSession,
  local: ReadonlyMap<string, CardMemory>,
  { since }: Picked,
): ReviewSession {
  if (since === null) return session;
  const memories = new Map(session.cards.map(({ id, memory }) => [id, local.get(id) ?? memory]));
  const had = (id: string) => (memories.get(id)?.lastAt ?? 0) >= since;
  return { ...session, learning: session.order.filter(had), order: session.order.filter((id) => !had(id)) };
}
