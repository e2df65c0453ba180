import { randomUUID } from "node:crypto";
import type { Db } from "#lib/server/db/open.ts";
import { makeLearner } from "#lib/server/repos/learners.ts";

interface SeededAccount {
  /** better-auth's user. */
  readonly account: string;
  readonly learner: string;
  /** Of the user's one session. */
  readonly token: string;
}

/** A better-auth user with a session and a learner, as its adapter would have written them. */
export async function seedAccount(
  db: Db,
  { id, anonymous = false, email = `${id}@example.org` }: { id: string; anonymous?: boolean; email?: string },
): Promise<SeededAccount> {
  const postgres = db.getExecutor().adapter.constructor.name.startsWith("Postgres");
  const now = postgres ? new Date(0) : new Date(0).toISOString();
  const account = `account-${id}`;
  const token = randomUUID();
  const rows = db.withTables<{
    user: Record<string, unknown>;
    session: Record<string, unknown>;
  }>();
  await rows
    .insertInto("user")
    .values({
      id: account,
      name: "Learner",
      email,
      emailVerified: postgres ? false : 0,
      isAnonymous: postgres ? anonymous : Number(anonymous),
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  await rows
    .insertInto("session")
    .values({ id: randomUUID(), token, userId: account, expiresAt: now, createdAt: now, updatedAt: now })
    .execute();
  const { id: learner } = await makeLearner(db, id, account, 0);
  return { account, learner, token };
}
