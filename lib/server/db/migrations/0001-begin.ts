import "server-only";
import { type Kysely, sql } from "kysely";

// Migrations get an untyped database: today's table types are wrong for yesterday's tables.
export async function up(db: Kysely<unknown>): Promise<void> {
  await accounts(db);
  await library(db);
  await learners(db);
  await projections(db);
}

/** better-auth's own tables, as its adapter wants them; a test asks better-auth whether anything is missing. */
async function accounts(db: Kysely<unknown>): Promise<void> {
  const { date, flag } = await accountTypes(db);
  await db.schema
    .createTable("user")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("email", "text", (c) => c.notNull().unique())
    .addColumn("emailVerified", flag, (c) => c.notNull())
    .addColumn("image", "text")
    .addColumn("createdAt", date, (c) => c.notNull())
    .addColumn("updatedAt", date, (c) => c.notNull())
    .addColumn("isAnonymous", flag)
    .execute();
  await db.schema
    .createTable("session")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("expiresAt", date, (c) => c.notNull())
    .addColumn("token", "text", (c) => c.notNull().unique())
    .addColumn("createdAt", date, (c) => c.notNull())
    .addColumn("updatedAt", date, (c) => c.notNull())
    .addColumn("ipAddress", "text")
    .addColumn("userAgent", "text")
    .addColumn("userId", "text", (c) => c.notNull().references("user.id").onDelete("cascade"))
    .execute();
  await db.schema
    .createTable("account")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("accountId", "text", (c) => c.notNull())
    .addColumn("providerId", "text", (c) => c.notNull())
    .addColumn("userId", "text", (c) => c.notNull().references("user.id").onDelete("cascade"))
    .addColumn("accessToken", "text")
    .addColumn("refreshToken", "text")
    .addColumn("idToken", "text")
    .addColumn("accessTokenExpiresAt", date)
    .addColumn("refreshTokenExpiresAt", date)
    .addColumn("scope", "text")
    .addColumn("password", "text")
    .addColumn("createdAt", date, (c) => c.notNull())
    .addColumn("updatedAt", date, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("verification")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("identifier", "text", (c) => c.notNull())
    .addColumn("value", "text", (c) => c.notNull())
    .addColumn("expiresAt", date, (c) => c.notNull())
    .addColumn("createdAt", date, (c) => c.notNull())
    .addColumn("updatedAt", date, (c) => c.notNull())
    .execute();
  await db.schema.createIndex("session_user").on("session").column("userId").execute();
  await db.schema.createIndex("account_user").on("account").column("userId").execute();
  await db.schema.createIndex("verification_identifier").on("verification").column("identifier").execute();
}

// better-auth wants real booleans and timestamps on PostgreSQL; on SQLite its adapter stores 0/1 and ISO text.
async function accountTypes(db: Kysely<unknown>) {
  const postgres = db.getExecutor().adapter.constructor.name.startsWith("Postgres");
  return { date: postgres ? sql`timestamptz` : sql`date`, flag: postgres ? sql`boolean` : sql`integer` };
}

async function library(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("collection")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("owner_id", "text")
    .addColumn("slug", "text", (c) => c.unique())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("collection_owner").on("collection").columns(["owner_id", "id"]).execute();
  await db.schema
    .createTable("document")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("collection_id", "text", (c) => c.notNull().references("collection.id").onDelete("cascade"))
    .addColumn("slug", "text", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("author", "text")
    .addColumn("publisher", "text")
    .addColumn("published", "text")
    .addColumn("format", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("engine", "text", (c) => c.notNull())
    .addColumn("ledger", "text", (c) => c.notNull())
    .addColumn("read_at", "bigint", (c) => c.notNull())
    .addColumn("retired_at", "bigint")
    .addUniqueConstraint("document_slug", ["collection_id", "slug"])
    .execute();
  await db.schema
    .createTable("fact")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("document_id", "text", (c) => c.notNull().references("document.id").onDelete("cascade"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("match_key", "text", (c) => c.notNull())
    .addColumn("start_at", "integer", (c) => c.notNull())
    .addColumn("end_at", "integer", (c) => c.notNull())
    .addColumn("tier", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("retired_at", "bigint")
    .execute();
  await db.schema.createIndex("fact_document").on("fact").columns(["document_id", "start_at", "id"]).execute();
  await db.schema
    .createTable("card")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("collection_id", "text", (c) => c.notNull().references("collection.id").onDelete("cascade"))
    .addColumn("document_id", "text", (c) => c.notNull().references("document.id").onDelete("cascade"))
    .addColumn("fact_id", "text", (c) => c.notNull().references("fact.id").onDelete("cascade"))
    .addColumn("prompt", "text", (c) => c.notNull())
    .addColumn("form", "text", (c) => c.notNull())
    .addColumn("stem", "text", (c) => c.notNull())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("passage", "text", (c) => c.notNull())
    .addColumn("rank", "integer", (c) => c.notNull())
    .addColumn("retired", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createIndex("card_rank")
    .on("card")
    .columns(["collection_id", "retired", "rank", "id", "fact_id"])
    .execute();
  await db.schema.createIndex("card_document").on("card").columns(["document_id", "id"]).execute();
  await db.schema.createIndex("card_fact").on("card").columns(["fact_id", "id"]).execute();
}

async function learners(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("learner")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("account", "text", (c) => c.unique())
    .addColumn("settings", "text", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("settings_version")
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("version", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("settings_version_key", ["learner_id", "version"])
    .execute();
  await db.schema
    .createTable("study")
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("collection_id", "text", (c) => c.notNull().references("collection.id").onDelete("cascade"))
    .addColumn("since", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("study_key", ["learner_id", "collection_id"])
    .execute();
  await db.schema
    .createTable("device")
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("first_seen", "bigint", (c) => c.notNull())
    .addColumn("last_seen", "bigint", (c) => c.notNull())
    .addColumn("clock_offset", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("device_key", ["learner_id", "id"])
    .execute();
  // No foreign key to card: an event outlives whatever happens to the card it is about.
  await db.schema
    .createTable("event")
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("device", "text", (c) => c.notNull())
    .addColumn("seq", "bigint", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("card_id", "text")
    .addColumn("undoes", "text")
    .addColumn("payload", "text", (c) => c.notNull())
    .addColumn("settings", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("zone", "text", (c) => c.notNull())
    .addColumn("offset", "integer", (c) => c.notNull())
    .addColumn("effective", "bigint", (c) => c.notNull())
    .addColumn("day", "integer", (c) => c.notNull())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("stored_at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("event_key", ["learner_id", "id"])
    .addUniqueConstraint("event_seq", ["learner_id", "device", "seq"])
    .execute();
  await db.schema
    .createIndex("event_card")
    .on("event")
    .columns(["learner_id", "card_id", "effective", "device", "seq"])
    .execute();
  await db.schema.createIndex("event_settings").on("event").columns(["learner_id", "settings", "card_id"]).execute();
  await db.schema
    .createIndex("event_undoes")
    .on("event")
    .columns(["learner_id", "undoes"])
    .where(sql.ref("undoes"), "is not", null)
    .execute();
  await db.schema
    .createTable("event_conflict")
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("received_at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("event_conflict_key", ["learner_id", "id", "digest"])
    .execute();
}

/** What the log implies. Index keys are the filter and then the full sort, so that no hot read sorts or scans. */
async function projections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("card_memory")
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("card_id", "text", (c) => c.notNull())
    .addColumn("collection_id", "text", (c) => c.notNull())
    .addColumn("fact_id", "text", (c) => c.notNull())
    .addColumn("queue", "text", (c) => c.notNull())
    .addColumn("shown_day", "integer", (c) => c.notNull())
    .addColumn("due_at", "bigint")
    .addColumn("stability", "double precision", (c) => c.notNull())
    .addColumn("last_day", "integer")
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("effective", "bigint", (c) => c.notNull())
    .addColumn("device", "text", (c) => c.notNull())
    .addColumn("seq", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("card_memory_key", ["learner_id", "card_id"])
    .execute();
  await db.schema
    .createIndex("card_memory_due")
    .on("card_memory")
    .columns(["learner_id", "collection_id", "queue", "shown_day", "card_id", "fact_id", "stability", "last_day"])
    .execute();
  await db.schema
    .createIndex("card_memory_steps")
    .on("card_memory")
    .columns(["learner_id", "collection_id", "queue", "due_at", "card_id", "fact_id"])
    .execute();
  await db.schema
    .createIndex("card_memory_answered")
    .on("card_memory")
    .columns(["learner_id", "last_day", "fact_id"])
    .execute();
  await db.schema
    .createTable("due_count")
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("collection_id", "text", (c) => c.notNull())
    .addColumn("queue", "text", (c) => c.notNull())
    .addColumn("day", "integer", (c) => c.notNull())
    .addColumn("n", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("due_count_key", ["learner_id", "collection_id", "queue", "day"])
    .execute();
  await db.schema
    .createTable("day_count")
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("day", "integer", (c) => c.notNull())
    .addColumn("collection_id", "text", (c) => c.notNull())
    .addColumn("fresh", "integer", (c) => c.notNull())
    .addColumn("reviews", "integer", (c) => c.notNull())
    .addColumn("again", "integer", (c) => c.notNull())
    .addColumn("hard", "integer", (c) => c.notNull())
    .addColumn("good", "integer", (c) => c.notNull())
    .addColumn("easy", "integer", (c) => c.notNull())
    .addColumn("took", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("day_count_key", ["learner_id", "day", "collection_id"])
    .execute();
}
