import "server-only";
import type { Kysely } from "kysely";

/** The owner of a collection may word a card anew for everybody; the engine's own words stay beside it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("card").addColumn("edited", "text").execute();
}
