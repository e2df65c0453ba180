import "server-only";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

/** Rows read at once, so that a long log is never held whole. */
const PAGE = 500;

/** A learner's rows of a table in the order of one key, page after page. */
export async function* rowsOf<Table extends "event" | "card_memory">(
  db: Db,
  table: Table,
  key: "id" | "card_id",
  learner: string,
): AsyncGenerator<Tables[Table]> {
  const from = db.withTables<Record<string, Record<string, string>>>();
  for (let last = ""; ; ) {
    const rows = (await from
      .selectFrom(table as string)
      .selectAll()
      .where("learner_id", "=", learner)
      .where(key, ">", last)
      .orderBy(key)
      .limit(PAGE)
      .execute()) as unknown as (Tables[Table] & Record<string, string>)[];
    yield* rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.[key] ?? "";
  }
}

export const ownDocuments = (db: Db, collection: string) =>
  db.selectFrom("document").select("id").where("collection_id", "=", collection).orderBy("id").execute();

export async function wholeDocument(db: Db, id: string) {
  const document = await db.selectFrom("document").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const facts = await db.selectFrom("fact").selectAll().where("document_id", "=", id).orderBy("id").execute();
  const cards = await db.selectFrom("card").selectAll().where("document_id", "=", id).orderBy("id").execute();
  return { document, facts, cards };
}

/** Everything of a learner that is short enough to be read at once. */
export async function shortRows(db: Db, learner: string) {
  return {
    learner: await db.selectFrom("learner").selectAll().where("id", "=", learner).executeTakeFirstOrThrow(),
    merged: await db.selectFrom("learner_alias").selectAll().where("learner_id", "=", learner).orderBy("at").execute(),
    devices: await db.selectFrom("device").selectAll().where("learner_id", "=", learner).execute(),
    settings: await db.selectFrom("settings_version").selectAll().where("learner_id", "=", learner).execute(),
    conflicts: await db.selectFrom("event_conflict").selectAll().where("learner_id", "=", learner).execute(),
    days: await db.selectFrom("day_count").selectAll().where("learner_id", "=", learner).orderBy("day").execute(),
    study: await db
      .selectFrom("study")
      .innerJoin("collection", "collection.id", "study.collection_id")
      .selectAll("study")
      .select("collection.title")
      .where("study.learner_id", "=", learner)
      .execute(),
    shares: await db
      .selectFrom("share")
      .selectAll()
      .where("learner_id", "=", learner)
      .orderBy("created_at")
      .orderBy("token_hash")
      .execute(),
    reminder: await db.selectFrom("reminder").selectAll().where("learner_id", "=", learner).executeTakeFirst(),
    browsers: await db
      .selectFrom("push_subscription")
      .selectAll()
      .where("learner_id", "=", learner)
      .orderBy("created_at")
      .orderBy("id")
      .execute(),
    collections: await db.selectFrom("collection").selectAll().where("owner_id", "=", learner).orderBy("id").execute(),
  };
}

export async function emailOf(db: Db, account: string): Promise<string | null> {
  const row = await db.selectFrom("user").select("email").where("id", "=", account).executeTakeFirst();
  return row?.email ?? null;
}
