import "server-only";
import type { Sample } from "#lib/contract/sample.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import type { Deps } from "../deps.ts";
import { visibleCards } from "../repos/cards.ts";
import { learnerDay } from "./day.ts";
import { toReviewCard } from "./review-session.ts";

/** A short card with a date for an answer shows the idea at a glance; any other will do. */
const SHOWN = "date.when";

/** What somebody who has never been here is shown. */
export async function getSample(deps: Deps): Promise<Sample> {
  const { plan, collections } = await learnerDay(deps, null, "UTC");
  const cards = [...(await visibleCards(deps.store.db, null, plan.order)).values()].sort((a, b) => a.rank - b.rank);
  const card = cards.find((each) => each.prompt === SHOWN) ?? cards[0];
  return {
    card: card ? toReviewCard(card, newMemory, null) : null,
    collection: collections[0]?.title ?? "",
    cards: plan.order.length,
  };
}
