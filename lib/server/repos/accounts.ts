import "server-only";
import type { Db } from "../db/open.ts";

export async function isOperator(db: Db, account: string): Promise<boolean> {
  const row = await db.selectFrom("account_state").select("operator").where("account", "=", account).executeTakeFirst();
  return row?.operator === 1;
}

export async function accountState(db: Db, account: string): Promise<{ operator: boolean; created: number } | null> {
  const row = await db
    .selectFrom("account_state")
    .select(["operator", "created_at"])
    .where("account", "=", account)
    .executeTakeFirst();
  return row ? { operator: row.operator === 1, created: row.created_at } : null;
}

/** Whether somebody signs in as this learner; else it lives in a browser. */
export async function hasAccount(db: Db, learner: string): Promise<boolean> {
  const row = await db
    .selectFrom("learner")
    .innerJoin("account_state", "account_state.account", "learner.account")
    .select("learner.id")
    .where("learner.id", "=", learner)
    .executeTakeFirst();
  return row !== undefined;
}

export async function anyAccount(db: Db): Promise<boolean> {
  return (await db.selectFrom("account_state").select("account").limit(1).executeTakeFirst()) !== undefined;
}

/** Whether better-auth has a user by that id: its reply to a sign-up looks the same when it made none. */
export async function userExists(db: Db, account: string): Promise<boolean> {
  return (await db.selectFrom("user").select("id").where("id", "=", account).executeTakeFirst()) !== undefined;
}

/** Writes our row of a new account. The first of all is the operator's, also when two race: the database takes one. */
export async function storeAccountState(db: Db, account: string, now: number): Promise<void> {
  const first = !(await anyAccount(db));
  const values = { account, created_at: now };
  if (first) {
    await db
      .insertInto("account_state")
      .values({ ...values, operator: 1 })
      .onConflict((c) => c.doNothing())
      .execute();
  }
  await db
    .insertInto("account_state")
    .values({ ...values, operator: 0 })
    .onConflict((c) => c.column("account").doNothing())
    .execute();
}

export async function deleteUser(db: Db, account: string): Promise<void> {
  await db.deleteFrom("verification").where("value", "=", account).execute();
  await db.deleteFrom("user").where("id", "=", account).execute(); // sessions, passwords, passkeys and our row go with it
}

/** What a learner has: asked before it is merged or deleted. */
export async function holdings(db: Db, learner: string): Promise<{ answers: number; collections: number }> {
  const answers = await db
    .selectFrom("event")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("learner_id", "=", learner)
    .where("kind", "=", "review")
    .executeTakeFirst();
  const collections = await db
    .selectFrom("collection")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("owner_id", "=", learner)
    .executeTakeFirst();
  return { answers: Number(answers?.n ?? 0), collections: Number(collections?.n ?? 0) };
}

/** There is one operator. */
export async function makeOperator(db: Db, account: string): Promise<void> {
  await db.updateTable("account_state").set({ operator: 0 }).where("operator", "=", 1).execute();
  await db.updateTable("account_state").set({ operator: 1 }).where("account", "=", account).execute();
}
