import "server-only";
import type { ReviewCard } from "#lib/contract/review.ts";
import type { SelfTest } from "#lib/contract/self-test.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import { candidateOf } from "#lib/domain/review/self-test/candidate.ts";
import { chooseTest } from "#lib/domain/review/self-test/choose-test.ts";
import { mostItems, type TestWish } from "#lib/domain/review/self-test/wish.ts";
import type { Deps } from "../deps.ts";
import { studiedCollections, visibleCards } from "../repos/cards.ts";
import { seenCollection } from "../repos/collections.ts";
import type { Learner } from "../repos/learners.ts";
import { memoriesOf } from "../repos/memory.ts";
import { faintestOn, poolOfCollection, poolOfDocument, seesDocument, weakestCards } from "../repos/self-test.ts";
import { paceOfLearner } from "./pace.ts";
import { toReviewCard } from "./review-session.ts";
import { standingOf } from "./standing.ts";

/** Cards that are read whole for each item that is asked: some are siblings, some stand in one place. */
const SPARE = 3;
/** Cards read whole at the most. */
const MOST_READ = 400;
/** Choices rank last in a document: fewer cards than this would leave them out. */
const LEAST_READ = 180;
const SQL_AT_ONCE = 200;

/**
 * A self-test, chosen from as many cards as are needed and no more, however many there are. @param id names it; the same
 * id gives the same test @returns null when what it is to be about is not there for this person
 */
export async function selfTest(
  deps: Deps,
  learner: Learner | null,
  zone: string,
  wish: TestWish,
  id: string,
): Promise<SelfTest | null> {
  const { now, day, settings } = await standingOf(deps, learner, zone);
  const pace = await paceOfLearner(deps, learner, day);
  const { scope } = wish;
  const own = scope.of === "exam" ? settings.values.collections?.[scope.collection] : undefined;
  const exam = own?.exam ?? day;
  const most = Math.min(MOST_READ, Math.max(LEAST_READ, mostItems(wish, pace) * SPARE));
  const pool = await poolOf(deps, learner?.id ?? null, wish, { day, exam, most });
  if (!pool) return null;
  const cards = await readCards(deps, learner?.id ?? null, [...new Set(pool)].slice(0, 2 * most));
  const items = chooseTest(cards.map(candidateOf), wish, { day, now, settings: settings.values, pace, seed: id, exam });
  const asked = new Set(items.map(({ card }) => card));
  return { now, day, settings, id, wish, items: [...items], cards: cards.filter((card) => asked.has(card.id)) };
}

interface Bounds {
  readonly day: number;
  readonly exam: number;
  readonly most: number;
}

async function poolOf(
  { store: { db } }: Deps,
  learner: string | null,
  { scope }: TestWish,
  { day, exam, most }: Bounds,
): Promise<string[] | null> {
  switch (scope.of) {
    case "forgetting": {
      if (learner === null) return [];
      const studied = (await studiedCollections(db, learner)).map(({ id }) => id);
      return weakestCards(db, learner, studied, most);
    }
    case "document":
      return (await seesDocument(db, learner, scope.document))
        ? poolOfDocument(db, learner, scope.document, day, most)
        : null;
    case "collection":
      return (await seenCollection(db, learner, scope.collection))
        ? poolOfCollection(db, learner, scope.collection, day, most)
        : null;
    case "exam": {
      if (!(await seenCollection(db, learner, scope.collection))) return null;
      const faint = learner === null ? [] : await faintestOn(db, learner, scope.collection, exam, most);
      return faint.length >= most
        ? faint
        : [...faint, ...(await poolOfCollection(db, learner, scope.collection, day, most))];
    }
  }
}

async function readCards(deps: Deps, learner: string | null, ids: readonly string[]): Promise<ReviewCard[]> {
  const { db } = deps.store;
  const found: ReviewCard[] = [];
  for (let at = 0; at < ids.length; at += SQL_AT_ONCE) {
    const part = ids.slice(at, at + SQL_AT_ONCE);
    const cards = await visibleCards(db, learner, part);
    const memories = learner === null ? new Map() : await memoriesOf(db, learner, part);
    for (const card of cards.values())
      found.push(toReviewCard(card, memories.get(card.id)?.memory ?? newMemory, learner));
  }
  return found;
}
