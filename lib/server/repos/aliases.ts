import "server-only";
import type { Db } from "../db/open.ts";
import { sha256 } from "../digest.ts";

/** The learner another one became part of, or null. */
export async function aliasOf(db: Db, learner: string): Promise<string | null> {
  const row = await db
    .selectFrom("learner_alias")
    .select("learner_id")
    .where("old_learner", "=", learner)
    .executeTakeFirst();
  return row?.learner_id ?? null;
}

/** Notes that a learner became (part of) another; who had become part of the old one now stands for the new. */
export async function storeAlias(db: Db, from: string, to: string, now: number): Promise<void> {
  for (const table of ["learner_alias", "old_session"] as const)
    await db.updateTable(table).set({ learner_id: to }).where("learner_id", "=", from).execute();
  await db
    .insertInto("learner_alias")
    .values({ old_learner: from, learner_id: to, at: now })
    .onConflict((c) => c.column("old_learner").doUpdateSet({ learner_id: to, at: now }))
    .execute();
}

/** Ends every session of a better-auth user. What is still sent under them belongs to `learner`; null: to nobody any more. */
export async function endSessions(db: Db, account: string, learner: string | null, now: number): Promise<void> {
  const sessions = await db.selectFrom("session").select("token").where("userId", "=", account).execute();
  for (const { token } of sessions)
    await db
      .insertInto("old_session")
      .values({ token_hash: sha256(token), learner_id: learner, at: now })
      .onConflict((c) => c.column("token_hash").doUpdateSet({ learner_id: learner, at: now }))
      .execute();
  await db.deleteFrom("session").where("userId", "=", account).execute();
}

/** What became of a session that ended in a merge or a deletion; null: nothing is known of it. */
export async function oldSession(db: Db, tokenHash: string): Promise<{ learner: string | null } | null> {
  const row = await db
    .selectFrom("old_session")
    .select("learner_id")
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row ? { learner: row.learner_id } : null;
}
