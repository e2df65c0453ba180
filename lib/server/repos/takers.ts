import "server-only";
import { sql } from "kysely";
import { jsonRows } from "../db/json-rows.ts";
import type { Db, DbKind, Store } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

export type Taker = Tables["taker"];

/** Takers of a quiz that were not removed. */
export async function countTakers(db: Db, quiz: string): Promise<number> {
  const row = await db
    .selectFrom("taker")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("quiz_id", "=", quiz)
    .where("removed_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.n;
}

export async function insertTakers(db: Db, takers: readonly Taker[]): Promise<void> {
  for (let at = 0; at < takers.length; at += 500)
    await db
      .insertInto("taker")
      .values(takers.slice(at, at + 500))
      .execute();
}

export async function takersOf(db: Db, quiz: string): Promise<Taker[]> {
  return db.selectFrom("taker").selectAll().where("quiz_id", "=", quiz).orderBy("created_at").orderBy("id").execute();
}

/** Keeps the roster's names and extra time as the instructor has them now; words stay. */
export async function renameTaker(
  db: Db,
  id: string,
  name: string,
  extra: number,
  removed: number | null,
): Promise<void> {
  await db.updateTable("taker").set({ name, extra, removed_at: removed }).where("id", "=", id).execute();
}

export async function takerByWord(db: Db, quiz: string, word: string): Promise<Taker | null> {
  const row = await db
    .selectFrom("taker")
    .selectAll()
    .where("quiz_id", "=", quiz)
    .where("word", "=", word)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** Who a browser is in a quiz, or null. */
export async function takerOfDevice(db: Db, quiz: string, tokenHash: string): Promise<Taker | null> {
  const row = await db
    .selectFrom("taker_device")
    .innerJoin("taker", "taker.id", "taker_device.taker_id")
    .selectAll("taker")
    .where("taker_device.token_hash", "=", tokenHash)
    .where("taker.quiz_id", "=", quiz)
    .where("taker.removed_at", "is", null)
    .orderBy("taker_device.at", "desc")
    .executeTakeFirst();
  return row ?? null;
}

export async function bindDevice(db: Db, tokenHash: string, taker: string, now: number): Promise<void> {
  await db
    .insertInto("taker_device")
    .values({ token_hash: tokenHash, taker_id: taker, at: now })
    .onConflict((clash) => clash.columns(["token_hash", "taker_id"]).doUpdateSet({ at: now }))
    .execute();
}

/** Holds a taker's row until the transaction ends; SQLite's transactions hold everything. */
export async function lockTaker(db: Db, kind: DbKind, id: string): Promise<void> {
  if (kind === "postgres") await db.selectFrom("taker").select("id").where("id", "=", id).forUpdate().execute();
}

/** A class joins in a second: its rows are two statements, not six hundred. */
export async function joinAll(
  db: Db,
  kind: DbKind,
  joining: readonly { readonly taker: Taker; readonly tokenHash: string }[],
): Promise<void> {
  const rows = jsonRows(
    kind,
    joining.map(({ taker, tokenHash }) => ({
      id: taker.id,
      quiz: taker.quiz_id,
      name: taker.name,
      token: tokenHash,
      at: taker.created_at,
    })),
    { id: "text", quiz: "text", name: "text", token: "text", at: "bigint" },
  );
  await sql`insert into taker (id, quiz_id, name, extra, created_at) select id, quiz, name, 0, "at" from ${rows}`.execute(
    db,
  );
  await sql`insert into taker_device (token_hash, taker_id, at) select token, id, "at" from ${rows}`.execute(db);
}

/** Whether this browser is in the quiz of a code. */
export async function hasJoined(db: Db, code: string, tokenHash: string): Promise<boolean> {
  const row = await devices(db, tokenHash)
    .innerJoin("quiz", "quiz.id", "taker.quiz_id")
    .where("quiz.code", "=", code)
    .where("taker.removed_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the one this browser was in a quiz was taken off it. */
export async function wasRemoved(db: Db, quiz: string, tokenHash: string): Promise<boolean> {
  const row = await devices(db, tokenHash)
    .where("taker.quiz_id", "=", quiz)
    .where("taker.removed_at", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether an attempt was this browser's until its taker was taken off the quiz. */
export async function wasRemovedFrom(db: Db, attempt: string, tokenHash: string): Promise<boolean> {
  const row = await devices(db, tokenHash)
    .innerJoin("quiz_attempt", "quiz_attempt.taker_id", "taker.id")
    .where("quiz_attempt.id", "=", attempt)
    .where("taker.removed_at", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

const devices = (db: Db, tokenHash: string) =>
  db
    .selectFrom("taker_device")
    .innerJoin("taker", "taker.id", "taker_device.taker_id")
    .select("taker.id")
    .where("taker_device.token_hash", "=", tokenHash);

/** Takes somebody off a quiz, or lets them back in (null): what they handed in stays, and counts or does not. @returns whether there is such a taker */
export async function setRemoved(db: Db, quiz: string, id: string, at: number | null): Promise<boolean> {
  const done = await db
    .updateTable("taker")
    .set({ removed_at: at })
    .where("id", "=", id)
    .where("quiz_id", "=", quiz)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Takes the names out of quizzes that closed before: roster, words and the browsers' marks with them. @returns quizzes */
export async function dropNames({ db }: Store, before: number, now: number): Promise<number> {
  const over = await db
    .selectFrom("quiz")
    .select(["id", "draft"])
    .where("names_gone_at", "is", null)
    .where("closes_at", "<", before)
    .execute();
  for (const { id, draft } of over) {
    await db
      .deleteFrom("taker_device")
      .where("taker_id", "in", (eb) => eb.selectFrom("taker").select("id").where("quiz_id", "=", id))
      .execute();
    await db.updateTable("taker").set({ name: null, word: null }).where("quiz_id", "=", id).execute();
    const kept = JSON.stringify({ ...(JSON.parse(draft) as object), roster: [] });
    await db.updateTable("quiz").set({ names_gone_at: now, draft: kept }).where("id", "=", id).execute();
  }
  return over.length;
}

/** Names from an instructor's other rosters that have extra time, newest first, each once. */
export async function extraTimes(db: Db, learner: string, besides: string): Promise<{ name: string; extra: number }[]> {
  const rows = await db
    .selectFrom("taker")
    .innerJoin("quiz", "quiz.id", "taker.quiz_id")
    .select(["taker.name", "taker.extra"])
    .where("quiz.learner_id", "=", learner)
    .where("quiz.id", "!=", besides)
    .where("taker.roster", "is not", null)
    .where("taker.extra", ">", 0)
    .orderBy("taker.created_at", "desc")
    .orderBy("taker.id")
    .limit(2000)
    .execute();
  const newest = new Map<string, number>();
  for (const { name, extra } of rows) if (name !== null && !newest.has(name)) newest.set(name, extra);
  return [...newest].map(([name, extra]) => ({ name, extra }));
}
