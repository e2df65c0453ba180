import "server-only";
import { type Kysely, sql } from "kysely";

/** Quizzes: what instructors write, who takes them, what was answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await written(db);
  await taken(db);
  await answered(db);
  await sealed(db);
}

async function written(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("quiz")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("code", "text", (c) => c.unique())
    .addColumn("draft", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("edition", "integer", (c) => c.notNull())
    .addColumn("opens_at", "bigint")
    .addColumn("closes_at", "bigint")
    .addColumn("names_gone_at", "bigint")
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("changed_at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("quiz_learner").on("quiz").columns(["learner_id", "changed_at"]).execute();
  await db.schema
    .createTable("quiz_edition")
    .addColumn("quiz_id", "text", (c) => c.notNull().references("quiz.id").onDelete("cascade"))
    .addColumn("edition", "integer", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("settings", "text", (c) => c.notNull())
    .addColumn("layout", "text", (c) => c.notNull())
    .addColumn("published_at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("quiz_edition_key", ["quiz_id", "edition"])
    .execute();
  await db.schema
    .createTable("item")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("changed_at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("item_learner").on("item").columns(["learner_id", "changed_at"]).execute();
  await db.schema
    .createTable("item_version")
    .addColumn("item_id", "text", (c) => c.notNull().references("item.id").onDelete("cascade"))
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("card_id", "text")
    .addColumn("made_at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("item_version_key", ["item_id", "version"])
    .execute();
  await db.schema.createIndex("item_version_card").on("item_version").column("card_id").execute();
  // Apart from its key, so that no statement made for takers can read one by mistake.
  await db.schema
    .createTable("item_asked")
    .addColumn("item_id", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("item_asked_key", ["item_id", "version"])
    .addForeignKeyConstraint(
      "item_asked_version",
      ["item_id", "version"],
      "item_version",
      ["item_id", "version"],
      (c) => c.onDelete("cascade"),
    )
    .execute();
}

async function taken(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("taker")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("quiz_id", "text", (c) => c.notNull().references("quiz.id").onDelete("cascade"))
    .addColumn("name", "text")
    .addColumn("roster", "text")
    .addColumn("word", "text")
    .addColumn("extra", "integer", (c) => c.notNull())
    .addColumn("removed_at", "bigint")
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addUniqueConstraint("taker_roster", ["quiz_id", "roster"])
    .addUniqueConstraint("taker_word", ["quiz_id", "word"])
    .execute();
  await db.schema.createIndex("taker_quiz").on("taker").columns(["quiz_id", "created_at"]).execute();
  await db.schema
    .createTable("taker_device")
    .addColumn("token_hash", "text", (c) => c.notNull())
    .addColumn("taker_id", "text", (c) => c.notNull().references("taker.id").onDelete("cascade"))
    .addColumn("at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("taker_device_key", ["token_hash", "taker_id"])
    .execute();
  await db.schema.createIndex("taker_device_taker").on("taker_device").column("taker_id").execute();
  await db.schema
    .createTable("quiz_attempt")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("quiz_id", "text", (c) => c.notNull().references("quiz.id").onDelete("cascade"))
    .addColumn("edition", "integer", (c) => c.notNull())
    .addColumn("taker_id", "text", (c) => c.notNull().references("taker.id").onDelete("cascade"))
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("seed", "text", (c) => c.notNull())
    .addColumn("layout", "text", (c) => c.notNull())
    .addColumn("started_at", "bigint", (c) => c.notNull())
    .addColumn("deadline", "bigint")
    .addColumn("finished_at", "bigint")
    .addColumn("ended", "text")
    .addColumn("seal", "text")
    .addUniqueConstraint("quiz_attempt_number", ["taker_id", "number"])
    .execute();
  await db.schema.createIndex("quiz_attempt_quiz").on("quiz_attempt").columns(["quiz_id", "started_at"]).execute();
  await sql`create index quiz_attempt_open on quiz_attempt (deadline) where seal is null`.execute(db);
}

async function answered(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("quiz_response")
    .addColumn("attempt_id", "text", (c) => c.notNull().references("quiz_attempt.id").onDelete("cascade"))
    .addColumn("device", "text", (c) => c.notNull())
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("received_at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("quiz_response_key", ["attempt_id", "device", "seq"])
    .execute();
  await db.schema
    .createTable("attempt_grade")
    .addColumn("attempt_id", "text", (c) => c.notNull().references("quiz_attempt.id").onDelete("cascade"))
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("points", "double precision", (c) => c.notNull())
    .addColumn("possible", "double precision", (c) => c.notNull())
    .addColumn("shares", "text", (c) => c.notNull())
    .addColumn("reason", "text")
    .addColumn("learner_id", "text")
    .addColumn("at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("attempt_grade_key", ["attempt_id", "revision"])
    .execute();
  // Which learner keeps what was missed: never read for an instructor.
  await db.schema
    .createTable("attempt_kept")
    .addColumn("attempt_id", "text", (c) => c.primaryKey().notNull().references("quiz_attempt.id").onDelete("cascade"))
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("attempt_kept_learner").on("attempt_kept").column("learner_id").execute();
  await db.schema
    .createTable("quiz_live")
    .addColumn("quiz_id", "text", (c) => c.primaryKey().notNull().references("quiz.id").onDelete("cascade"))
    .addColumn("phase", "text", (c) => c.notNull())
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("changed_at", "bigint", (c) => c.notNull())
    .execute();
}

/**
 * What is sealed stays: the databases refuse, whatever the code above them does. A whole quiz may still be deleted: a
 * cascade comes when its row is gone already, and that is what the conditions look at.
 */
async function sealed(db: Kysely<unknown>): Promise<void> {
  const attemptSealed = (row: string) =>
    `exists (select 1 from quiz_attempt where id = ${row}.attempt_id and seal is not null)`;
  const rules: readonly [
    name: string,
    event: string,
    table: string,
    condition: (row: string) => string,
    row: string,
  ][] = [
    ["response_added", "insert", "quiz_response", attemptSealed, "new"],
    ["response_changed", "update", "quiz_response", () => "1 = 1", "old"],
    ["response_deleted", "delete", "quiz_response", attemptSealed, "old"],
    ["attempt_changed", "update", "quiz_attempt", (row) => `${row}.seal is not null`, "old"],
    [
      "attempt_deleted",
      "delete",
      "quiz_attempt",
      (row) => `${row}.seal is not null and exists (select 1 from quiz where id = ${row}.quiz_id)`,
      "old",
    ],
    ["grade_changed", "update", "attempt_grade", () => "1 = 1", "old"],
    ["grade_deleted", "delete", "attempt_grade", attemptSealed, "old"],
    ["version_changed", "update", "item_version", () => "1 = 1", "old"],
    ["edition_changed", "update", "quiz_edition", () => "1 = 1", "old"],
  ];
  const postgres = db.getExecutor().adapter.constructor.name.startsWith("Postgres");
  for (const [name, event, table, condition, row] of rules) {
    const works = postgres
      ? [
          `create function ${name}_refused() returns trigger language plpgsql as $$ begin if ${condition(row)} then raise exception 'sealed: ${table}'; end if; return ${event === "delete" ? "old" : "new"}; end $$`,
          `create trigger ${name} before ${event} on ${table} for each row execute function ${name}_refused()`,
        ]
      : [
          `create trigger ${name} before ${event} on ${table} when ${condition(row)} begin select raise(abort, 'sealed: ${table}'); end`,
        ];
    for (const work of works) await sql.raw(work).execute(db);
  }
}
