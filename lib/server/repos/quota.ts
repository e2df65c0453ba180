import "server-only";
import { sql } from "kysely";
import type { Db } from "../db/open.ts";

export interface Amounts {
  readonly documents: number;
  /** Of text, as UTF-8. */
  readonly bytes: number;
}

/** What a learner's own collections hold. */
export async function amountsOf(db: Db, learner: string): Promise<Amounts> {
  const row = await db
    .selectFrom("document")
    .innerJoin("collection", "collection.id", "document.collection_id")
    .select((eb) => [eb.fn.countAll<number>().as("documents"), eb.fn.sum<number | null>("document.bytes").as("bytes")])
    .where("collection.owner_id", "=", learner)
    .where("document.retired_at", "is", null)
    .executeTakeFirst();
  return { documents: Number(row?.documents ?? 0), bytes: Number(row?.bytes ?? 0) };
}

/** What an operator granted a learner, or null. */
export async function grantedTo(db: Db, learner: string): Promise<Amounts | null> {
  const row = await db
    .selectFrom("quota")
    .select(["documents", "bytes"])
    .where("learner_id", "=", learner)
    .executeTakeFirst();
  return row ?? null;
}

/** @param amounts null: the usual again */
export async function grant(db: Db, learner: string, amounts: Amounts | null): Promise<void> {
  if (amounts === null) await db.deleteFrom("quota").where("learner_id", "=", learner).execute();
  else
    await db
      .insertInto("quota")
      .values({ learner_id: learner, ...amounts })
      .onConflict((c) => c.column("learner_id").doUpdateSet({ ...amounts }))
      .execute();
}

/** Whether nobody signs in as this learner: its account is an anonymous one, or gone. */
export async function isAnonymous(db: Db, learner: string): Promise<boolean> {
  const found = await sql<{ flag: number | boolean | null }>`
    select "user"."isAnonymous" as flag from learner join "user" on "user".id = learner.account
    where learner.id = ${learner}`.execute(db);
  const row = found.rows[0];
  return row === undefined || Boolean(row.flag);
}
