import "server-only";
import type { Db, Store } from "./open.ts";

/** PostgreSQL says "try again": serialisation failure, deadlock. */
const passing = new Set(["40001", "40P01"]);
const TRIES = 5;

/**
 * All of it or none. On SQLite it holds the write lock from its first statement. What a passing clash in PostgreSQL
 * undid is run again; so the work must change nothing but the database.
 */
export async function inTransaction<T>(store: Store, work: (trx: Db) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await store.db.transaction().execute(work);
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (tried >= TRIES || typeof code !== "string" || !passing.has(code)) throw error;
    }
  }
}
