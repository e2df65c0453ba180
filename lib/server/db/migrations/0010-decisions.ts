import "server-only";
import type { Kysely } from "kysely";

/** What instructors decide about items after they were answered, and cards that those items make doubtful. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("item_decision")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("quiz_id", "text", (c) => c.notNull().references("quiz.id").onDelete("cascade"))
    .addColumn("item_id", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("mend", "text")
    .addColumn("grounds", "text", (c) => c.notNull())
    .addColumn("before", "text", (c) => c.notNull())
    .addColumn("after", "text", (c) => c.notNull())
    .addColumn("more", "integer", (c) => c.notNull())
    .addColumn("fewer", "integer", (c) => c.notNull())
    .addColumn("learner_id", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addUniqueConstraint("item_decision_subject", ["quiz_id", "item_id", "version", "subject"])
    .execute();
  await db.schema
    .createTable("card_doubt")
    .addColumn("quiz_id", "text", (c) => c.notNull().references("quiz.id").onDelete("cascade"))
    .addColumn("item_id", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("card_id", "text", (c) => c.notNull())
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("missed", "integer", (c) => c.notNull())
    .addColumn("n", "integer", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("card_doubt_key", ["quiz_id", "item_id", "version"])
    .execute();
  await db.schema.createIndex("card_doubt_card").on("card_doubt").columns(["learner_id", "card_id"]).execute();
}
