import "server-only";
import type { Db } from "../db/open.ts";

/** Oldest first. */
export async function passkeysOf(
  db: Db,
  account: string,
): Promise<{ id: string; name: string | null; created: number }[]> {
  const rows = await db
    .selectFrom("passkey")
    .select(["id", "name", "createdAt"])
    .where("userId", "=", account)
    .orderBy("createdAt")
    .execute();
  return rows.map(({ id, name, createdAt }) => ({ id, name, created: createdAt ? new Date(createdAt).getTime() : 0 }));
}

export async function removePasskey(db: Db, account: string, id: string): Promise<void> {
  await db.deleteFrom("passkey").where("userId", "=", account).where("id", "=", id).execute();
}
