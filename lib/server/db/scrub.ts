import "server-only";
import { sql } from "kysely";
import type { Store } from "./open.ts";

/**
 * After a deletion: what was deleted is zeroed in its pages already (secure_delete); this takes it out of the index of
 * words, which keeps old words until it is written anew, and out of the write-ahead log. PostgreSQL does as much in its
 * own vacuum.
 */
export async function scrub(store: Store): Promise<void> {
  if (store.kind !== "sqlite") return;
  await sql`insert into card_text_words (card_text_words) values ('optimize')`.execute(store.db);
  await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
}
