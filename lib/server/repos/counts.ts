import "server-only";
import type { Day } from "#lib/domain/review/day.ts";
import type { DayDone } from "#lib/domain/review/day-tally.ts";
import type { Tally } from "#lib/domain/review/events/event-kind.ts";
import { shownDay } from "#lib/domain/review/memory.ts";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";
import { type StoredMemory, waitsIn } from "./memory.ts";

export type DueChange = Omit<Tables["due_count"], "learner_id">;
export type DoneChange = Omit<Tables["day_count"], "learner_id">;

/** Counts the cards in use that were met at all; what is left of a collection is new. */
export const MET = "met";

/** +1 (or −1) where a card waits, and among the met. */
export const dueChange = (stored: StoredMemory, n: 1 | -1): DueChange[] => [
  { collection_id: stored.collection, queue: waitsIn(stored), day: shownDay(stored.memory), n },
  ...(stored.retired ? [] : [{ collection_id: stored.collection, queue: MET, day: 0, n }]),
];

/** An answer added to (or taken from) the counts of its day. */
export const doneChange = (collection: string, tally: Tally, n: 1 | -1): DoneChange => ({
  collection_id: collection,
  day: tally.day,
  fresh: tally.from === "new" ? n : 0,
  reviews: tally.from === "review" ? n : 0,
  again: tally.rating === "again" ? n : 0,
  hard: tally.rating === "hard" ? n : 0,
  good: tally.rating === "good" ? n : 0,
  easy: tally.rating === "easy" ? n : 0,
  took: tally.took * n,
});

/** Sums changes to the same counter, drops those that come to nothing, and orders the rest, so that locks are taken in one order. */
function summed<Row extends object>(
  rows: readonly Row[],
  keys: readonly (keyof Row)[],
  sums: readonly (keyof Row)[],
): Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const key = keys.map((k) => String(row[k])).join("\u0000");
    const known = byKey.get(key);
    const added = known ? Object.fromEntries(sums.map((k) => [k, Number(known[k]) + Number(row[k])])) : {};
    byKey.set(key, { ...row, ...added });
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, row]) => (sums.some((k) => row[k] !== 0) ? [row] : []));
}

const doneSums = ["fresh", "reviews", "again", "hard", "good", "easy", "took"] as const;

export async function addCounts(
  db: Db,
  learner: string,
  due: readonly DueChange[],
  done: readonly DoneChange[],
): Promise<void> {
  const dueRows = summed(due, ["collection_id", "queue", "day"], ["n"]).map((row) => ({ ...row, learner_id: learner }));
  if (dueRows.length > 0) {
    await db
      .insertInto("due_count")
      .values(dueRows)
      .onConflict((c) =>
        c
          .columns(["learner_id", "collection_id", "queue", "day"])
          .doUpdateSet((eb) => ({ n: eb("due_count.n", "+", eb.ref("excluded.n")) })),
      )
      .execute();
  }
  const doneRows = summed(done, ["collection_id", "day"], doneSums).map((row) => ({ ...row, learner_id: learner }));
  if (doneRows.length === 0) return;
  await db
    .insertInto("day_count")
    .values(doneRows)
    .onConflict((c) =>
      c.columns(["learner_id", "day", "collection_id"]).doUpdateSet((eb) => ({
        fresh: eb("day_count.fresh", "+", eb.ref("excluded.fresh")),
        reviews: eb("day_count.reviews", "+", eb.ref("excluded.reviews")),
        again: eb("day_count.again", "+", eb.ref("excluded.again")),
        hard: eb("day_count.hard", "+", eb.ref("excluded.hard")),
        good: eb("day_count.good", "+", eb.ref("excluded.good")),
        easy: eb("day_count.easy", "+", eb.ref("excluded.easy")),
        took: eb("day_count.took", "+", eb.ref("excluded.took")),
      })),
    )
    .execute();
}

/** What a learner did on a day, over all collections. */
export async function doneOn(db: Db, learner: string, day: Day): Promise<DayDone> {
  const rows = await db
    .selectFrom("day_count")
    .selectAll()
    .where("learner_id", "=", learner)
    .where("day", "=", day)
    .execute();
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0);
  return {
    fresh: sum((row) => row.fresh),
    reviews: sum((row) => row.reviews),
    again: sum((row) => row.again),
    answered: sum((row) => row.again + row.hard + row.good + row.easy),
    took: sum((row) => row.took),
    by: new Map(rows.map(({ collection_id, fresh, reviews }) => [collection_id, { fresh, reviews }])),
  };
}

/** Answers on each day that had any, newest first, over all collections. @param since the first day that is wanted */
export async function answeredByDay(
  db: Db,
  learner: string,
  since: Day,
): Promise<{ day: Day; answered: number; again: number; took: number }[]> {
  const rows = await db
    .selectFrom("day_count")
    .select(["day", "again", "hard", "good", "easy", "took"])
    .where("learner_id", "=", learner)
    .where("day", ">=", since)
    .orderBy("day", "desc")
    .execute();
  const days = new Map<Day, { day: Day; answered: number; again: number; took: number }>();
  for (const { day, again, hard, good, easy, took } of rows) {
    const known = days.get(day) ?? { day, answered: 0, again: 0, took: 0 };
    days.set(day, {
      day,
      answered: known.answered + again + hard + good + easy,
      again: known.again + again,
      took: known.took + took,
    });
  }
  return [...days.values()].filter(({ answered }) => answered > 0);
}

/** Reviews that wait on each day up to `last`, over the collections given; overdue ones stand on their own past day. */
export async function dueByDay(
  db: Db,
  learner: string,
  collections: readonly string[],
  last: Day,
): Promise<{ day: Day; n: number }[]> {
  const found: { day: Day; n: number }[] = [];
  for (const collection of collections) {
    const rows = await db
      .selectFrom("due_count")
      .select(["day", "n"])
      .where("learner_id", "=", learner)
      .where("collection_id", "=", collection)
      .where("queue", "=", "review")
      .where("day", "<=", last)
      .orderBy("day")
      .execute();
    found.push(...rows.filter((row) => row.n > 0));
  }
  return found;
}
