import "server-only";
import type { Kysely } from "kysely";

/** A new version of a document is compared first and stored when its owner says so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("import_job").addColumn("replaces", "text").execute();
  await db.schema.alterTable("import_job").addColumn("summary", "text").execute();
  // What a model proposed besides, and what stood.
  await db.schema.alterTable("import_job").addColumn("proposed", "text").execute();
  await db.schema
    .alterTable("import_job")
    .addColumn("confirmed", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
}
