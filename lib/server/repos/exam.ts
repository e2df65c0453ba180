import "server-only";
import { sql } from "kysely";
import type { Day } from "#lib/domain/review/day.ts";
import type { RoundCard } from "#lib/domain/review/exam/last-round.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import type { Db } from "../db/open.ts";
import { MET } from "./counts.ts";

/** Cards looked at for the last round; the rest of a larger collection waits for its day. */
const MOST_IN_ROUND = 5_000;

/** How many cards of a collection are asked, met and wait as new; from the counters. */
export async function metIn(
  db: Db,
  learner: string | null,
  collection: string,
): Promise<{ cards: number; met: number; unmet: number }> {
  const row = await db.selectFrom("collection").select("cards").where("id", "=", collection).executeTakeFirst();
  const counted = await db
    .selectFrom("due_count")
    .select((eb) => ["queue", eb.fn.sum<number | string>("n").as("n")])
    .where("learner_id", "=", learner ?? "")
    .where("collection_id", "=", collection)
    .where("queue", "in", [MET, "new", "none"])
    .groupBy("queue")
    .execute();
  const of = (queue: string) => Number(counted.find((each) => each.queue === queue)?.n ?? 0);
  const cards = row?.cards ?? 0;
  // What was begun anew has a row, so it counts among the met; what is suspended is not asked.
  const met = of(MET) - of("new") - of("none");
  return { cards: cards - of("none"), met, unmet: Math.max(0, cards - of("none") - met) };
}

/** Memories of some cards of a collection that were met. Ids are random, so the first ones in their order are a fair draw. */
export async function metSample(db: Db, learner: string, collection: string, most: number): Promise<CardMemory[]> {
  const rows = await db
    .selectFrom("card_memory")
    .select("body")
    .where("learner_id", "=", learner)
    .where("collection_id", "=", collection)
    .where("queue", "in", ["review", "learning"])
    .orderBy("card_id")
    .limit(most)
    .execute();
  return rows.map((row) => JSON.parse(row.body) as CardMemory); // a projection that only repos/memory.ts writes
}

/** Cards in review of a collection that were not answered since a day. @param today those whose day has come by then are due */
export async function notSeenSince(
  db: Db,
  learner: string,
  collection: string,
  since: Day,
  today: Day,
): Promise<RoundCard[]> {
  const rows = await db
    .selectFrom("card_memory")
    .select(["card_id", "fact_id", "stability", "last_day", "shown_day"])
    .where("learner_id", "=", learner)
    .where("collection_id", "=", collection)
    .where("queue", "=", "review")
    .where("last_day", "<", since)
    .where((eb) => eb.or([eb("buried_until", "is", null), eb("buried_until", "<=", today)]))
    .orderBy("shown_day")
    .orderBy("card_id")
    .limit(MOST_IN_ROUND)
    .execute();
  return rows.map((row) => ({
    card: row.card_id,
    fact: row.fact_id,
    stability: row.stability,
    lastDay: row.last_day ?? today,
    due: row.shown_day <= today,
  }));
}

/** How many cards of a collection were answered on a day. */
export async function answeredOfCollection(db: Db, learner: string, collection: string, day: Day): Promise<number> {
  const row = await db
    .selectFrom("card_memory")
    .select(sql<number | string>`count(*)`.as("n"))
    .where("learner_id", "=", learner)
    .where("collection_id", "=", collection)
    .where("last_day", "=", day)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}
