import "server-only";
import type { Kysely } from "kysely";

/** When a learner wishes to be called, by a calendar or by their browsers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("reminder")
    .addColumn("learner_id", "text", (c) => c.primaryKey().notNull().references("learner.id").onDelete("cascade"))
    .addColumn("hour", "integer", (c) => c.notNull())
    .addColumn("zone", "text", (c) => c.notNull())
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("calendar_hash", "text", (c) => c.unique())
    .addColumn("calendar_at", "bigint")
    .addColumn("looked_day", "integer", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("push_subscription")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("endpoint", "text", (c) => c.notNull())
    .addColumn("p256dh", "text", (c) => c.notNull())
    .addColumn("auth", "text", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("failures", "integer", (c) => c.notNull())
    .addColumn("retry_at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("push_subscription_learner").on("push_subscription").column("learner_id").execute();
}
