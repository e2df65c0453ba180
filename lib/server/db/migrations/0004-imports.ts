import "server-only";
import { type Kysely, sql } from "kysely";

/** Documents that are brought as files or links, while they are read and after. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await documents(db);
  await jobs(db);
  // No row: the default of anonymous learners and of accounts (services/quota.ts).
  await db.schema
    .createTable("quota")
    .addColumn("learner_id", "text", (c) => c.primaryKey().notNull().references("learner.id").onDelete("cascade"))
    .addColumn("documents", "integer", (c) => c.notNull())
    .addColumn("bytes", "bigint", (c) => c.notNull())
    .execute();
}

async function documents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("document")
    .addColumn("medium", "text", (c) => c.notNull().defaultTo("text"))
    .execute();
  await db.schema.alterTable("document").addColumn("origin", "text").execute();
  await db.schema.alterTable("document").addColumn("pages", "text").execute();
  await db.schema
    .alterTable("document")
    .addColumn("bytes", "bigint", (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`update document set medium = format, bytes = octet_length(text)`.execute(db);
}

async function jobs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("import_job")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("collection_id", "text")
    .addColumn("new_collection", "text")
    .addColumn("title", "text")
    .addColumn("name", "text")
    .addColumn("url", "text")
    .addColumn("type", "text")
    .addColumn("medium", "text")
    .addColumn("file", "text")
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("progress", "double precision", (c) => c.notNull().defaultTo(0))
    .addColumn("page", "integer")
    .addColumn("pages", "integer")
    .addColumn("message", "text")
    .addColumn("document_id", "text")
    .addColumn("facts", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("cards", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("worker", "text")
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("updated_at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("import_job_learner").on("import_job").columns(["learner_id", "created_at"]).execute();
  await sql`create index import_job_open on import_job (updated_at) where state not in ('done', 'failed')`.execute(db);
}
