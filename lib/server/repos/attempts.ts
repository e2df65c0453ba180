import "server-only";
import type { Db, DbKind } from "../db/open.ts";

/** How guesses under one key are slowed down. */
export interface Pace {
  /** Guesses that cost nothing. */
  readonly free: number;
  /** ms to wait after each further one; the last holds for all that follow. */
  readonly waits: readonly number[];
  /** Without a guess for so long, ms, all is forgotten. */
  readonly memory: number;
}

/**
 * Counts a guess before it is made, so that a hundred at once count a hundred. In the caller's transaction.
 * @returns ms to wait before it may be made, in which case it was not counted; 0: go on
 */
export async function countGuess(db: Db, kind: DbKind, key: string, pace: Pace, now: number): Promise<number> {
  await db
    .insertInto("attempt")
    .values({ key, tries: 0, free_at: 0, last_at: now })
    .onConflict((c) => c.column("key").doNothing())
    .execute();
  const row = db.selectFrom("attempt").select(["tries", "free_at", "last_at"]).where("key", "=", key);
  const known = await (kind === "sqlite" ? row : row.forUpdate()).executeTakeFirstOrThrow();
  if (known.free_at > now) return known.free_at - now;
  const tries = (known.last_at < now - pace.memory ? 0 : known.tries) + 1;
  const wait = tries < pace.free ? 0 : (pace.waits[Math.min(tries - pace.free, pace.waits.length - 1)] ?? 0);
  await db
    .updateTable("attempt")
    .set({ tries, free_at: now + wait, last_at: now })
    .where("key", "=", key)
    .execute();
  return 0;
}

export async function forgetGuesses(db: Db, key: string): Promise<void> {
  await db.deleteFrom("attempt").where("key", "=", key).execute();
}

/** One guess fewer: it was right. */
export async function takeGuessBack(db: Db, key: string): Promise<void> {
  await db
    .updateTable("attempt")
    .set((eb) => ({ tries: eb("tries", "-", 1), free_at: 0 }))
    .where("key", "=", key)
    .where("tries", ">", 0)
    .execute();
}

export async function dropOldGuesses(db: Db, before: number): Promise<void> {
  await db.deleteFrom("attempt").where("last_at", "<", before).execute();
}
