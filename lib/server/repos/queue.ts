import "server-only";
import { sql } from "kysely";
import type { Day } from "#lib/domain/review/day.ts";
import type { QueueName } from "#lib/domain/review/memory.ts";
import type { Waiting, WaitingReview } from "#lib/domain/review/queue.ts";
import type { Db } from "../db/open.ts";
import { frontierOf } from "./frontier.ts";

/** Due reviews looked at to find the most forgotten; the oldest of a larger backlog. */
const BACKLOG = 5000;
/** Cards inside their steps at once; nobody has more than a few dozen. */
const IN_STEPS = 1000;
/** Cards begun anew that wait at once. */
const BEGUN_ANEW = 1000;

/** A learner's cards of a collection in one queue: the first columns of both indexes. */
const inQueue = (db: Db, learner: string, collection: string, queue: QueueName) =>
  db
    .selectFrom("card_memory")
    .where("learner_id", "=", learner)
    .where("collection_id", "=", collection)
    .where("queue", "=", queue);

export async function dueReviews(db: Db, learner: string, collection: string, today: Day): Promise<WaitingReview[]> {
  const rows = await inQueue(db, learner, collection, "review")
    .select(["card_id", "fact_id", "stability", "last_day"])
    .where("shown_day", "<=", today)
    .orderBy("shown_day")
    .orderBy("card_id")
    .limit(BACKLOG)
    .execute();
  return rows.map((row) => ({
    card: row.card_id,
    fact: row.fact_id,
    stability: row.stability,
    lastDay: row.last_day ?? today,
  }));
}

export async function inSteps(
  db: Db,
  learner: string,
  collection: string,
): Promise<(Waiting & { dueAt: number; shownDay: Day })[]> {
  const rows = await inQueue(db, learner, collection, "learning")
    .select(["card_id", "fact_id", "due_at", "shown_day"])
    .orderBy("due_at")
    .orderBy("card_id")
    .limit(IN_STEPS)
    .execute();
  return rows.map((row) => ({ card: row.card_id, fact: row.fact_id, dueAt: row.due_at ?? 0, shownDay: row.shown_day }));
}

/** New cards, best-ranked first, a page at a time: those met before and begun anew, then those never met. */
export async function* freshCards(
  db: Db,
  learner: string | null,
  collection: string,
  today: Day,
  page: number,
): AsyncGenerator<Waiting> {
  if (learner !== null) yield* await begunAnew(db, learner, collection, today);
  let after = { rank: learner === null ? -1 : await frontierOf(db, learner, collection), card: "" };
  for (;;) {
    const rows = await unmetAfter(db, learner, collection, after, page);
    yield* rows.map(({ card, fact }) => ({ card, fact }));
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last;
  }
}

async function unmetAfter(
  db: Db,
  learner: string | null,
  collection: string,
  after: { rank: number; card: string },
  page: number,
): Promise<(Waiting & { rank: number })[]> {
  return db
    .selectFrom("card")
    .select(["card.id as card", "card.fact_id as fact", "card.rank as rank"])
    .where("card.collection_id", "=", collection)
    .where("card.retired", "=", 0)
    .where(sql<boolean>`(card.rank, card.id) > (${after.rank}, ${after.card})`)
    .$if(learner !== null, (query) =>
      query.where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom("card_memory")
              .select("card_memory.card_id")
              .where("card_memory.learner_id", "=", learner)
              .whereRef("card_memory.card_id", "=", "card.id"),
          ),
        ),
      ),
    )
    .orderBy("card.rank")
    .orderBy("card.id")
    .limit(page)
    .execute();
}

async function begunAnew(db: Db, learner: string, collection: string, today: Day): Promise<Waiting[]> {
  const rows = await inQueue(db, learner, collection, "new")
    .select(["card_id", "fact_id"])
    .where("shown_day", "<=", today)
    .orderBy("shown_day")
    .orderBy("card_id")
    .limit(BEGUN_ANEW)
    .execute();
  return rows.map((row) => ({ card: row.card_id, fact: row.fact_id }));
}

/** Facts of which the learner answered a card on a day. */
export async function answeredFacts(db: Db, learner: string, day: Day): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("card_memory")
    .select("fact_id")
    .where("learner_id", "=", learner)
    .where("last_day", "=", day)
    .execute();
  return new Set(rows.map((row) => row.fact_id));
}

/** The first day after `today` on which a review comes back, or null. */
export async function nextReviewDay(db: Db, learner: string, collection: string, today: Day): Promise<Day | null> {
  const row = await inQueue(db, learner, collection, "review")
    .select("shown_day")
    .where("shown_day", ">", today)
    .orderBy("shown_day")
    .limit(1)
    .executeTakeFirst();
  return row?.shown_day ?? null;
}
