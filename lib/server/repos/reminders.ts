import "server-only";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

export type ReminderRow = Tables["reminder"];
export type PushRow = Tables["push_subscription"];

export const reminderOf = (db: Db, learner: string): Promise<ReminderRow | undefined> =>
  db.selectFrom("reminder").selectAll().where("learner_id", "=", learner).executeTakeFirst();

/** Hour, zone and language as they are wished now; what else is there stays. */
export async function storeWish(
  db: Db,
  learner: string,
  { hour, zone, language }: Pick<ReminderRow, "hour" | "zone" | "language">,
): Promise<void> {
  await db
    .insertInto("reminder")
    .values({ learner_id: learner, hour, zone, language, calendar_hash: null, calendar_at: null, looked_day: 0 })
    .onConflict((c) => c.column("learner_id").doUpdateSet({ hour, zone, language }))
    .execute();
}

/** @param hash null: the calendar ends */
export async function setCalendar(db: Db, learner: string, hash: string | null, at: number | null): Promise<void> {
  await db
    .updateTable("reminder")
    .set({ calendar_hash: hash, calendar_at: at })
    .where("learner_id", "=", learner)
    .execute();
}

export const reminderByCalendar = (db: Db, hash: string): Promise<ReminderRow | undefined> =>
  db.selectFrom("reminder").selectAll().where("calendar_hash", "=", hash).executeTakeFirst();

export const subscriptionsOf = (db: Db, learner: string): Promise<PushRow[]> =>
  db.selectFrom("push_subscription").selectAll().where("learner_id", "=", learner).orderBy("created_at").execute();

/** A browser has one subscription: whoever subscribes there last is called. */
export async function storeSubscription(db: Db, row: PushRow): Promise<void> {
  const { id, ...rest } = row;
  await db
    .insertInto("push_subscription")
    .values(row)
    .onConflict((c) => c.column("id").doUpdateSet(rest))
    .execute();
}

export async function dropSubscription(db: Db, learner: string, id: string): Promise<boolean> {
  const done = await db
    .deleteFrom("push_subscription")
    .where("id", "=", id)
    .where("learner_id", "=", learner)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}

export async function noteDelivery(db: Db, id: string, failures: number, retryAt: number): Promise<void> {
  await db.updateTable("push_subscription").set({ failures, retry_at: retryAt }).where("id", "=", id).execute();
}

/** Learners with a browser to call who were not looked at on a day yet. @param before no zone has a later day than this */
export const callable = (db: Db, before: number): Promise<ReminderRow[]> =>
  db
    .selectFrom("reminder")
    .selectAll()
    .where("looked_day", "<", before)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("push_subscription")
          .select("push_subscription.id")
          .whereRef("push_subscription.learner_id", "=", "reminder.learner_id"),
      ),
    )
    .orderBy("learner_id")
    .execute();

/** Takes a learner's day for this process. @returns false: somebody else has it */
export async function claimDay(db: Db, learner: string, day: number): Promise<boolean> {
  const done = await db
    .updateTable("reminder")
    .set({ looked_day: day })
    .where("learner_id", "=", learner)
    .where("looked_day", "<", day)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** What one learner wished and another did not, and all browsers. */
export async function moveReminders(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable("push_subscription").set({ learner_id: to }).where("learner_id", "=", from).execute();
  if (await reminderOf(db, to)) return;
  await db.updateTable("reminder").set({ learner_id: to }).where("learner_id", "=", from).execute();
}
