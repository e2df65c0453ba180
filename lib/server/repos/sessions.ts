import "server-only";
import type { Db, Store } from "../db/open.ts";

export interface OpenSession {
  readonly id: string;
  readonly agent: string | null;
  readonly created: number;
  readonly seen: number;
}

// better-auth stores a Date on PostgreSQL and ISO text on SQLite.
const instant = (at: Date | string): number => new Date(at).getTime();

/** Of one account, last seen first. */
export async function openSessions(db: Db, account: string, now: number): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom("session")
    .select(["id", "userAgent", "createdAt", "updatedAt", "expiresAt"])
    .where("userId", "=", account)
    .execute();
  return rows
    .filter((row) => instant(row.expiresAt) > now)
    .map((row) => ({
      id: row.id,
      agent: row.userAgent || null,
      created: instant(row.createdAt),
      seen: instant(row.updatedAt),
    }))
    .sort((a, b) => b.seen - a.seen);
}

export async function endSession(db: Db, account: string, id: string): Promise<void> {
  await db.deleteFrom("session").where("userId", "=", account).where("id", "=", id).execute();
}

/** Whatever it is: nobody may use it any more. */
export async function dropSession(db: Db, id: string): Promise<void> {
  await db.deleteFrom("session").where("id", "=", id).execute();
}

/** The session is one on a borrowed phone, used now. */
export async function lendSession(db: Db, token: string, now: number): Promise<void> {
  await db.updateTable("session").set({ borrowedAt: now }).where("token", "=", token).execute();
}

export async function noteUse(db: Db, id: string, now: number): Promise<void> {
  await db.updateTable("session").set({ borrowedAt: now }).where("id", "=", id).execute();
}

export async function endOtherSessions(db: Db, account: string, id: string): Promise<void> {
  await db.deleteFrom("session").where("userId", "=", account).where("id", "!=", id).execute();
}

/** better-auth's rows whose end has come, and our notes of sessions older than any could live. */
export async function dropOldSessions(
  { db, kind }: Pick<Store, "db" | "kind">,
  now: number,
  before: number,
): Promise<void> {
  const end = kind === "postgres" ? new Date(now) : new Date(now).toISOString();
  await db.deleteFrom("session").where("expiresAt", "<", end).execute();
  await db.deleteFrom("verification").where("expiresAt", "<", end).execute();
  await db.deleteFrom("old_session").where("at", "<", before).execute();
}

/** Anonymous learners without a session: nobody can be them any more. */
export async function learnersWithoutSession({ db, kind }: Pick<Store, "db" | "kind">): Promise<string[]> {
  const rows = await db
    .selectFrom("learner")
    .innerJoin("user", "user.id", "learner.account")
    .select("learner.id")
    .where("user.isAnonymous", "=", kind === "postgres" ? true : 1)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom("session").select("session.id").whereRef("session.userId", "=", "user.id"))),
    )
    .execute();
  return rows.map((row) => row.id);
}
