import "server-only";
import type { ReviewCard, ReviewSession } from "#lib/contract/review.ts";
import { optionsOf } from "#lib/domain/card/forms/choice.ts";
import type { Wish } from "#lib/domain/review/learner-day.ts";
import { type CardMemory, newMemory } from "#lib/domain/review/memory.ts";
import type { Deps } from "../deps.ts";
import { type StoredCard, visibleCards } from "../repos/cards.ts";
import type { Learner } from "../repos/learners.ts";
import { memoriesOf } from "../repos/memory.ts";
import { othersOf } from "./card-standing.ts";
import { learnerDay } from "./day.ts";
import { standingOf } from "./standing.ts";

interface SittingWish extends Wish {
  /** Just these cards, in this order, whatever today holds; no limit counts, since the learner named each. */
  readonly cards?: readonly string[];
}

/** Everything a device needs for one sitting. */
export async function reviewSession(
  deps: Deps,
  learner: Learner | null,
  zone: string,
  { cards: picked, ...wish }: SittingWish = {},
): Promise<ReviewSession> {
  const { now, day, settings, plan, early } = picked
    ? { ...(await standingOf(deps, learner, zone)), plan: { learning: [], order: [...new Set(picked)] }, early: [] }
    : await learnerDay(deps, learner, zone, wish);
  const ids = [...plan.learning, ...plan.order];
  const cards = await visibleCards(deps.store.db, learner?.id ?? null, ids);
  const memories = learner ? await memoriesOf(deps.store.db, learner.id, ids) : new Map();
  const there = (id: string) => cards.has(id);
  return {
    now,
    day,
    settings,
    learning: plan.learning.filter(there),
    order: plan.order.filter(there),
    ...(early.length > 0 ? { early: early.filter(there) } : {}),
    ...(picked ? { picked: true as const } : {}),
    cards: [...cards.values()].map((card) =>
      toReviewCard(card, memories.get(card.id)?.memory ?? newMemory, learner?.id ?? null),
    ),
  };
}

export function toReviewCard(card: StoredCard, memory: CardMemory, learner: string | null): ReviewCard {
  return {
    id: card.id,
    collection: card.collection,
    document: card.document,
    fact: card.fact,
    form: card.form,
    stem: card.stem,
    key: card.key,
    answerType: card.answerType,
    accept: card.accept,
    rivals: card.rivals ?? [],
    options: card.form === "choice" ? optionsOf(card) : [],
    hint: card.hint,
    note: card.note,
    owned: learner !== null && card.owner === learner,
    others: othersOf(card.links),
    passage: card.passage,
    memory,
  };
}
