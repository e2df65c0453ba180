import "server-only";
import { type Kysely, sql } from "kysely";

/** A new version of a document is compared first and stored when its owner says so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("import_job").addColumn("replaces", "text").execute();
  await db.schema.alterTable("import_job").addColumn("summary", "text").execute();
  // A collection's documents in the order of their titles, a few at a time.
  await db.schema
    .createIndex("document_title")
    .on("document")
    .columns(["collection_id", "title", "id"])
    .where(sql.ref("retired_at"), "is", null)
    .execute();
  // What a model proposed besides, and what stood.
  await db.schema.alterTable("import_job").addColumn("proposed", "text").execute();
  await db.schema
    .alterTable("import_job")
    .addColumn("confirmed", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
}
