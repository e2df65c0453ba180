import "server-only";
import type { Db } from "../db/open.ts";

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

export async function endOtherSessions(db: Db, account: string, id: string): Promise<void> {
  await db.deleteFrom("session").where("userId", "=", account).where("id", "!=", id).execute();
}
