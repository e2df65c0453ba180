import "server-only";
import { sql } from "kysely";
import type { Db, Store } from "../db/open.ts";

const numberOf = async (db: Db, table: "account_state" | "learner" | "event"): Promise<number> => {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
};

export const counts = async (db: Db) => ({
  accounts: await numberOf(db, "account_state"),
  learners: await numberOf(db, "learner"),
  events: await numberOf(db, "event"),
});

export async function databaseBytes({ db, kind }: Store): Promise<number> {
  const asked =
    kind === "postgres"
      ? sql<{ n: number }>`select pg_database_size(current_database()) as n`
      : sql<{ n: number }>`select page_count * page_size as n from pragma_page_count(), pragma_page_size()`;
  return Number((await asked.execute(db)).rows[0]?.n ?? 0);
}

export async function migrationsApplied(db: Db): Promise<string[]> {
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .orderBy("name")
    .execute();
  return rows.map((row) => row.name);
}

/** Every account with what it holds, oldest first. */
export async function accountsHeld(db: Db) {
  const rows = await db
    .selectFrom("account_state")
    .innerJoin("user", "user.id", "account_state.account")
    .leftJoin("learner", "learner.account", "account_state.account")
    .leftJoin("quota", "quota.learner_id", "learner.id")
    .select(["account_state.account", "account_state.operator", "account_state.created_at", "user.email"])
    .select("quota.documents as granted")
    .select((eb) => [
      eb
        .selectFrom("event")
        .select((c) => c.fn.countAll<number>().as("n"))
        .whereRef("event.learner_id", "=", "learner.id")
        .where("event.kind", "=", "review")
        .as("answers"),
      eb
        .selectFrom("collection")
        .select((c) => c.fn.countAll<number>().as("n"))
        .whereRef("collection.owner_id", "=", "learner.id")
        .as("collections"),
      eb
        .selectFrom("collection")
        .select((c) => c.fn.sum<number>("collection.documents").as("n"))
        .whereRef("collection.owner_id", "=", "learner.id")
        .as("documents"),
    ])
    .orderBy("account_state.created_at")
    .orderBy("account_state.account")
    .execute();
  return rows.map((row) => ({
    account: row.account,
    email: row.email,
    operator: row.operator === 1,
    created: row.created_at,
    answers: Number(row.answers ?? 0),
    collections: Number(row.collections ?? 0),
    documents: Number(row.documents ?? 0),
    granted: row.granted,
  }));
}

/** The account with this id, if this is its address. */
export async function accountNamed(db: Db, account: string, email: string): Promise<boolean> {
  const row = await db
    .selectFrom("user")
    .innerJoin("account_state", "account_state.account", "user.id")
    .select("user.id")
    .where("user.id", "=", account)
    .where("user.email", "=", email)
    .executeTakeFirst();
  return row !== undefined;
}

/** The user behind an address, or null. */
export async function accountByEmail(db: Db, email: string): Promise<string | null> {
  const row = await db
    .selectFrom("user")
    .innerJoin("account_state", "account_state.account", "user.id")
    .select("user.id")
    .where("user.email", "=", email.toLowerCase())
    .executeTakeFirst();
  return row?.id ?? null;
}
