import "server-only";
import { type Kysely, sql } from "kysely";

/** Accounts: who operates, what was merged, sessions that ended but may still be sent under, guesses, invitations, passkeys. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("account_state")
    .addColumn("account", "text", (c) => c.primaryKey().notNull().references("user.id").onDelete("cascade"))
    .addColumn("operator", "integer", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .execute();
  // One operator, whoever races to be the first account.
  await sql`create unique index account_state_operator on account_state (operator) where operator = 1`.execute(db);
  await db.schema
    .createTable("learner_alias")
    .addColumn("old_learner", "text", (c) => c.primaryKey().notNull())
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("learner_alias_learner").on("learner_alias").columns(["learner_id", "at"]).execute();
  await db.schema
    .createTable("old_session")
    .addColumn("token_hash", "text", (c) => c.primaryKey().notNull())
    .addColumn("learner_id", "text", (c) => c.references("learner.id").onDelete("set null"))
    .addColumn("at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("old_session_learner").on("old_session").column("learner_id").execute();
  await db.schema.createIndex("old_session_at").on("old_session").column("at").execute();
  await db.schema
    .createTable("attempt")
    .addColumn("key", "text", (c) => c.primaryKey().notNull())
    .addColumn("tries", "integer", (c) => c.notNull())
    .addColumn("free_at", "bigint", (c) => c.notNull())
    .addColumn("last_at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("attempt_last").on("attempt").column("last_at").execute();
  await db.schema
    .createTable("invite")
    .addColumn("token_hash", "text", (c) => c.primaryKey().notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("expires_at", "bigint", (c) => c.notNull())
    .addColumn("used_at", "bigint")
    .execute();
  await passkeys(db);
}

/** better-auth's passkey plugin, as its adapter wants it. */
async function passkeys(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter.constructor.name.startsWith("Postgres");
  await db.schema
    .createTable("passkey")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("name", "text")
    .addColumn("publicKey", "text", (c) => c.notNull())
    .addColumn("userId", "text", (c) => c.notNull().references("user.id").onDelete("cascade"))
    .addColumn("credentialID", "text", (c) => c.notNull())
    .addColumn("counter", "integer", (c) => c.notNull())
    .addColumn("deviceType", "text", (c) => c.notNull())
    .addColumn("backedUp", postgres ? sql`boolean` : sql`integer`, (c) => c.notNull())
    .addColumn("transports", "text")
    .addColumn("createdAt", postgres ? sql`timestamptz` : sql`date`)
    .addColumn("aaguid", "text")
    .execute();
  await db.schema.createIndex("passkey_user").on("passkey").column("userId").execute();
  await db.schema.createIndex("passkey_credential").on("passkey").column("credentialID").execute();
}
