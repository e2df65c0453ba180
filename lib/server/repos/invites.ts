import "server-only";
import type { Db } from "../db/open.ts";
import { sha256 } from "../digest.ts";

export async function storeInvite(db: Db, token: string, now: number, expires: number): Promise<void> {
  await db
    .insertInto("invite")
    .values({ token_hash: sha256(token), created_at: now, expires_at: expires, used_at: null })
    .execute();
}

export async function inviteHolds(db: Db, token: string, now: number): Promise<boolean> {
  const row = await db
    .selectFrom("invite")
    .select("token_hash")
    .where("token_hash", "=", sha256(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row !== undefined;
}

export async function spendInvite(db: Db, token: string, now: number): Promise<void> {
  await db
    .updateTable("invite")
    .set({ used_at: now })
    .where("token_hash", "=", sha256(token))
    .where("used_at", "is", null)
    .execute();
}

/** Those that still hold, newest first. */
export async function openInvites(db: Db, now: number): Promise<{ created: number; expires: number }[]> {
  const rows = await db
    .selectFrom("invite")
    .select(["created_at", "expires_at"])
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .execute();
  return rows.map((row) => ({ created: row.created_at, expires: row.expires_at }));
}

export async function dropOldInvites(db: Db, before: number): Promise<void> {
  await db.deleteFrom("invite").where("expires_at", "<", before).execute();
}
