import "server-only";
import { type Kysely, sql } from "kysely";

/** Cards wait for a person's verdict; a card knows the other documents that say so too, or otherwise. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("card")
    .addColumn("verdict", "text", (c) => c.notNull().defaultTo("accepted"))
    .execute();
  await db.schema.alterTable("card").addColumn("reason", "text").execute();
  await db.schema
    .alterTable("card")
    .addColumn("tier", "text", (c) => c.notNull().defaultTo("published"))
    .execute();
  await db.schema.alterTable("card").addColumn("links", "text").execute();
  await db.schema.alterTable("document").addColumn("sketch", "text").execute();
  await db.schema
    .createIndex("card_waiting")
    .on("card")
    .columns(["collection_id", "document_id", "rank", "id"])
    .where(sql.ref("verdict"), "=", sql.lit("waiting"))
    .execute();
}
