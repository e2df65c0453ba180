import "server-only";
import type { Kysely } from "kysely";

/** Links by which a collection may be read without a session. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("share")
    .addColumn("token_hash", "text", (c) => c.primaryKey().notNull())
    .addColumn("collection_id", "text", (c) => c.notNull().references("collection.id").onDelete("cascade"))
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("expires_at", "bigint", (c) => c.notNull())
    .addColumn("revoked_at", "bigint")
    .addColumn("last_used", "integer")
    .execute();
  await db.schema.createIndex("share_collection").on("share").columns(["collection_id", "created_at"]).execute();
  await db.schema.createIndex("share_learner").on("share").column("learner_id").execute();
}
